import type { StoredProcedure } from '../procedure.ts';
import { obstacleLine } from './line.ts';

/** How the database stores obstacles. */
export const storedObstacle: StoredProcedure = { table: 'obstacles', line: obstacleLine, invariants: [] };
