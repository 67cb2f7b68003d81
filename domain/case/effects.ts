import type { Day } from '../calendar/day.ts';
import type { Dong } from '../money/dong.ts';

/** Registers kept here. A number is taken under a row lock when the effect is carried out. */
export type Book = 'commission' | 'arrival' | 'outgoing' | 'decision' | 'report';

/**
 * An effect that an act asks of the outside world, exactly once, under the key `caseId/kind/n` (docs/design.md §3, rule 5). Numbers
 * and money are claimed in the effect's own transaction, so an effect may be refused.
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
      /** The payment whose payees' tax day is settled with the money. Each payee's amounts are in the commission's state. */
      payment?: number;
      reference?: TreasuryReference;
    }
);

/** The letter for which a number is taken. It is received once in the province, unless a reason says why it asks for several things. */
export interface LetterOfAnOffice {
  organisation: string;
  number: string;
  notation: string;
  on: Day;
  isShared: boolean;
}

/** The treasury's slip for a movement of money. It is entered once in the province and year, unless a reason says why it covers several. */
export interface TreasuryReference {
  number: string;
  on: Day;
  isShared: boolean;
}

/**
 * Movements on a budget line: reserve free→committed, release committed→free, advance committed→advanced, returnAdvance advanced→free. The
 * line is null when the source has no line here. Then only the commission's own record changes.
 */
export type MoneyMovement = 'reserve' | 'release' | 'advance' | 'returnAdvance';

/**
 * Why an effect did not happen. REFERENCE_USED: another entry has the treasury slip already. PAYEE_DAY_CHANGED: the tax of a payee's day no
 * longer fits. REGISTER_BOOK_CLOSED: the book of that year takes no numbers here. EFFECT_IMPOSSIBLE: a repeat would fail again.
 * EFFECT_GIVEN_UP: an operator ended the attempts.
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

/** The result of an effect. A refusal is a recorded outcome with a reason, not an error. */
export type EffectResult =
  | { outcome: 'done'; number?: string }
  | {
      outcome: 'refused';
      reason: EffectRefusal;
      freeVnd?: Dong;
      /** With EFFECT_GIVEN_UP: the id of the operator's intervention, which holds the reason. */
      intervention?: string;
    };
