/** Refusals of the case file itself, for every procedure. Codes are stable, and locale/ has a sentence for each. */
export const caseRejections = [
  'EFFECT_IN_PROGRESS',
  'NOTHING_TO_DECIDE',
  'ACT_TOO_LARGE',
  'TEXT_UNSTORABLE',
  'INTERNAL_REFUSAL',
  'NOT_SIGNED',
  'NOT_BEGUN',
  'CASE_ENDED',
] as const;
export type CaseRejection = (typeof caseRejections)[number];
