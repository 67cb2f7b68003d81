import { queryClient } from '../api/queries.ts';
import type { JournalEntry } from '../api/types.ts';
import { journalQuery } from '../case/journal-query.ts';
import { concerns } from './concerns.ts';

/** What other people did after a revision that somebody who gives this act should look at first. */
export function ofConcern(items: readonly JournalEntry[], command: string, since: number, self: string): JournalEntry[] {
  return items.filter(
    ({ revision, actor, fact }) => revision > since && actor['person'] !== self && 'capability' in actor && concerns(command, fact.kind),
  );
}

/** Reads the journal again: the facts that concern the act, and the last revision that was read. */
export async function changesSince(commission: string, command: string, since: number, self: string) {
  const { items } = await queryClient.query({ ...journalQuery(commission), staleTime: 0 });
  return { concerning: ofConcern(items, command, since, self), upTo: items.at(-1)?.revision ?? since };
}
