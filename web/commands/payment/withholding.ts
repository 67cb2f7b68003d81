import { choiceOf, type Statement } from '../../../domain/money/statements.ts';
import { withhold, withholdingRuleOn } from '../../../domain/money/withholding.ts';
import type { components } from '../../api/schema.d.ts';

export type WithholdingRule = Omit<components['schemas']['WithholdingRule'], 'version'>;
export type Residency = WithholdingRule['residency'];

/** The amount for one payee on one day, and its tax. */
export interface Foreseen {
  /** Null for the Union's own costs. */
  person: string | null;
  grossVnd: number;
  withheldVnd: number;
  netVnd: number;
  ratePercent: number;
  /** Undefined for costs. Null when no rule covers the day. */
  rule: WithholdingRule | null | undefined;
}

/**
 * The tax that will be withheld from each payee, on everything they receive by this payment. Other payments of the same day, and the
 * payee's tax commitment, are known to the procedure only.
 */
export function foresee(
  lines: readonly { person: string | null; amountVnd: number }[],
  rules: readonly WithholdingRule[],
  residencies: ReadonlyMap<string, Residency>,
  payOn: string,
  statements: readonly Statement[] = [],
): Foreseen[] {
  const gross = new Map<string | null, number>();
  for (const { person, amountVnd } of lines) gross.set(person, (gross.get(person) ?? 0) + amountVnd);
  // A sum that is too large to be counted in đồng is refused when it is sent.
  return [...gross]
    .filter(([, grossVnd]) => grossVnd > 0 && Number.isSafeInteger(grossVnd))
    .map(([person, grossVnd]) => {
      const rule = person === null ? undefined : withholdingRuleOn(rules, residencies.get(person) ?? 'resident', payOn);
      const own = statements.filter((one) => one.person === person);
      const tax = rule
        ? withhold({ grossVnd, rule, ...choiceOf({}, own, rule, payOn) })
        : { withheldVnd: 0, netVnd: grossVnd, ratePercent: 0 };
      return { person, grossVnd, withheldVnd: tax.withheldVnd, netVnd: tax.netVnd, ratePercent: tax.ratePercent, rule };
    });
}
