import type { Day } from '../calendar/day.ts';
import type { Dong } from '../money/dong.ts';

/** Registers kept here: numbers are taken under a row lock when the act is carried out. */
export type Book = 'commission' | 'arrival' | 'outgoing' | 'decision' | 'report';

/**
 * Something an act asks the outside world to do, exactly once, under the key `commissionId/kind/n` (docs/design.md §3, rule 5).
 * Scarce things (numbers, money) are settled in the effect's own transaction, so an effect may be refused.
 */
export type EffectIntent = { n: number } & (
  | { kind: 'takeNumber'; book: Exclude<Book, 'outgoing'>; organisation: string; signedOn: Day; letter?: LetterOfAnOffice }
  | { kind: 'recordForeignNumber'; organisation: string; book: string; number: string; signedOn: Day }
  | { kind: 'moveMoney'; movement: MoneyMovement; budgetLine: string | null; amountVnd: Dong; reference?: TreasuryReference }
  | {
      kind: 'payOut';
      budgetLine: string | null;
      fromAdvanceVnd: Dong;
      fromCommittedVnd: Dong;
      /** Whose payees' day is settled with the money; what each of them gets stands in the commission's state. */
      payment?: number;
      reference?: TreasuryReference;
    }
);

/** The letter for which a number is taken: received once in the province, unless a reason says why it asks for several things. */
export interface LetterOfAnOffice {
  organisation: string;
  number: string;
  notation: string;
  on: Day;
  isShared: boolean;
}

/** The treasury's slip for money that moved: entered once in the province and year, unless a reason says why it covers several. */
export interface TreasuryReference {
  number: string;
  on: Day;
  isShared: boolean;
}

/**
 * Movements on a budget line (null when the source has no line here: then only the commission's own record moves):
 * reserve free→committed, release committed→free, advance committed→advanced, returnAdvance advanced→free.
 */
export type MoneyMovement = 'reserve' | 'release' | 'advance' | 'returnAdvance';

/**
 * Why an effect did not happen. REFERENCE_USED, PAYEE_DAY_CHANGED: the treasury slip or the tax of a payee's day no longer fits. REGISTER_BOOK_CLOSED: the book of that year takes no numbers here. EFFECT_IMPOSSIBLE: the same again
 * would fail again. EFFECT_GIVEN_UP: an operator ended the attempts.
 */
export type EffectRefusal =
  | 'INSUFFICIENT_BUDGET'
  | 'NUMBER_TAKEN'
  | 'NUMBER_OUT_OF_ORDER'
  | 'LETTER_RECEIVED'
  | 'BUDGET_LINE_UNKNOWN'
  | 'REGISTER_BOOK_CLOSED'
  | 'EFFECT_IMPOSSIBLE'
  | 'REFERENCE_USED'
  | 'PAYEE_DAY_CHANGED'
  | 'EFFECT_GIVEN_UP';

/** What came of an effect. A refusal is an outcome on record, with its reason, not an error. */
export type EffectResult =
  | { outcome: 'done'; number?: string }
  | {
      outcome: 'refused';
      reason: EffectRefusal;
      freeVnd?: Dong;
      /** With EFFECT_GIVEN_UP: the operator's intervention, where the reason stands. */
      intervention?: string;
    };
