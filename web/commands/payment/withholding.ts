import { withhold, withholdingRuleOn } from '../../../domain/money/withholding.ts';
import type { components } from '../../api/schema.d.ts';

export type WithholdingRule = Omit<components['schemas']['WithholdingRule'], 'version'>;
export type Residency = WithholdingRule['residency'];

/** What one payee is to receive on one day, and the tax on it. */
export interface Foreseen {
  /** Null for the costs of the Union. */
  person: string | null;
  grossVnd: number;
  withheldVnd: number;
  netVnd: number;
  ratePercent: number;
  /** Undefined for costs, null when there is no rule for the day. */
  rule: WithholdingRule | null | undefined;
}

/**
 * The tax that will be withheld from each payee, on all they receive by this payment. What they receive elsewhere on the same day, and what
 * they have committed to, only the procedure knows.
 */
export function foresee(
  lines: readonly { person: string | null; amountVnd: number }[],
  rules: readonly WithholdingRule[],
  residencies: ReadonlyMap<string, Residency>,
  payOn: string,
): Foreseen[] {
  const gross = new Map<string | null, number>();
  for (const { person, amountVnd } of lines) gross.set(person, (gross.get(person) ?? 0) + amountVnd);
  // A sum too large to be counted in đồng is refused when it is sent.
  return [...gross]
    .filter(([, grossVnd]) => grossVnd > 0 && Number.isSafeInteger(grossVnd))
    .map(([person, grossVnd]) => {
      const rule = person === null ? undefined : withholdingRuleOn(rules, residencies.get(person) ?? 'resident', payOn);
      const tax = rule ? withhold({ grossVnd, rule }) : { withheldVnd: 0, netVnd: grossVnd, ratePercent: 0 };
      return { person, grossVnd, withheldVnd: tax.withheldVnd, netVnd: tax.netVnd, ratePercent: tax.ratePercent, rule };
    });
}
