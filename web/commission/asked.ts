import type { AskedCommission, Commission } from '../api/types.ts';

/**
 * The commission as the forms of a body that is asked take it. These forms read the questions, the papers, the names and the possible acts.
 * The rest is closed to that body and missing here.
 */
export function asForms(asked: AskedCommission): Commission {
  const nothingElse = { instrument: null, closedAt: null, members: [], parts: { union: asked.union } };
  return { ...nothingElse, ...asked } as unknown as Commission;
}
