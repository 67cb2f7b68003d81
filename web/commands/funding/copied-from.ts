import type { CommandInput } from '../../api/types.ts';
import type { Estimate } from '../../money/estimates.ts';

/** The start of a new version: the lines of the one before, with the decisions that allowed their prices. */
export function copiedFrom({ lines, workOn }: Estimate): Pick<CommandInput<'submitEstimate'>, 'lines' | 'workOn'> {
  return {
    workOn,
    lines: lines
      .filter(({ quantity }) => quantity > 0)
      .map(({ item, content, unit, quantity, unitPriceVnd, aboveNorm }) => ({
        item,
        content,
        unit,
        quantity,
        unitPriceVnd,
        ...(aboveNorm === null ? {} : { aboveNormPaper: aboveNorm }),
      })),
  };
}
