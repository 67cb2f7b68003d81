import { isAuthorityKind } from './organisation.ts';

/**
 * The bodies whose people may attend a panel but neither lead nor judge: the host and the requester. A requester that is an authority and
 * had another body draft the proposal is not judged (docs/sources.md §7, rule 7). `requesterKind` is the requester's kind of body.
 */
export function bodiesJudged({ host, requester }: { host: string; requester: string }, requesterKind: string | undefined): string[] {
  return requester === host || isAuthorityKind(requesterKind) ? [host] : [host, requester];
}
