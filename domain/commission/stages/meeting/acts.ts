import type { Acts } from '../../act-entry.ts';
import { secretary } from '../../right.ts';

/** The acts of the stage `meeting`. */
export const meetingActs = {
  conveneMeeting: { by: ['assignedSpecialist'], fact: 'meetingConvened', section: 'meetings', area: 'review' },
  cancelMeeting: { by: ['assignedSpecialist'], fact: 'meetingCancelled', section: 'meetings', area: 'review' },
  nameSessionDelegate: { by: ['invitedBody'], fact: 'sessionDelegateNamed', section: 'meetings', area: 'ownSeat' },
  recordMeeting: { by: [secretary], fact: 'meetingRecorded', section: 'meetings', area: 'review' },
} as const satisfies Acts;
