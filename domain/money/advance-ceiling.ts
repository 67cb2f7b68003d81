import { percentOf, type Dong } from './dong.ts';

/** The numbers of the advance rule, from the rule set. */
export interface AdvanceRule {
  /** Ceiling of all advances together for a contract, as a percentage of its value. */
  maxPercent: number;
  /** A contract of at most this value has no such ceiling. Absent: every contract has it. */
  wholeUpToVnd?: Dong | undefined;
}

/** `valueVnd` is the value of the contract when it was signed; null where there is no contract. */
export interface Advanceable {
  valueVnd: Dong | null;
  reservedVnd: Dong;
}

/**
 * The highest sum of all advances. Without a contract the estimate is the only ceiling, and so it is for a small contract. A later increase
 * of the estimate does not raise the ceiling of a contract, and a decrease lowers it.
 */
export function advanceCeilingVnd({ valueVnd, reservedVnd }: Advanceable, rule: AdvanceRule): Dong {
  if (valueVnd === null) return reservedVnd;
  return Math.min(reservedVnd, hasCeiling(valueVnd, rule) ? roundedDown(valueVnd, rule.maxPercent) : valueVnd);
}

/** Whether a contract of that value has the percentage ceiling. Without a contract there is none. */
export const hasCeiling = (valueVnd: Dong | null, { wholeUpToVnd = 0 }: AdvanceRule): boolean =>
  valueVnd !== null && valueVnd > wholeUpToVnd;

function roundedDown(valueVnd: Dong, percent: number): Dong {
  const rounded = percentOf(valueVnd, percent);
  return BigInt(rounded) * 1_000_000n > BigInt(valueVnd) * BigInt(Math.round(percent * 10_000)) ? rounded - 1 : rounded;
}
