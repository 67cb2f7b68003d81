import type { ChangedSince, ColumnChange, Seen } from '../db/master-data/changed-since.ts';
import type { Database } from '../db/open-database.ts';
import { nameAll } from './presentation/named.ts';
import { Problem } from './problem.ts';

/** The version of a row that the caller saw, and the columns that concern them. Undefined when the caller names no version. */
export function seenIn({ seenVersion }: { seenVersion: number | undefined }, columns?: Seen['columns']): Seen | undefined {
  if (seenVersion === undefined) return undefined;
  return { version: seenVersion, ...(columns === undefined ? {} : { columns }) };
}

/**
 * The problem for a row that was changed after the caller saw it. It names the fields with their present values, and who changed them and
 * when.
 */
export async function changedSince(db: Database, { version, changes }: ChangedSince): Promise<Problem> {
  const persons = changes.flatMap(({ actor }) => personIn(actor) ?? []);
  const { people } = await nameAll(db, persons);
  const changed = changes.map((change) => ({
    ...told(change),
    by: people.find(({ id }) => id === personIn(change.actor)) ?? null,
    at: change.at.toISOString(),
  }));
  return new Problem(409, 'CHANGED_SINCE', { more: { version, changed } });
}

const personIn = (actor: ColumnChange['actor']) => (actor as { person?: string }).person;

/** The name of a column's field in requests. */
export const fieldOf = (column: string): string => ({ passwordHash: 'password', disabledAt: 'disabled' })[column] ?? column;

function told(change: ColumnChange): { field: string; now?: unknown } {
  const { column } = change;
  if (!('now' in change)) return { field: fieldOf(column) };
  return { field: fieldOf(column), now: column === 'disabledAt' ? change.now !== null : change.now };
}
