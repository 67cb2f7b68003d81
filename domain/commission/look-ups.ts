import type { Day } from '../calendar/day.ts';
import type { WithholdingRule } from '../money/withholding.ts';
import type { FeeItem } from './names.ts';

/**
 * What an act is decided on besides the state and its input. Its room names it, and the API looks it up and attests it. Names of persons
 * and bodies are not listed here: they follow from the references in the input.
 */
export interface LookUps {
  /** The ceilings of these items in force on this day. */
  norms?: { items: readonly FeeItem[]; on: Day };
  /** The budget line of this id. */
  budgetLine?: string;
  /** The rule and the choice that decide the payees' tax on this day, and what they receive elsewhere on it. */
  tax?: { payees: readonly string[]; on: Day; union: string };
  /** What these payees receive elsewhere on this day. Their rules were attested before. */
  paidElsewhere?: { payees: readonly { person: string; rule: WithholdingRule }[]; on: Day };
  /** The leaders of this body today. */
  leadersOf?: string;
  /** Whether this letter was received before. */
  letter?: LetterOf;
  /** The commissions of this host in this year that have a like title. */
  alike?: { host: string; title: string; year: number };
}

/** A letter of an office, as the register of received letters names it. */
export interface LetterOf {
  organisation: string;
  number: string;
  notation: string;
  on: Day;
}
