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
] as const;
export type RejectionCode = (typeof rejectionCodes)[number];
