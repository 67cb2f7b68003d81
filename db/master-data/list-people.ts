import { type SqlBool, sql } from 'kysely';
import type { Database } from '../open-database.ts';
import { decodeCursor, encodeCursor } from '../paging.ts';
import { inNameOrder } from './name-order.ts';
import { searchPatterns } from '../search-patterns.ts';
import { validOn } from './valid-on.ts';

export interface PeopleFilter {
  ids?: readonly string[];
  /** People who hold a capability at this organisation on the day `on`: the one in `capability`, or any. */
  organisation?: string;
  capability?: string;
  /** 'YYYY-MM-DD'; needed with organisation or capability. */
  on?: string;
  /** Words of the name, without regard to accents. */
  q?: string;
  /** Leaves out people not in office on the day `on`. `organisation` and `capability` do the same. */
  inOfficeOnly?: boolean;
  /** Lets `q` find user names too, for those who maintain the accounts. */
  byUsername?: boolean;
  cursor?: string;
  /** 100 when absent. */
  limit?: number;
}

export type Person = Awaited<ReturnType<typeof page>>[number];

/** People by name, in pages. Never gives the salt. Throws InvalidCursor. */
export async function listPeople(db: Database, filter: PeopleFilter = {}): Promise<{ items: Person[]; nextCursor: string | null }> {
  const limit = filter.limit ?? 100;
  const rows = await page(db, filter, limit + 1);
  const items = rows.slice(0, limit);
  const last = items[items.length - 1];
  return { items, nextCursor: rows.length > limit && last !== undefined ? encodeCursor([last.fullName, last.id]) : null };
}

async function page(db: Database, filter: PeopleFilter, limit: number) {
  let query = db
    .selectFrom('people')
    .leftJoin('accounts', 'accounts.personId', 'people.id')
    .select([
      'id',
      'fullName',
      'nameFold',
      'email',
      'phone',
      'position',
      'validFrom',
      'validTo',
      'source',
      'sourceStatus',
      'username',
      'people.rowVersion',
    ])
    .orderBy(inNameOrder('fullName'))
    .orderBy('id')
    .limit(limit);
  if (filter.ids !== undefined) query = query.where('id', '=', sql<string>`any(${[...filter.ids]}::uuid[])`);
  for (const pattern of searchPatterns(filter.q)) {
    const inName = sql<SqlBool>`name_fold like vn_fold(${pattern})`;
    query = query.where(filter.byUsername === true ? sql<SqlBool>`(${inName} or username like vn_fold(${pattern}))` : inName);
  }
  const { organisation, capability, on, inOfficeOnly = false } = filter;
  const byRole = organisation !== undefined || capability !== undefined;
  if (byRole || inOfficeOnly) {
    if (on === undefined) throw new TypeError('people in office need a day');
    query = query.where(validOn('people', on));
  }
  if (byRole && on !== undefined) {
    query = query.where((eb) => {
      let held = eb.selectFrom('heldRoles as c').select('c.id').whereRef('c.personId', '=', 'people.id').where(validOn('c', on));
      if (organisation !== undefined) held = held.where('c.organisationId', '=', organisation);
      if (capability !== undefined) held = held.where('c.capability', '=', capability);
      return eb.exists(held);
    });
  }
  if (filter.cursor !== undefined) {
    const [name, id] = decodeCursor(filter.cursor, ['text', 'uuid']);
    query = query.where(sql<SqlBool>`(${inNameOrder('fullName')}, id) > (${name}, ${id}::uuid)`);
  }
  return query.execute();
}
