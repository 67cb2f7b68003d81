import type { paths } from '../api/schema.d.ts';

/** The filters as they stand in the address, in Vietnamese: `?giaidoan=intake&quahan=1`. */
export interface ListSearch {
  q?: string | undefined;
  giaidoan?: string | undefined;
  loai?: string | undefined;
  coquan?: string | undefined;
  nam?: string | undefined;
  quahan?: string | undefined;
}

export type CommissionFilter = NonNullable<paths['/api/commissions']['get']['parameters']['query']>;

/** What the API is asked. A value that it does not know is refused there, in words. */
export function filterOf({ q, giaidoan, loai, coquan, nam, quahan }: ListSearch): CommissionFilter {
  const given = {
    q,
    stage: giaidoan,
    kind: loai,
    organisation: coquan,
    year: nam,
    overdue: quahan === '1' ? 'true' : undefined,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as CommissionFilter;
}

export function isFiltered(search: ListSearch): boolean {
  return Object.keys(filterOf(search)).length > 0;
}
