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

/** The journal as it stands now: what concerns the act, and the revision up to which was looked. */
export async function changesSince(commission: string, command: string, since: number, self: string) {
  const { items } = await queryClient.query({ ...journalQuery(commission), staleTime: 0 });
  return { concerning: ofConcern(items, command, since, self), upTo: items.at(-1)?.revision ?? since };
}
