import { type SqlBool, sql } from 'kysely';
import type { Database } from '../open-database.ts';
import { decodeCursor, encodeCursor } from '../paging.ts';
import { knowableColumns } from './knowable-columns.ts';
import { type Visibility, visibleTo } from './visibility.ts';

/** Somebody with the offices they hold. */
export interface DutyOwner {
  person: string;
  offices: { organisation: string; capability: string }[];
}

export interface DutyFilter {
  /** Duties of this person, and those of these offices that are nobody's in particular. Absent: everybody's. */
  owner?: DutyOwner;
  /** Only those that are not this owner's. */
  notOwner?: DutyOwner;
  /** Only those of commissions in which one of the organisations is a party or the person has a role. */
  involving?: Exclude<Visibility, 'all'>;
  visibility?: Visibility;
  caseId?: string;
  /** Only those due before this day ('YYYY-MM-DD', today in Viet Nam). */
  dueBefore?: string;
  cursor?: string;
  /** 50 when absent. */
  limit?: number;
}

export type DutyListItem = Awaited<ReturnType<typeof page>>[number];

export interface DutyPage {
  /** The most urgent first; those without a due day last. */
  items: DutyListItem[];
  nextCursor: string | null;
}

/** Lists open duties with the title, code and stage of their commission. Throws InvalidCursor for a cursor it did not give. */
export async function listDuties(db: Database, filter: DutyFilter): Promise<DutyPage> {
  const limit = filter.limit ?? 50;
  const rows = await page(db, filter, limit + 1);
  const items = rows.slice(0, limit);
  const last = items[items.length - 1];
  const more = rows.length > limit && last !== undefined;
  return { items, nextCursor: more ? dutyCursorOf(last) : null };
}

/** The cursor with which the list goes on after this duty. */
export function dutyCursorOf({ dueOrder, caseId, key }: Pick<DutyListItem, 'dueOrder' | 'caseId' | 'key'>): string {
  return encodeCursor([dueOrder, caseId, key]);
}

async function page(db: Database, filter: DutyFilter, limit: number) {
  let query = db
    .selectFrom('duties as d')
    .innerJoin('commissions', 'commissions.id', 'd.caseId')
    .select(['d.caseId', 'd.key', 'd.kind', 'd.stage', 'd.ownerOrganisation', 'd.ownerCapability', 'd.ownerPerson', 'd.about', 'd.since'])
    .select(['d.dueOn', 'd.dueOrder', 'd.deadlineCode', 'd.derivation', 'd.commands', 'd.rung'])
    .select(['commissions.title as commissionTitle', 'commissions.code as commissionCode', 'commissions.stage as commissionStage'])
    .select(['commissions.instrument', 'commissions.calendarVersion', ...knowableColumns])
    .orderBy('d.dueOrder')
    .orderBy('d.caseId')
    .orderBy('d.key')
    .limit(limit);
  if (filter.owner !== undefined) query = query.where(ownedBy(filter.owner));
  if (filter.notOwner !== undefined) query = query.where(sql<SqlBool>`${ownedBy(filter.notOwner)} is not true`);
  const involved = filter.involving === undefined ? null : visibleTo(filter.involving);
  if (involved !== null) query = query.where(involved);
  const visible = visibleTo(filter.visibility ?? 'all');
  if (visible !== null) query = query.where(visible);
  if (filter.caseId !== undefined) query = query.where('d.caseId', '=', filter.caseId);
  if (filter.dueBefore !== undefined) query = query.where('d.dueOrder', '<', filter.dueBefore);
  if (filter.cursor !== undefined) {
    const [dueOrder, caseId, key] = decodeCursor(filter.cursor, ['day', 'uuid', 'text']);
    query = query.where(sql<SqlBool>`(d.due_order, d.case_id, d.key) > (${dueOrder}::date, ${caseId}::uuid, ${key})`);
  }
  return query.execute();
}

/** Whether a duty `d` is the owner's. Spelled out office by office: over a list of pairs the planner would not combine the two owner indexes. */
export function ownedBy(owner: DutyOwner) {
  const offices = owner.offices.map(
    ({ organisation, capability }) =>
      sql<SqlBool>`(d.owner_person is null and d.owner_organisation = ${organisation}::uuid and d.owner_capability = ${capability})`,
  );
  return sql<SqlBool>`(${sql.join([sql<SqlBool>`d.owner_person = ${owner.person}::uuid`, ...offices], sql` or `)})`;
}
