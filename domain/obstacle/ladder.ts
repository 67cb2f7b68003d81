import type { Chase } from '../case/ladder.ts';
import { duties } from './duties.ts';
import type { ObstacleCase } from './obstacle.ts';

/** A missed duty of the Union goes to the Union's leader, every other one to the deciding authority. Silence is never an answer. */
export const chase: Chase<ObstacleCase> = {
  duties,
  escalatesTo: (c, duty) => (duty.owner.organisation === c.parts.union ? c.parts.union : c.parts.decidingAuthority),
  lapses: () => false,
};
