import type { RejectionCode as CommissionRejection } from '../domain/commission/rejections.ts';
import type { RejectionCode as ObstacleRejection } from '../domain/obstacle/rejections.ts';
import type { Language, Sentence } from './language.ts';
import { apiProblems } from './problems/api.ts';
import { boundSentence, fieldProblems, type FieldBound } from './problems/fields.ts';
import { moneyRefusals } from './problems/money.ts';
import { procedureRefusals } from './problems/procedure.ts';
import { workRefusals } from './problems/work.ts';

export { apiProblems } from './problems/api.ts';
export { fieldProblems, type FieldBound } from './problems/fields.ts';

type RejectionCode = CommissionRejection | ObstacleRejection;

/** The reason and the next step for every code with which a procedure refuses an act (rejections.ts of each). */
export const refusals = { ...procedureRefusals, ...workRefusals, ...moneyRefusals } satisfies Record<RejectionCode, Sentence>;

/** The API's own problems. The calls of `problemSentence` in api/ and a test check that each code has a sentence. */
type ApiProblemCode = keyof typeof apiProblems;
export type FieldProblemCode = keyof typeof fieldProblems;
export type ProblemCode = RejectionCode | ApiProblemCode;

const problems: Record<ProblemCode, Sentence> = { ...refusals, ...apiProblems };

/** Whether there is a sentence for this code. */
export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(problems, code);
}

/** The `detail` of a problem answer: the reason in plain words, and the next step. */
export function problemSentence(code: ProblemCode, language: Language): string {
  return problems[code][language];
}

/** The sentence beside a faulty field of a request, with its bound where that is known. */
export function fieldSentence(code: FieldProblemCode, language: Language, bound?: FieldBound): string {
  if (bound && (code === 'FIELD_TOO_SMALL' || code === 'FIELD_TOO_LARGE')) return boundSentence(code, bound)[language];
  return fieldProblems[code][language];
}
