import type { AskedCommission, Commission } from '../api/types.ts';

/**
 * The commission as the forms of a body that is asked take it. These forms read the questions, the recommendations, the papers, the names
 * and the possible acts. The rest is closed to that body and missing here. `body` is the body for which the reader answers.
 */
export function asForms(asked: AskedCommission): Commission {
  const answering = asked.can.find(({ command }) => command === 'answerRecommendations')?.organisation ?? null;
  const nothingElse = { instrument: null, closedAt: null, members: [], parts: { union: asked.union, host: answering } };
  const reports = asked.recommendations === undefined ? [] : [{ status: 'issued', recommendations: asked.recommendations }];
  return { ...nothingElse, ...asked, reports } as unknown as Commission;
}
