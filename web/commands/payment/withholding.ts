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

/** The tax that will be withheld from each payee: on all they receive on the day, by the newest rule for their residency. */
export function foresee(
  lines: readonly { person: string | null; amountVnd: number }[],
  rules: readonly WithholdingRule[],
  residencies: ReadonlyMap<string, Residency>,
): Foreseen[] {
  const gross = new Map<string | null, number>();
  for (const { person, amountVnd } of lines) gross.set(person, (gross.get(person) ?? 0) + amountVnd);
  return [...gross]
    .filter(([, grossVnd]) => grossVnd > 0)
    .map(([person, grossVnd]) => {
      const rule = person === null ? undefined : ruleFor(rules, residencies.get(person) ?? 'resident');
      const ratePercent = rule && grossVnd >= rule.thresholdVnd ? rule.ratePercent : 0;
      const withheldVnd = Math.round((grossVnd * ratePercent) / 100);
      return { person, grossVnd, withheldVnd, netVnd: grossVnd - withheldVnd, ratePercent, rule };
    });
}

function ruleFor(rules: readonly WithholdingRule[], residency: Residency): WithholdingRule | null {
  const own = rules.filter((rule) => rule.residency === residency);
  return own.reduce<WithholdingRule | null>((best, rule) => (best === null || rule.validFrom > best.validFrom ? rule : best), null);
}
