import { chasedFact } from '../case/ladder.ts';
import type { Procedure } from '../case/procedure.ts';
import { type Succession, successionFacts } from '../case/register-news.ts';
import { apply } from './apply.ts';
import type { Commission } from './commission.ts';
import type { FactBody } from './facts.ts';
import { whyFull } from './file-budget.ts';
import { chase } from './ladder.ts';
import { type PartName, partNames, stages } from './names.ts';
import { whyNot } from './policy.ts';
import { listed } from './read-model.ts';
import { factFor } from './record.ts';
import { documentsIn } from './references.ts';
import { affiliationFacts } from './register-facts.ts';
import type { Act } from './rule.ts';
import { emptyFile } from './stages.ts';
import { bodiesOwing } from './succession.ts';
import { toldFacts } from './stages/any-stage/obstacles.ts';
import { lapsedFact } from './stages/response/room.ts';

/** A closed body passes on its parts, and the questions that it has not answered. */
function successions(c: Commission, news: Succession): ReturnType<typeof successionFacts<PartName>> {
  const found = successionFacts(c, partNames, news);
  const isAsked = c.closedAt === null && news.from !== news.to.id && bodiesOwing(c).includes(news.from);
  return found.length > 0 || !isAsked ? found : [{ kind: 'partSucceeded', parts: [], ...news }];
}

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
  rungFact: (c, { kind, ...rung }) => (kind === 'lapse' ? lapsedFact(c, rung.duty) : chasedFact({ kind, ...rung })),
  succession: successions,
  affiliations: affiliationFacts,
  told: toldFacts,
  listed,
  documentsIn,
};
