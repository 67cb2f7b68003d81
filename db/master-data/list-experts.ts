import { type SqlBool, sql } from 'kysely';
import type { Database } from '../open-database.ts';
import { decodeCursor, encodeCursor } from '../paging.ts';
import { inNameOrder } from './name-order.ts';
import { searchPatterns } from '../search-patterns.ts';
import { validOn } from './valid-on.ts';

export interface ExpertFilter {
  ids?: readonly string[];
  field?: string;
  residency?: 'resident' | 'nonResident';
  /** Only experts listed on this day ('YYYY-MM-DD'). */
  on?: string;
  q?: string;
  cursor?: string;
  /** 100 when absent. */
  limit?: number;
}

export type Expert = Awaited<ReturnType<typeof page>>[number];

/** Experts by name, without tax and bank data, in pages. Throws InvalidCursor. */
export async function listExperts(db: Database, filter: ExpertFilter = {}): Promise<{ items: Expert[]; nextCursor: string | null }> {
  const limit = filter.limit ?? 100;
  const rows = await page(db, filter, limit + 1);
  const items = rows.slice(0, limit);
  const last = items[items.length - 1];
  return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.fullName, last.personId]) : null };
}

async function page(db: Database, filter: ExpertFilter, limit: number) {
  let query = db
    .selectFrom('experts as e')
    .innerJoin('people as p', 'p.id', 'e.personId')
    .leftJoin('organisations as o', 'o.id', 'e.affiliationOrganisationId')
    .select(['e.personId', 'p.fullName', 'p.nameFold', 'e.degree', 'e.fields', 'e.residency', 'e.residence', 'e.affiliationText'])
    .select([
      'e.affiliationOrganisationId',
      'o.name as affiliationName',
      'e.consentAt',
      'e.consentWithdrawnAt',
      'e.validFrom',
      'e.validTo',
      'e.rowVersion',
    ])
    .orderBy(inNameOrder('p.fullName'))
    .orderBy('e.personId')
    .limit(limit);
  if (filter.ids !== undefined) query = query.where('e.personId', '=', sql<string>`any(${[...filter.ids]}::uuid[])`);
  if (filter.field !== undefined) query = query.where(sql<SqlBool>`e.fields @> array[${filter.field}]::text[]`);
  if (filter.residency !== undefined) query = query.where('e.residency', '=', filter.residency);
  if (filter.on !== undefined) query = query.where(validOn('e', filter.on)).where(validOn('p', filter.on));
  for (const pattern of searchPatterns(filter.q)) query = query.where(sql<SqlBool>`p.name_fold like vn_fold(${pattern})`);
  if (filter.cursor !== undefined) {
    const [name, id] = decodeCursor(filter.cursor, ['text', 'uuid']);
    query = query.where(sql<SqlBool>`(${inNameOrder('p.fullName')}, e.person_id) > (${name}, ${id}::uuid)`);
  }
  return query.execute();
}
