import type { Database } from '../open-database.ts';

/** Discards the open draft under this key that the person made or holds, because its content must not stay. */
export async function dropDrafts(
  db: Database,
  { person, idempotencyKey, at }: { person: string; idempotencyKey: string; at: string },
): Promise<void> {
  await db
    .updateTable('drafts')
    .set({ content: null, title: null, discardedAt: at })
    .where('idempotencyKey', '=', idempotencyKey)
    .where((eb) => eb.or([eb('maker', '=', person), eb('holder', '=', person)]))
    .where('submittedAt', 'is', null)
    .where('discardedAt', 'is', null)
    .execute();
}
