import type { ShownIn } from '../../shown-in.ts';
import type { Day, Instant } from '../../../calendar/day.ts';
import type { SealedInput } from '../../commands.ts';
import type { TextRef } from '../../../case/values.ts';

export interface Meeting {
  meeting: number;
  at: Instant;
  on: Day;
  place: string;
  held: {
    at: Instant;
    heldOn: Day;
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

/** Where the fields of this room are shown. */
export const meetingShown = {
  meetings: { asItIs: 'meetings' },
} as const satisfies ShownIn<MeetingState>;

/** The meeting that was convened and has not been held yet. */
export const openMeeting = (c: MeetingState): Meeting | undefined => c.meetings.find((m) => m.held === null);

export const hasQuorateMeeting = (c: MeetingState): boolean => c.meetings.some((m) => m.held?.quorate === true);
