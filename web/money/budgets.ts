import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client.ts';
import type { components } from '../api/schema.d.ts';

export type BudgetLine = components['schemas']['BudgetLine'];

/** The budget lines of a year with their balances, optionally of one funder. */
export const budgetsQuery = (fiscalYear: number, organisation?: string) =>
  queryOptions({
    queryKey: ['budgets', fiscalYear, organisation ?? null],
    queryFn: () =>
      answered(api.GET('/api/budgets', { params: { query: { fiscalYear, ...(organisation === undefined ? {} : { organisation }) } } })),
  });

/** The entries on one line, oldest first. */
export const ledgerQuery = (id: string) =>
  queryOptions({
    queryKey: ['ledger', id],
    queryFn: () => answered(api.GET('/api/budgets/{id}/ledger', { params: { path: { id } } })),
  });

type Balance = 'appropriatedVnd' | 'freeVnd' | 'committedVnd' | 'advancedVnd' | 'paidVnd';

/** The sums of the balances of several lines. */
export function sumOf(lines: readonly BudgetLine[]): Pick<BudgetLine, Balance> {
  const sum = (name: Balance) => lines.reduce((all, line) => all + line[name], 0);
  return {
    appropriatedVnd: sum('appropriatedVnd'),
    freeVnd: sum('freeVnd'),
    committedVnd: sum('committedVnd'),
    advancedVnd: sum('advancedVnd'),
    paidVnd: sum('paidVnd'),
  };
}
