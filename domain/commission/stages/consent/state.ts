import type { ShownIn } from '../../shown-in.ts';
import type { Day, Instant } from '../../../calendar/day.ts';

export interface ConsentState {
  /** `letterOn`: the day of the letter that grants it. */
  consent: { at: Instant; granted: boolean; letterOn?: Day } | null;
}

export const emptyConsent: ConsentState = { consent: null };

/** Where the fields of this room are shown. */
export const consentShown = {
  consent: 'status',
} as const satisfies ShownIn<ConsentState>;
