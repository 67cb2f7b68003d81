import { withItsContents } from '../cases/pinned-contents.ts';
import type { Database } from '../open-database.ts';

/** An obstacle's row among the cases, with its snapshot. Undefined when there is none. The caller checks who may know of it. */
export async function findObstacle(db: Database, id: string) {
  const row = await db
    .selectFrom('cases')
    .select(['id', 'procedure', 'state', 'revision', 'snapshot', 'stateVersion'])
    .where('id', '=', id)
    .where('procedure', '=', 'obstacle')
    .executeTakeFirst();
  return withItsContents(db, row);
}

export type StoredObstacle = NonNullable<Awaited<ReturnType<typeof findObstacle>>>;
