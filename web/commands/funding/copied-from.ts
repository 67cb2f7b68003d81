import type { CommandInput } from '../../api/types.ts';
import type { Estimate } from '../../finance/estimates.ts';

/** What a new version begins with: the lines of the one before it, with the decisions that allowed their prices. */
export function copiedFrom(
  { lines, workOn }: Estimate,
  bases: readonly (string | undefined)[],
): Pick<CommandInput<'submitEstimate'>, 'lines' | 'workOn'> {
  return {
    workOn,
    lines: lines.map(({ item, content, unit, quantity, unitPriceVnd }, i) => ({
      item,
      content,
      unit,
      quantity,
      unitPriceVnd,
      ...(bases[i] === undefined ? {} : { aboveNormBasis: bases[i] }),
    })),
  };
}
