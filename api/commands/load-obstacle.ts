import { findObstacle, type StoredObstacle } from '../../db/obstacles/find-obstacle.ts';
import type { Database } from '../../db/open-database.ts';
import { upgraded } from '../../domain/case/procedure.ts';
import type { ObstacleCase } from '../../domain/obstacle/obstacle.ts';
import { obstacleProcedure } from '../../domain/obstacle/procedure.ts';
import type { Who } from '../identity/who.ts';
import { notFound } from '../problem.ts';
import { mayKnowObstacle } from './obstacle-readers.ts';

/** An obstacle as stored in PostgreSQL, and its state. */
export interface LoadedObstacle {
  row: StoredObstacle;
  state: ObstacleCase;
}

/** An obstacle that the person may know of. Throws 404 for every other one. */
export async function obstacleKnownTo(db: Database, who: Who, id: string): Promise<LoadedObstacle> {
  const row = await findObstacle(db, id);
  if (!row) throw notFound();
  const state = upgraded<ObstacleCase>(obstacleProcedure, row.snapshot, row.stateVersion);
  if (!mayKnowObstacle(who, state)) throw notFound();
  return { row, state };
}
