import { queryClient } from '../api/queries.ts';
import type { Commission, JournalEntry } from '../api/types.ts';
import { journalQuery } from '../case/journal-query.ts';
import { isConcernedBy } from '../../domain/commission/areas.ts';

/** An act that somebody is about to give. */
interface Act {
  command: string;
  commission: Commission;
}

/** What other people did after a revision that somebody who gives this act should look at first. */
export function ofConcern(items: readonly JournalEntry[], act: Act, since: number, self: string): JournalEntry[] {
  const own = act.commission.can.find(({ command }) => command === act.command)?.area ?? 'all';
  return items.filter(
    ({ revision, actor, area }) => revision > since && actor['person'] !== self && area !== null && isConcernedBy(own, area),
  );
}

/** Reads the journal again: the facts that concern the act, and the last revision that was read. */
export async function changesSince(act: Act, since: number, self: string) {
  const { items } = await queryClient.query({ ...journalQuery(act.commission.id), staleTime: 0 });
  return { concerning: ofConcern(items, act, since, self), upTo: items.at(-1)?.revision ?? since };
}
