import type { Acts } from '../../act-entry.ts';

/** The acts of the stage `response`. */
export const responseActs = {
  acknowledgeReport: { by: [{ officer: 'host' }, { leader: 'host' }], fact: 'reportAcknowledged', section: 'response', area: 'result' },
  answerRecommendations: {
    by: [{ officer: 'host' }, { leader: 'host' }, 'addressee'],
    fact: 'recommendationsAnswered',
    section: 'response',
    area: 'result',
  },
} as const satisfies Acts;
