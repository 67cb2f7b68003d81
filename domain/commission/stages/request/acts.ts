import type { Acts } from '../../act-entry.ts';
import { unionLeader } from '../../right.ts';

/** The acts of the stage `request`, with the two that begin a commission. */
export const requestActs = {
  submitRequest: { by: [{ leader: 'requester' }], fact: 'requestSubmitted', section: 'request', area: 'all' },
  proposeByUnion: { by: [unionLeader], fact: 'proposedByUnion', section: 'request', area: 'all' },
  withdraw: { by: [{ leader: 'requester' }], fact: 'withdrawn', section: 'status', area: 'all' },
} as const satisfies Acts;
