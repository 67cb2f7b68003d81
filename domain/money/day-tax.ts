import { allocate, sumDong, type Dong } from './dong.ts';
import { withhold, type FeeLine, type PayeeChoice, type Withholding, type WithheldLine, type WithholdingRule } from './withholding.ts';

/** The amount that one payee has received on one day in other payments, and the tax withheld from it. */
export interface DaySum {
  grossVnd: Dong;
  withheldVnd: Dong;
}

export const nothingPaid: DaySum = { grossVnd: 0, withheldVnd: 0 };

/** The tax of one payment in a day: `reason` and `ratePercent` are those of the whole day. */
export type DayWithholding = Pick<Withholding, 'ratePercent' | 'reason'> & { withheldVnd: Dong; lines: WithheldLine[] };

/**
 * The tax on the lines of one payment: the tax on all that its payee receives on that day, less what was withheld before.
 * Null when it is more than the payment itself, which cannot bear it.
 */
export function withholdOnDay(
  lines: readonly FeeLine[],
  rule: WithholdingRule,
  choice: PayeeChoice = {},
  before: DaySum = nothingPaid,
): DayWithholding | null {
  const grossVnd = sumDong(lines.map((line) => line.grossVnd));
  const day = withhold({ grossVnd: sumDong([before.grossVnd, grossVnd]), rule, ...choice });
  const withheldVnd = Math.max(0, day.withheldVnd - before.withheldVnd);
  if (withheldVnd > grossVnd) return null;
  const shares = allocate(
    withheldVnd,
    lines.map((line) => line.grossVnd),
  );
  const withheld = lines.map((line, index) => {
    const share = shares[index] ?? 0;
    return { id: line.id, grossVnd: line.grossVnd, withheldVnd: share, netVnd: line.grossVnd - share };
  });
  return { withheldVnd, ratePercent: day.ratePercent, reason: day.reason, lines: withheld };
}
