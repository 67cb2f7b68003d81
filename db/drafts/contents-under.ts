import type { Database } from '../open-database.ts';

/** The content of the open draft that this person made or holds under a key. Empty when there is none. */
export async function contentsUnder(
  db: Database,
  { person, idempotencyKey }: { person: string; idempotencyKey: string },
): Promise<unknown[]> {
  const rows = await db
    .selectFrom('drafts')
    .select('content')
    .where('idempotencyKey', '=', idempotencyKey)
    .where((eb) => eb.or([eb('maker', '=', person), eb('holder', '=', person)]))
    .where('content', 'is not', null)
    .execute();
  return rows.map(({ content }) => content);
}
