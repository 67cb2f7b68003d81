import type { ShownIn } from '../../shown-in.ts';
import type { Day, Instant } from '../../../calendar/day.ts';
import type { SealedInput } from '../../commands.ts';
import type { TextRef } from '../../../case/values.ts';
import type { DaySession, MeetingPurpose } from '../../names.ts';

/** What an invited body answered: who comes for it, or why nobody does. */
export interface DelegateAnswer {
  at: Instant;
  by: string;
  attends: boolean;
  name: TextRef | null;
  title: string | null;
  reason: TextRef | null;
  /** It came after the due day. A paper counts by the day on which it arrived. */
  isLate: boolean;
}

/** One body that is asked to send a delegate. */
export interface Invited {
  organisation: string;
  answer: DelegateAnswer | null;
}

/** A guest of a session who is in no register of people. */
export interface NamedGuest {
  name: TextRef;
  title: string | null;
  organisation: string | null;
  body: string | null;
}

/** One session of the council. */
export interface Meeting {
  meeting: number;
  at: Instant;
  purpose: MeetingPurpose;
  on: Day;
  /** The half of the day for which it was convened. */
  session: DaySession | null;
  place: string;
  agenda: TextRef | null;
  invited: Invited[];
  /** It was called off. */
  cancelled: { at: Instant; reason: TextRef } | null;
  held: {
    at: Instant;
    heldOn: Day;
    session: DaySession | null;
    present: string[];
    guests: string[];
    namedGuests: NamedGuest[];
    /** The invited bodies whose delegates came. */
    delegatesPresent: string[];
    quorate: boolean;
    ballots: SealedInput<'recordMeeting'>['ballots'];
    conclusion: TextRef;
    dissents: { person: string; opinion: TextRef }[];
  } | null;
}

export interface MeetingState {
  meetings: Meeting[];
}

export const emptyMeeting: MeetingState = { meetings: [] };

/** Where the fields of this room are shown. Sessions before the opinions are shown with the panel. */
export const meetingShown = {
  meetings: ['panel', 'meetings'],
} as const satisfies ShownIn<MeetingState>;

/** Sessions that were convened, and neither held nor called off. */
export const openMeetings = (c: MeetingState): Meeting[] => c.meetings.filter((m) => m.held === null && m.cancelled === null);

/** The open session of this number; without a number the first. */
export const openMeeting = (c: MeetingState, n?: number): Meeting | undefined =>
  openMeetings(c).find(({ meeting }) => n === undefined || meeting === n);

/** The sessions to which this body was invited, with its own answer. */
export function invitationsTo(c: MeetingState, organisation: string): (Meeting & { own: Invited })[] {
  return c.meetings.flatMap((meeting) => {
    const own = meeting.invited.find((one) => one.organisation === organisation);
    return own === undefined ? [] : [{ ...meeting, own }];
  });
}

/** The invitations to open sessions that nobody has answered. */
export const unanswered = (c: MeetingState): { meeting: Meeting; organisation: string }[] =>
  openMeetings(c).flatMap((meeting) =>
    meeting.invited.filter(({ answer }) => answer === null).map(({ organisation }) => ({ meeting, organisation })),
  );

/** Whether the council has concluded: a quorate session for the conclusion was held. */
export const hasConcluded = (c: MeetingState): boolean => c.meetings.some((m) => m.purpose === 'conclusion' && m.held?.quorate === true);

/** Whether it comes before the opinions. Nothing said there may close it to a member who still owes an opinion. */
export const isStudy = ({ purpose }: Pick<Meeting, 'purpose'>): boolean => purpose === 'study';
