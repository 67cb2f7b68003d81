import type { Acts } from '../../act-entry.ts';

/** The acts of the stage `signOff`. */
export const signOffActs = {
  signOff: { by: [{ leader: 'requester' }, 'authorityAfterLadder'], fact: 'signedOff', section: 'response', area: 'result' },
  askRework: { by: [{ leader: 'requester' }, 'authorityAfterLadder'], fact: 'reworkAsked', section: 'response', area: 'result' },
  rejectProduct: { by: [{ leader: 'requester' }, 'authorityAfterLadder'], fact: 'productRejected', section: 'response', area: 'result' },
} as const satisfies Acts;
