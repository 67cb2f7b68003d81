import { isConcernedBy, type Area } from '../../domain/commission/areas.ts';
import { queryClient } from '../api/queries.ts';
import type { JournalEntry, ProcedureName } from '../api/types.ts';
import type { ActCase } from '../acts/act-case.ts';
import { journalQuery } from '../case/journal-query.ts';

/** The acts of other people after a revision that concern this act. The person should look at them first. */
export function ofConcern(items: readonly JournalEntry[], act: Area, since: number, self: string): JournalEntry[] {
  return items.filter(
    ({ revision, actor, area }) => revision > since && actor['person'] !== self && area !== undefined && isConcernedBy(act, area),
  );
}

/** Reads the journal again. Returns the facts that concern the act, and the last revision that was read. */
export async function changesSince(procedure: ProcedureName, id: string, act: Area, since: number, self: string) {
  const { items } = await queryClient.query({ ...journalQuery(id, procedure), staleTime: 0 });
  return { concerning: ofConcern(items, act, since, self), upTo: items.at(-1)?.revision ?? since };
}

/** The area of an act on this case. */
export function areaOf({ can }: Pick<ActCase, 'can'>, command: string): Area {
  return can.find((one) => one.command === command)?.area ?? 'all';
}
