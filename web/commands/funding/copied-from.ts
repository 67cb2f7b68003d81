import type { CommandInput } from '../../api/types.ts';
import type { Estimate } from '../../finance/estimates.ts';

/** What a new version begins with: the lines of the one before it. */
export function copiedFrom({ lines, workOn }: Estimate): Pick<CommandInput<'submitEstimate'>, 'lines' | 'workOn'> {
  return {
    workOn,
    lines: lines.map(({ item, content, unit, quantity, unitPriceVnd }) => ({ item, content, unit, quantity, unitPriceVnd })),
  };
}
