import type { Spread } from './figures.ts';

/** One line of the table that `npm run bench` prints. */
export interface Row {
  /** The letter of the section. */
  section: string;
  what: string;
  /** Over the rounds (ratios) or over what was counted. */
  measured: Spread;
  /** The highest value that `held` may have; null without a bound. */
  bound: number | null;
  /** The figure that the bound is for; the median when absent. */
  held?: keyof Spread;
  /** Times or sizes behind a ratio; they say nothing on another machine. */
  behind?: string;
}

/** What a section is told. */
export interface Order {
  rounds: number;
  /** A folder of the section's own, removed afterwards. */
  folder: string;
  say: (line: string) => void;
}

export type Section = (order: Order) => Promise<Row[]>;

export function isMet({ measured, bound, held = 'median' }: Row): boolean | null {
  return bound === null ? null : measured[held] <= bound;
}
