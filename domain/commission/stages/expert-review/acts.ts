import type { Acts } from '../../act-entry.ts';
import { secretary } from '../../right.ts';

/** The acts of the stage `expertReview`. */
export const expertReviewActs = {
  fileOpinion: { by: [{ seat: ['chair', 'viceChair', 'reviewer', 'member'] }], fact: 'opinionFiled', section: 'opinions', area: 'ownSeat' },
  requestMoreTime: {
    by: [{ seat: ['chair', 'viceChair', 'reviewer', 'member'] }],
    fact: 'moreTimeRequested',
    section: 'opinions',
    area: 'ownSeat',
  },
  grantTime: { by: ['assignedSpecialist'], fact: 'timeGranted', section: 'opinions', area: 'members' },
  refuseTime: { by: ['assignedSpecialist'], fact: 'timeRefused', section: 'opinions', area: 'members' },
  returnOpinion: { by: [secretary], fact: 'opinionReturned', section: 'opinions', area: 'members' },
  announceEvent: { by: ['assignedSpecialist'], fact: 'eventAnnounced', section: 'consultations', area: 'review' },
  filePaper: { by: ['assignedSpecialist'], fact: 'paperFiled', section: 'consultations', area: 'review' },
  recordContribution: { by: ['assignedSpecialist'], fact: 'contributionRecorded', section: 'consultations', area: 'review' },
  nameDelegate: { by: ['assignedSpecialist'], fact: 'delegateNamed', section: 'consultations', area: 'review' },
  closeEvent: { by: ['assignedSpecialist'], fact: 'eventClosed', section: 'consultations', area: 'review' },
} as const satisfies Acts;
