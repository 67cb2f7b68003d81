import type { Acts } from '../../act-entry.ts';

/** The acts of a written collection of opinions. */
export const collectionActs = {
  openCollection: { by: ['assignedSpecialist'], fact: 'collectionOpened', section: 'collections', area: 'review' },
  answerCollection: { by: ['askedBody'], fact: 'collectionAnswered', section: 'collections', area: 'ownSeat' },
} as const satisfies Acts;
