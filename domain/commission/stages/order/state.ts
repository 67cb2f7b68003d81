import type { ShownIn } from '../../shown-in.ts';
import type { Day, Instant } from '../../../calendar/day.ts';
import type { Dong } from '../../../money/dong.ts';
import type { SealedInput } from '../../commands.ts';

export interface OrderState {
  order: {
    at: Instant;
    paper: SealedInput<'issueOrder'>['paper'];
    deliverOn: Day;
    issued: boolean;
    countersignedAt: Instant | null;
    /** The value of a contract when it was issued for signature; null without a contract. */
    valueVnd: Dong | null;
  } | null;
}

export const emptyOrder: OrderState = { order: null };

/** Where the fields of this room are shown. */
export const orderShown = {
  order: 'request',
} as const satisfies ShownIn<OrderState>;
