import type { Database } from '../open-database.ts';

/** The number of views that a person has saved besides this one. */
export async function countOtherViews(db: Database, { owner, id }: { owner: string; id: string }): Promise<number> {
  const { count } = await db
    .selectFrom('savedViews')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('owner', '=', owner)
    .where('id', '<>', id)
    .executeTakeFirstOrThrow();
  return count;
}
