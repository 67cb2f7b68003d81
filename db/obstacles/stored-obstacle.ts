import type { StoredProcedure } from '../procedure.ts';
import { obstacleBirthFacts } from './birth-facts.ts';
import { obstacleLine } from './line.ts';

/** How the database stores obstacles. */
export const storedObstacle: StoredProcedure = {
  table: 'obstacles',
  line: obstacleLine,
  judging: null,
  questions: [],
  invariants: [],
  birthFacts: obstacleBirthFacts,
  judgePayees: null,
};
