import type { ShownIn } from '../../shown-in.ts';
import type { Day, Instant } from '../../../calendar/day.ts';
import type { Dong } from '../../../money/dong.ts';
import type { TextRef } from '../../../case/values.ts';
import type { PriceForm } from '../../names.ts';

/** One part of the price. It is due after the signing, as an advance, or after the acceptance. It is a share of the value or a sum. */
export interface Instalment {
  after: 'signing' | 'acceptance';
  /** Calendar days. */
  withinDays: number;
  percent?: number | undefined;
  amountVnd?: Dong | undefined;
}

export interface PriceLine {
  content: string;
  unit: string;
  quantity: number;
  unitPriceVnd: Dong;
}

/** What both sides agree on about the money. Without instalments the whole value is paid once, after the acceptance. */
export interface ContractTerms {
  valueVnd: Dong;
  priceForm: PriceForm | null;
  priceLines: PriceLine[];
  instalments: Instalment[];
}

export interface Contract extends ContractTerms {
  /** Whether the paper states value and terms. Otherwise the value is what the funding approved, and the payment is made once. */
  isStated: boolean;
}

export interface ContractState {
  /** The terms of the contract as they are now; null without a contract. */
  contract: Contract | null;
}

export const emptyContract: ContractState = { contract: null };

/** Where the fields of this room are shown. */
export const contractShown = {
  contract: { asItIs: 'moneyTotals' },
} as const satisfies ShownIn<ContractState>;
