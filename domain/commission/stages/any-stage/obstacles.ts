import { withEffect } from '../../../case/case-state.ts';
import type { Told } from '../../../case/effects.ts';
import type { TextRef } from '../../../case/values.ts';
import type { Commission } from '../../commission.ts';
import type { FactBody, PersonFact } from '../../facts.ts';
import type { Carried } from '../../room.ts';
import type { Act } from '../../rule.ts';
import { outcomes } from '../../../obstacle/names.ts';
import type { Obstacle, ObstacleNews } from './state.ts';

/** An obstacle raised in a commission is a case of its own. The commission begins it and is told what becomes of it. */

const procedure = 'obstacle';

const nextNumber = (c: Commission): number => (c.obstacles.at(-1)?.n ?? 0) + 1;

/** The effect that begins the obstacle's case. Only this effect says what an obstacle is about. */
export function beginsObstacle(
  c: Commission,
  { input, actor, onBehalfOf }: Act<'raiseObstacle'>,
  caseId: string,
): Carried<'raiseObstacle'> {
  const about = { procedure: 'commission', case: caseId, n: nextNumber(c) };
  const act = { command: 'raiseObstacle', input: { ...input, about }, actor, ...(onBehalfOf ? { onBehalfOf } : {}) };
  return { effect: { n: c.effects.next, kind: 'begin', procedure, act } };
}

export function obstacleRaised(c: Commission, { input, actor, at, effect }: PersonFact<'raiseObstacle'>): Commission {
  const { category, obstacle } = input;
  const raised: Obstacle = { n: nextNumber(c), at, by: actor.person, category, obstacle, case: null, answers: [] };
  return withEffect({ ...c, obstacles: [...c.obstacles, raised] }, effect);
}

/** The commission once the obstacle's case has begun. An obstacle whose case was refused was never raised. */
export function obstacleBegun(c: Commission, n: number, begun: string | null): Commission {
  const obstacles = begun === null ? c.obstacles.filter((o) => o.n !== n) : changed(c, n, (o) => ({ ...o, case: begun }));
  return { ...c, obstacles };
}

/** The commission after news of an obstacle. `told` is the key of the news. */
export function obstacleAnswered(
  c: Commission,
  { n, outcome, answer, by, told }: ObstacleNews & { told?: string },
  at: number,
): Commission {
  return { ...c, obstacles: changed(c, n, (o) => ({ ...o, answers: [...o.answers, { at, outcome, answer, by, key: told ?? '' }] })) };
}

const changed = (c: Commission, n: number, change: (o: Obstacle) => Obstacle): Obstacle[] =>
  c.obstacles.map((o) => (o.n === n ? change(o) : o));

type Answered = ObstacleNews & { kind: 'obstacleAnswered' };

/** Not by a schema, which would bring zod into the workflows' code. */
function isAnswered(news: Told['news']): news is Told['news'] & Answered {
  const { kind, n, outcome, answer, by } = news;
  return (
    kind === 'obstacleAnswered' &&
    Number.isInteger(n) &&
    (outcomes as readonly unknown[]).includes(outcome) &&
    isTextRef(answer) &&
    typeof by === 'string'
  );
}

function isTextRef(value: unknown): value is TextRef {
  const { text, digest } = (value ?? {}) as Partial<TextRef>;
  return typeof text === 'string' && typeof digest === 'string';
}

/**
 * The facts that news from another case leaves. The news may come before the result of the effect that began the obstacle. News of another
 * kind, of an obstacle that another case handles, and news that came before leave nothing.
 */
export function toldFacts(c: Commission, told: Told): FactBody[] {
  const { news } = told;
  if (!isAnswered(news) || told.from.procedure !== procedure || c.closedAt !== null) return [];
  const found = c.obstacles.find((o) => o.n === news.n);
  if (found === undefined || (found.case !== null && found.case !== told.from.case)) return [];
  return found.answers.some(({ key }) => key === told.key)
    ? []
    : [{ kind: news.kind, n: news.n, outcome: news.outcome, answer: news.answer, by: news.by }];
}
