import type { StoredCommission } from './find-commission.ts';

const names = [
  'state',
  'organisations',
  'requesterId',
  'hostId',
  'orderIssuerId',
  'funderId',
  'decidingAuthorityId',
  'unionId',
  'financeId',
  'homeAffairsId',
  'isWithoutCost',
  'isIssued',
  'specialistId',
  'seats',
] as const;

/** What of a row of `commissions` is held to the rule of reading (`mayKnowOf`), without its snapshot. */
export type KnowableRow = Pick<StoredCommission, (typeof names)[number]>;

/** The same as columns to select. */
export const knowableColumns = names.map((name) => `commissions.${name}` as const);
