import type { Instant } from '../../../calendar/day.ts';

export interface ConsentState {
  consent: { at: Instant; granted: boolean } | null;
}

export const emptyConsent: ConsentState = { consent: null };
