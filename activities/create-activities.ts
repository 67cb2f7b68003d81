import type { Database } from '../db/open-database.ts';
import type { Activities } from './activities.ts';
import { carryOut, giveUp } from './carry-out.ts';
import { type CasesOf, OtherCases } from './effects/other-cases.ts';
import { namedFailure } from './named-failure.ts';
import { project } from './project.ts';

/** The dependencies of the activities: the database of a province, by its code, and the way to the workflows of other cases. */
export interface ActivityDependencies {
  databaseOf: (province: string) => Database;
  cases: CasesOf;
}

/** All activities of the procedures, on the connection pools of their provinces. */
export function createActivities({ databaseOf, cases: casesOf }: ActivityDependencies): Activities {
  const cases = new OtherCases(casesOf);
  return {
    project: (projection) => named(() => project(databaseOf(projection.province), projection)),
    carryOut: (order) =>
      named(async () => {
        const db = databaseOf(order.province);
        if (order.facts.length > 0) await project(db, order);
        return carryOut({ db, cases }, order);
      }),
    giveUp: (order) => named(() => giveUp({ db: databaseOf(order.province), cases }, order)),
  };
}

async function named<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw namedFailure(error);
  }
}
