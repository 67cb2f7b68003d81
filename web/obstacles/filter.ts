import type { paths } from '../api/schema.d.ts';

type ObstacleFilter = Omit<NonNullable<paths['/api/obstacles']['get']['parameters']['query']>, 'cursor' | 'limit'>;

/** The filters of the list as the address holds them, in Vietnamese: `?buoc=triage&quahan=1`. */
export interface ListSearch {
  q?: string | undefined;
  buoc?: string | undefined;
  noidung?: string | undefined;
  quahan?: string | undefined;
}

/** The filters as the API takes them. The API refuses an unknown value with an explanation. */
export function filterOf({ q, buoc, noidung, quahan }: ListSearch): ObstacleFilter {
  const given = { q, stage: buoc, category: noidung, overdue: quahan === '1' ? 'true' : undefined };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ''));
}

export const isFiltered = (search: ListSearch): boolean => Object.keys(filterOf(search)).length > 0;
