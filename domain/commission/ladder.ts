import type { Chase } from '../case/ladder.ts';
import type { Commission } from './commission.ts';
import { duties } from './duties.ts';

/** A missed duty of the Union goes to the Union's leader, every other one to the deciding authority. The silence of those who owe an answer is recorded. */
export const chase: Chase<Commission> = {
  duties,
  escalatesTo: (c, duty) => (duty.owner.organisation === c.parts.union ? c.parts.union : c.parts.decidingAuthority),
  lapses: (_c, { kind }) => kind === 'answerRecommendations',
};
