import type { ShownIn } from '../../shown-in.ts';
import type { Day, Instant } from '../../../calendar/day.ts';
import type { SealedInput } from '../../commands.ts';
import type { TextRef } from '../../../case/values.ts';
import type { DaySession, MeetingPurpose } from '../../names.ts';

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
  /** It was called off. */
  cancelled: { at: Instant; reason: TextRef } | null;
  held: {
    at: Instant;
    heldOn: Day;
    session: DaySession | null;
    present: string[];
    guests: string[];
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

/** Whether the council has concluded: a quorate session for the conclusion was held. */
export const hasConcluded = (c: MeetingState): boolean => c.meetings.some((m) => m.purpose === 'conclusion' && m.held?.quorate === true);

/** Whether it comes before the opinions. Nothing said there may close it to a member who still owes an opinion. */
export const isStudy = ({ purpose }: Pick<Meeting, 'purpose'>): boolean => purpose === 'study';
