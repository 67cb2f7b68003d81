import type { ShownIn } from '../../shown-in.ts';
import type { Day, Instant } from '../../../calendar/day.ts';
import type { Capability } from '../../../case/capabilities.ts';
import type { TextRef } from '../../../case/values.ts';
import type { InterestCategory, PanelRole } from '../../names.ts';
import type { ReservedNumber } from '../own-numbers/reserved-number.ts';

export interface Member {
  person: string;
  role: PanelRole;
  organisation: string | null;
  /** The capacity in which the Union's own staff hold the seat. Absent for an expert of the register. */
  office?: Capability;
  employedByHost: boolean;
  invitedAt: Instant | null;
  answer: { at: Instant; accepts: boolean } | null;
  declaration: { at: Instant; categories: InterestCategory[] } | null;
  conflict: 'none' | 'open' | 'cleared' | 'blocked';
  /** When the procedure itself opened the conflict, because the member's bodies changed. */
  conflictOpenedAt?: Instant;
  /** Bodies of this commission to which the member is known to be bound, since the appointment or later. */
  affiliations?: string[];
  left: boolean;
}

export interface PanelState {
  panel: {
    proposedAt: Instant;
    proposedBy: string;
    appointedAt: Instant | null;
    decisionNumber: string | null;
    /** The number taken ahead of the decision. */
    reservedNumber?: ReservedNumber;
    meetingOn: Day | null;
    /** Why the panel is larger than the rule set says, or has an even number of members. */
    sizeReason: TextRef | null;
  } | null;
  members: Member[];
}

export const emptyPanel: PanelState = { panel: null, members: [] };

/** Where the fields of this room are shown. */
export const panelShown = {
  panel: 'panel',
  members: ['panel', 'conflicts'],
} as const satisfies ShownIn<PanelState>;

/** The capacity in which a member acts in this seat. */
export const capacityOf = ({ office }: Pick<Member, 'office'>): Capability => office ?? 'expert';

/** Members who have not left, declined or been blocked. */
export function seated(c: Pick<PanelState, 'members'>): Member[] {
  return c.members.filter((m) => !m.left && m.conflict !== 'blocked' && m.answer?.accepts !== false);
}

/** Members who accepted, declared and are clear of conflict. The dossier is open to them. */
export function clearedMembers(c: Pick<PanelState, 'members'>): Member[] {
  return seated(c).filter(
    (m) => m.answer?.accepts === true && m.declaration !== null && (m.conflict === 'none' || m.conflict === 'cleared'),
  );
}

/** This person's current seat. */
export function memberOf(c: Pick<PanelState, 'members'>, person: string): Member | undefined {
  return c.members.find((m) => m.person === person && !m.left);
}
