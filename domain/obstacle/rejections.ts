import { caseRejections } from '../case/rejections.ts';

/** Why a command of an obstacle is refused. Codes are stable, and locale/ has a sentence for each that says what to do next. */
export const rejectionCodes = [
  ...caseRejections,
  'NOT_AUTHORISED',
  'WRONG_STAGE',
  'ALREADY_DONE',
  'NOT_BORN',
  'SAME_PERSON',
  'REASON_NEEDED',
  'OBSTACLE_CLOSED',
  'FILE_FULL',
  'NO_ENTRY',
  'NOTHING_CONTESTED',
  'DAY_OUT_OF_RANGE',
  'DAY_IN_FUTURE',
  'DAY_BEFORE_CAUSE',
] as const;
export type RejectionCode = (typeof rejectionCodes)[number];
