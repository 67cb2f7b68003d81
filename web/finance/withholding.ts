import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';
import type { components } from '../api/schema.d.ts';

export type WithholdingRule = components['schemas']['WithholdingRule'];
type Residency = WithholdingRule['residency'];

/** The rules of tax that are valid on the day of payment. */
export const withholdingQuery = (on: string) =>
  queryOptions({
    queryKey: ['withholding-rules', on],
    queryFn: () => answered(api.GET('/api/withholding-rules', { params: { query: { on } } })),
    staleTime: 300_000,
    enabled: on !== '',
  });

/** Every expert there is or was, for whether they are residents. */
export const residenciesQuery = queryOptions({
  queryKey: ['residencies'],
  queryFn: async () => {
    const known = new Map<string, Residency>();
    for (let cursor: string | null | undefined; cursor !== null;) {
      const query = { past: 'true' as const, limit: 100, ...(cursor === undefined ? {} : { cursor }) };
      const page = await answered(api.GET('/api/experts', { params: { query } }));
      for (const { personId, residency } of page.items) known.set(personId, residency);
      cursor = page.nextCursor;
    }
    return known;
  },
  staleTime: 300_000,
});

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
