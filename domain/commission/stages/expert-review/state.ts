import type { ShownIn } from '../../shown-in.ts';
import type { Day, Instant } from '../../../calendar/day.ts';
import type { SealedInput } from '../../commands.ts';
import type { TextRef } from '../../../case/values.ts';
import type { DaySession, EventKind, PanelRole } from '../../names.ts';
import { clearedMembers, type Member, type PanelState } from '../panel/state.ts';

export interface Opinion {
  person: string;
  round: number;
  at: Instant;
  opinion: SealedInput<'fileOpinion'>;
  returned: { at: Instant; reason: TextRef } | null;
}

export interface ConsultationEvent {
  event: number;
  at: Instant;
  kind: EventKind;
  on: Day;
  place: string;
  topic: string;
  invited: {
    invitee: number;
    organisation: string | null;
    person: string | null;
    name: TextRef | null;
    paperOrdered: boolean;
    paper: { at: Instant; title: string; presented: boolean; documents: string[] } | null;
    opinion: { at: Instant; opinion: TextRef } | null;
    present: boolean;
    /** Who came for an invited body. */
    delegate: TextRef | null;
  }[];
  /** The bodies that hold the event together with the Union. */
  coOrganisers: string[];
  closed: {
    at: Instant;
    heldOn: Day;
    chair: string | null;
    /** The invitee who chaired; null when a person of the registers did. */
    chairInvitee: number | null;
    secretary: string | null;
    /** The attendance session by session. Empty when the event had one. */
    sessions: {
      on: Day;
      session: DaySession;
      chair: string | null;
      chairInvitee: number | null;
      secretary: string | null;
      present: number[];
    }[];
    /** Those who spoke and were on no list. */
    speakers: { speaker: number; name: TextRef; body: string | null; position: string | null; opinion: TextRef | null }[];
    conclusion: TextRef;
  } | null;
}

export interface ExpertReviewState {
  opinions: Opinion[];
  /** Requests for more time that are still undecided. */
  timeRequests: { person: string; until: Day; reason: TextRef; at: Instant }[];
  events: ConsultationEvent[];
}

export const emptyExpertReview: ExpertReviewState = { opinions: [], timeRequests: [], events: [] };

/** Where the fields of this room are shown. */
export const expertReviewShown = {
  opinions: 'opinions',
  timeRequests: 'opinions',
  events: { asItIs: 'consultations' },
} as const satisfies ShownIn<ExpertReviewState>;

/** The opinion of this person that counts: the one that is filed and was not returned. */
export function standingOpinion(c: Pick<ExpertReviewState, 'opinions'>, person: string): Opinion | undefined {
  const last = c.opinions.filter((o) => o.person === person).at(-1);
  return last && last.returned === null ? last : undefined;
}

/** The number of the member's current opinion round. It grows by one with every returned opinion. */
export function opinionRound(c: Pick<ExpertReviewState, 'opinions'>, person: string): number {
  return c.opinions.filter((o) => o.person === person && o.returned !== null).length + 1;
}

/** Roles that owe an opinion. Secretaries keep the record instead. */
const withOpinion: readonly PanelRole[] = ['chair', 'viceChair', 'reviewer', 'member'];

export const owesOpinion = (m: Member): boolean => withOpinion.includes(m.role);

/** Members whose opinion is still due. */
export function opinionsDue(c: ExpertReviewState & PanelState): Member[] {
  return clearedMembers(c).filter((m) => owesOpinion(m) && !standingOpinion(c, m.person));
}

/** The counts behind "8/10 ý kiến": invitees of an event, received opinions and people present. */
export function countsOf(event: ConsultationEvent): { invited: number; received: number; present: number } {
  return {
    invited: event.invited.length,
    received: event.invited.filter((i) => i.opinion !== null).length,
    present: event.invited.filter((i) => i.present).length,
  };
}
