import type { ShownIn } from '../../shown-in.ts';
import type { Day, Instant } from '../../../calendar/day.ts';
import type { Dong } from '../../../money/dong.ts';
import type { Instalment } from '../../../money/instalments.ts';
import type { TextRef } from '../../../case/values.ts';
import type { SealedInput } from '../../commands.ts';
import type { PriceForm } from '../../names.ts';

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

type Paper = SealedInput<'proposeAnnex'>['paper'];

/** A change of the contract. It changes nothing until the other side has signed it too. */
export interface Annex {
  annex: number;
  at: Instant;
  by: string;
  /** The side that proposed it. */
  organisation: string;
  paper: Paper;
  reason: TextRef;
  /** What it changes. Null where it leaves the matter as it is. */
  terms: ContractTerms | null;
  deliverOn: Day | null;
  content: TextRef | null;
  /** `lapsed`: the product was accepted, or the commission ended, before the other side answered. */
  status: 'proposed' | 'agreed' | 'refused' | 'withdrawn' | 'lapsed';
  answeredAt: Instant | null;
  answeredBy: string | null;
  /** The annex as the other side signed it. */
  consent: Paper | null;
  /** Why it was refused or withdrawn. */
  answer: TextRef | null;
  /** What the annex replaced. */
  before: { valueVnd: Dong; deliverOn: Day } | null;
}

/** The sums of the liquidation. They are computed from what is on record. */
export interface LiquidationSums {
  valueVnd: Dong;
  acceptedVnd: Dong;
  /** Advances that were paid out. */
  advancedVnd: Dong;
  /** The part of the advances that payments have cleared. */
  clearedVnd: Dong;
  /** All payments to the Union, with what cleared advances. */
  paidVnd: Dong;
  /** Accepted and not paid. */
  owedToUnionVnd: Dong;
  /** Advanced, and neither cleared nor returned. */
  toReturnVnd: Dong;
}

export interface Liquidation {
  at: Instant;
  by: string;
  paper: Paper;
  sums: LiquidationSums;
  /** The other side's signature; null until then. */
  signed: { at: Instant; by: string; on: Day; signer: TextRef } | null;
}

export interface ContractState {
  /** The terms of the contract as they are now; null without a contract. */
  contract: Contract | null;
  annexes: Annex[];
  liquidation: Liquidation | null;
}

export const emptyContract: ContractState = { contract: null, annexes: [], liquidation: null };

/** Where the fields of this room are shown. */
export const contractShown = {
  contract: { asItIs: 'moneyTotals' },
  annexes: { asItIs: 'moneyTotals' },
  liquidation: { asItIs: 'moneyTotals' },
} as const satisfies ShownIn<ContractState>;

/** The annex that waits for the other side. There is one at most. */
export const openAnnex = ({ annexes }: Pick<ContractState, 'annexes'>): Annex | undefined =>
  annexes.find(({ status }) => status === 'proposed');

/** The file after a body closed: the successor is then the side that proposed the open annex. Annexes that are settled keep the old side. */
export function annexSucceeded<C extends Pick<ContractState, 'annexes'>>(c: C, from: string, to: string): C {
  const isFrom = ({ status, organisation }: Annex) => status === 'proposed' && organisation === from;
  return { ...c, annexes: c.annexes.map((annex) => (isFrom(annex) ? { ...annex, organisation: to } : annex)) };
}
