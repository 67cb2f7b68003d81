import type { Day, Instant } from '../../../calendar/day.ts';
import type { SealedInput } from '../../commands.ts';

export interface OrderState {
  order: {
    at: Instant;
    paper: SealedInput<'issueOrder'>['paper'];
    deliverOn: Day;
    issued: boolean;
    countersignedAt: Instant | null;
  } | null;
}

export const emptyOrder: OrderState = { order: null };
