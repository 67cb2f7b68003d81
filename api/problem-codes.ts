import type { RejectionCode as CommissionRejection } from '../domain/commission/rejections.ts';
import type { RejectionCode as ObstacleRejection } from '../domain/obstacle/rejections.ts';

/**
 * The codes with which the API itself refuses a request. The procedure's own are in `rejectionCodes`. Codes are stable, and locale/ has a
 * sentence for each.
 */
export const problemCodes = [
  'VALIDATION',
  'INVALID_CURSOR',
  'REFERENCE_UNKNOWN',
  'DOCUMENT_UNKNOWN',
  'IDEMPOTENCY_KEY_MISSING',
  'IDEMPOTENCY_MISMATCH',
  'CHANGED_SINCE',
  'UNAUTHENTICATED',
  'SIGN_IN_FAILED',
  'PASSWORD_WRONG',
  'PASSWORD_GUESSABLE',
  'TOKEN_TERM',
  'TOO_MANY_ATTEMPTS',
  'CSRF_HEADER_MISSING',
  'TOKEN_READS_ONLY',
  'FORBIDDEN',
  'NOT_FOUND',
  'UNKNOWN_OBSTACLE',
  'UNKNOWN_PROVINCE',
  'ADDRESS_UNREADABLE',
  'ADDRESS_TOO_LONG',
  'HEADERS_TOO_LARGE',
  'REQUEST_UNREADABLE',
  'REQUEST_TOO_SLOW',
  'PAYLOAD_TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
  'DOCUMENT_EMPTY',
  'ONE_DOCUMENT_A_FORM',
  'DOCUMENT_TOO_LARGE',
  'DOCUMENT_TYPE',
  'DOCUMENT_DAMAGED',
  'NO_RULE_SET',
  'NO_CALENDAR',
  'CALENDAR_CHANGED',
  'MASTER_DATA_TAKEN',
  'MASTER_DATA_OVERLAPPING',
  'MASTER_DATA_REFERENCE',
  'MASTER_DATA_INVALID',
  'SECOND_PERSON_NEEDED',
  'CHANGE_DECIDED',
  'CHANGE_LAPSED',
  'CHANGE_OF_ANOTHER',
  'ACCOUNT_MISSING',
  'PASSWORD_BY_LINK',
  'RESET_REFUSED',
  'SIGNED_IN_AS',
  'DRAFT_CHANGED',
  'DRAFT_HANDED_OVER',
  'DRAFT_OF_MAKER',
  'DRAFT_RECEIVER',
  'DRAFT_SUBMITTED',
  'TOO_MANY_KEPT',
  'VALUE_NOT_STORABLE',
  'CONFLICTS_WITH_RECORD',
  'NOT_STUCK',
  'RETRY_NOT_SAFE',
  'NO_EFFECT_TO_GIVE_UP',
  'ENGINE_AWAY',
  'OUTCOME_UNKNOWN',
  'DATABASE_AWAY',
  'INTERNAL',
] as const;

/** What is wrong with one field. */
export const fieldCodes = [
  'FIELD_MISSING',
  'FIELD_UNKNOWN',
  'FIELD_WRONG_TYPE',
  'FIELD_WRONG_FORM',
  'FIELD_TOO_SMALL',
  'FIELD_TOO_LARGE',
  'FIELD_NOT_ONE_OF',
  'FIELD_UNKNOWN_REFERENCE',
  'FIELD_REPEATED',
  'FIELD_DAY_OUT_OF_RANGE',
  'FIELD_DAY_IN_FUTURE',
  'FIELD_DAY_IN_PAST',
  'FIELD_DAY_BEFORE_CAUSE',
  'FIELD_DAY_OF_ANOTHER_YEAR',
  'FIELD_GUESSABLE',
] as const;

export type FieldCode = (typeof fieldCodes)[number];
/** Why the rules of a procedure refuse an act. */
export type RejectionCode = CommissionRejection | ObstacleRejection;
export type ProblemCode = (typeof problemCodes)[number] | RejectionCode;
