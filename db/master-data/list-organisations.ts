import { type SqlBool, sql } from 'kysely';
import type { Database } from '../open-database.ts';
import { inNameOrder } from './name-order.ts';
import { searchPatterns } from '../search-patterns.ts';
import { validOn } from './valid-on.ts';

export interface OrganisationFilter {
  ids?: readonly string[];
  kind?: string;
  territory?: string;
  /** Only organisations valid on this day ('YYYY-MM-DD'). */
  on?: string;
  /** Words of the name, without regard to accents. */
  q?: string;
}

/** Organisations by name in Vietnamese order, closed ones included unless `on` is given. */
export async function listOrganisations(db: Database, filter: OrganisationFilter = {}) {
  let query = db.selectFrom('organisations').selectAll().orderBy(inNameOrder('name')).orderBy('id');
  if (filter.ids !== undefined) query = query.where('id', '=', sql<string>`any(${[...filter.ids]}::uuid[])`);
  if (filter.kind !== undefined) query = query.where('kind', '=', filter.kind);
  if (filter.territory !== undefined) query = query.where('territory', '=', filter.territory);
  if (filter.on !== undefined) query = query.where(validOn('organisations', filter.on));
  for (const pattern of searchPatterns(filter.q)) query = query.where(sql<SqlBool>`name_fold like vn_fold(${pattern})`);
  return query.execute();
}

export type Organisation = Awaited<ReturnType<typeof listOrganisations>>[number];
