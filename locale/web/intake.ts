import type { Sentence } from '../language.ts';

/** Forms of the stages consent and intake. */
export const intakeWords = {
  arrivedOn: { vi: 'Ngày đến', en: 'Arrived on' },
  urgency: { vi: 'Độ khẩn', en: 'Urgency' },
} as const satisfies Record<string, Sentence>;
