import type { EffectIntent } from '../case/effects.ts';
import { actingOne } from '../case/on-behalf.ts';
import type { TextRef } from '../case/values.ts';
import type { CommandName, SealedInput } from './commands.ts';
import { factOf, type FactBody } from './facts.ts';
import type { Outcome } from './names.ts';
import type { ObstacleCase } from './obstacle.ts';
import type { Act } from './rule.ts';

/** The fact that an accepted act leaves: its input, the attested facts, and the news to the case that the obstacle is about. */
export function factFor(c: ObstacleCase | null, act: Act): FactBody {
  const effect = c === null ? undefined : newsOf(c, act);
  return {
    kind: factOf[act.command],
    command: act.command,
    input: act.input,
    ...(act.attested ? { attested: act.attested } : {}),
    ...(act.onBehalfOf ? { onBehalfOf: act.onBehalfOf } : {}),
    ...(effect ? { effect } : {}),
  } as FactBody;
}

interface Told {
  outcome: Outcome;
  answer: TextRef;
}

/** What every command tells the case that the obstacle is about. Null: nothing. */
const told: { readonly [C in CommandName]: ((input: SealedInput<C>) => Told | null) | null } = {
  raiseObstacle: null,
  triageObstacle: ({ path, note }) => (path === 'escalate' && note !== undefined ? { outcome: 'escalated', answer: note } : null),
  adviseObstacle: null,
  guideObstacle: ({ guidance }) => ({ outcome: 'guided', answer: guidance }),
  escalateObstacle: ({ report }) => ({ outcome: 'escalated', answer: report }),
  directObstacle: ({ direction }) => ({ outcome: 'directed', answer: direction }),
  closeObstacle: ({ result }) => ({ outcome: 'closed', answer: result }),
  contestObstacleEntry: null,
  answerObstacleContest: null,
  noteObstacleEntry: null,
  reopenObstacle: ({ reason }) => ({ outcome: 'reopened', answer: reason }),
};

function newsOf<C extends CommandName>(c: ObstacleCase, act: Act<C>): EffectIntent | undefined {
  const { command, input } = act;
  const news = told[command]?.(input) ?? null;
  if (news === null || c.about === null || c.about.isEnded) return undefined;
  const { procedure, case: id, n } = c.about;
  return {
    n: c.effects.next,
    kind: 'tell',
    procedure,
    case: id,
    news: { kind: 'obstacleAnswered', n, outcome: news.outcome, answer: news.answer, by: actingOne(act).person },
  };
}
