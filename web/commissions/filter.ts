import type { paths } from '../api/schema.d.ts';

/** The filters as the address holds them, in Vietnamese: `?giaidoan=intake&quahan=1`. */
export interface ListSearch {
  q?: string | undefined;
  giaidoan?: string | undefined;
  loai?: string | undefined;
  coquan?: string | undefined;
  nam?: string | undefined;
  quahan?: string | undefined;
}

export const filterNames = ['q', 'giaidoan', 'loai', 'coquan', 'nam', 'quahan'] as const;
export type FilterName = (typeof filterNames)[number];

export type CommissionFilter = NonNullable<paths['/api/commissions']['get']['parameters']['query']>;

/** The filters as the API takes them. The API refuses an unknown value with an explanation. */
export function filterOf({ q, giaidoan, loai, coquan, nam, quahan }: ListSearch): CommissionFilter {
  const given = {
    q,
    stage: giaidoan,
    kind: loai,
    organisation: coquan,
    year: nam,
    overdue: quahan === '1' ? 'true' : undefined,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

export function isFiltered(search: ListSearch): boolean {
  return Object.keys(filterOf(search)).length > 0;
}

/** The filters as the API saves them under a name. Their order is always the same, so that two sets can be compared. */
export function queryOf(search: ListSearch): string {
  const given = filterNames.flatMap((name): [string, string][] => (search[name] === undefined ? [] : [[name, search[name]]]));
  return new URLSearchParams(given).toString();
}

/** Turns saved filters into those of the address. Filters that this page does not know are dropped. */
export function searchOf(query: string): ListSearch {
  const given = new URLSearchParams(query);
  return Object.fromEntries(filterNames.flatMap((name) => (given.has(name) ? [[name, given.get(name)!]] : [])));
}

/** The address from which the list with these filters is downloaded. */
export function exportAddress(search: ListSearch, format: 'csv' | 'xlsx', language: 'vi' | 'en'): string {
  const filter = Object.entries(filterOf(search)).map(([name, value]): [string, string] => [name, String(value)]);
  return `/api/commissions/export?${new URLSearchParams([...filter, ['format', format], ['language', language]]).toString()}`;
}
