import type { ShownIn } from '../../shown-in.ts';
import type { Instant } from '../../../calendar/day.ts';

export interface ConsentState {
  consent: { at: Instant; granted: boolean } | null;
}

export const emptyConsent: ConsentState = { consent: null };

/** Where the fields of this room are shown. */
export const consentShown = {
  consent: 'status',
} as const satisfies ShownIn<ConsentState>;
