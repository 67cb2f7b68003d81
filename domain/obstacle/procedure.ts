import { chasedFact } from '../case/ladder.ts';
import type { Procedure } from '../case/procedure.ts';
import { successionFacts } from '../case/register-news.ts';
import { apply } from './apply.ts';
import type { FactBody } from './facts.ts';
import { whyFull } from './file-budget.ts';
import { chase } from './ladder.ts';
import { partNames, stages } from './names.ts';
import { emptyObstacle, type ObstacleCase } from './obstacle.ts';
import { whyNot } from './policy.ts';
import { listed } from './read-model.ts';
import { factFor } from './record.ts';
import { documentsIn } from './references.ts';
import type { Act } from './rule.ts';

/** An obstacle, raised by anybody concerned, from its triage to its closed file. It always has an owner and a due day until then. */
export const obstacleProcedure: Procedure<ObstacleCase, FactBody, Act> = {
  name: 'obstacle',
  stages,
  empty: emptyObstacle,
  upgrades: [],
  chase,
  apply,
  whyNot,
  whyFull,
  factFor,
  // `chase` lets nothing lapse, so a rung is a reminder or an escalation.
  rungFact: (_c, { kind, ...rung }) => chasedFact({ kind: kind === 'reminder' ? kind : 'escalation', ...rung }),
  succession: (c, news) => successionFacts(c, partNames, news),
  affiliations: () => [],
  told: () => [],
  listed,
  documentsIn,
};
