import type { Database } from '../db/open-database.ts';
import type { Activities } from './activities.ts';
import { carryOut, giveUp } from './carry-out.ts';
import { namedFailure } from './named-failure.ts';
import { project } from './project.ts';

/** The dependencies of the activities: the database of a province, by its code. */
export interface ActivityDependencies {
  databaseOf: (province: string) => Database;
}

/** All activities of the procedures, on the connection pools of their provinces. */
export function createActivities({ databaseOf }: ActivityDependencies): Activities {
  return {
    project: (projection) => named(() => project(databaseOf(projection.province), projection)),
    carryOut: (order) =>
      named(async () => {
        const db = databaseOf(order.province);
        if (order.facts.length > 0) await project(db, order);
        return carryOut(db, order);
      }),
    giveUp: (order) => named(() => giveUp(databaseOf(order.province), order)),
  };
}

async function named<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw namedFailure(error);
  }
}
