import { isAuthorityKind } from './organisation.ts';

/**
 * The bodies whose people may attend a panel but neither lead nor judge: the host, and the body that asks, unless it is an authority that
 * had the proposal drafted by another (docs/sources.md §7, rule 7). `requesterKind` is the kind of the body that asks.
 */
export function bodiesJudged({ host, requester }: { host: string; requester: string }, requesterKind: string | undefined): string[] {
  return requester === host || isAuthorityKind(requesterKind) ? [host] : [host, requester];
}
