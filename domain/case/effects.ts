import type { Day } from '../calendar/day.ts';
import type { Dong } from '../money/dong.ts';
import type { Actor } from './actor.ts';
import type { OnBehalf } from './on-behalf.ts';

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
  /** Begins a case of another procedure with this act. What the act is decided on is looked up when it begins. */
  | { kind: 'begin'; procedure: string; act: { command: string; input: unknown; actor: Actor; onBehalfOf?: OnBehalf } }
  /** Tells another case what happened in this one. */
  | { kind: 'tell'; procedure: string; case: string; news: News }
);

/** What one case tells another. The procedure that is told knows the kinds that concern it, and ignores all others. */
export interface News {
  kind: string;
  [data: string]: unknown;
}

/** News as another case receives it. */
export interface Told {
  from: { procedure: string; case: string };
  /** The key of the sender's effect. News that comes again has the same key. */
  key: string;
  news: News;
}

/** The key under which an effect happens once: `caseId/kind/n`. */
export const effectKey = (caseId: string, { kind, n }: Pick<EffectIntent, 'kind' | 'n'>): string => `${caseId}/${kind}/${n}`;

const decidesItsAct: Readonly<Record<EffectIntent['kind'], boolean>> = {
  takeNumber: true,
  recordForeignNumber: true,
  moveMoney: true,
  payOut: true,
  begin: true,
  tell: false,
};

/** Whether an effect takes something scarce: a number or money. Acts on scarce things wait until it is carried out. */
export const isScarce = ({ kind }: Pick<EffectIntent, 'kind'>): boolean => kind !== 'begin' && kind !== 'tell';

/**
 * Whether the result of an effect decides what becomes of its act. The act is then answered with the result, and stages wait for it. News
 * to another case changes nothing in the case that sends it.
 */
export const isDeciding = ({ kind }: Pick<EffectIntent, 'kind'>): boolean => decidesItsAct[kind];

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
 * Movements on a budget line: reserve free→committed, release committed→free, advance committed→advanced, returnAdvance advanced→free,
 * restoreAdvance advanced→committed (returned while the work goes on, so that the money stays reserved). The
 * line is null when the source has no line here. Then only the commission's own record changes.
 */
export type MoneyMovement = 'reserve' | 'release' | 'advance' | 'returnAdvance' | 'restoreAdvance';

/**
 * Why an effect did not happen. REFERENCE_USED: another entry has the treasury slip already. PAYEE_DAY_CHANGED: the tax of a payee's day no
 * longer fits. REGISTER_BOOK_CLOSED: the book of that year takes no numbers here. EFFECT_IMPOSSIBLE: a repeat would fail again.
 * NOT_BEGUN: the other procedure refused the act that was to begin a case. CASE_ENDED: the other case takes no more news. EFFECT_GIVEN_UP:
 * an operator ended the attempts.
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
  | 'NOT_BEGUN'
  | 'CASE_ENDED'
  | 'EFFECT_GIVEN_UP';

/** The result of an effect. A refusal is a recorded outcome with a reason, not an error. */
export type EffectResult =
  | {
      outcome: 'done';
      number?: string;
      /** The id of the case that was begun. */
      case?: string;
    }
  | {
      outcome: 'refused';
      reason: EffectRefusal;
      /** With NOT_BEGUN: the code with which the other procedure refused. */
      code?: string;
      freeVnd?: Dong;
      /** With EFFECT_GIVEN_UP: the id of the operator's intervention, which holds the reason. */
      intervention?: string;
    };
