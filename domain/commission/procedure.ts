import { chasedFact } from '../case/ladder.ts';
import type { Procedure } from '../case/procedure.ts';
import { successionFacts } from '../case/register-news.ts';
import { apply } from './apply.ts';
import type { Commission } from './commission.ts';
import type { FactBody } from './facts.ts';
import { whyFull } from './file-budget.ts';
import { chase } from './ladder.ts';
import { partNames, stages } from './names.ts';
import { whyNot } from './policy.ts';
import { listed } from './read-model.ts';
import { factFor } from './record.ts';
import { documentsIn } from './references.ts';
import { affiliationFacts } from './register-facts.ts';
import type { Act } from './rule.ts';
import { emptyFile } from './stages.ts';
import { toldFacts } from './stages/any-stage/obstacles.ts';
import { unanswered } from './stages/response/room.ts';

/** The commission of advice, critical review or social assessment, from its first letter to its archived file. */
export const commissionProcedure: Procedure<Commission, FactBody, Act> = {
  name: 'commission',
  stages,
  empty: emptyFile,
  upgrades: [],
  chase,
  apply,
  whyNot,
  whyFull,
  factFor,
  rungFact: (c, { kind, ...rung }) =>
    kind === 'lapse' ? { kind: 'responseLapsed', recommendations: unanswered(c) } : chasedFact({ kind, ...rung }),
  succession: (c, news) => successionFacts(c, partNames, news),
  affiliations: affiliationFacts,
  told: toldFacts,
  listed,
  documentsIn,
};
