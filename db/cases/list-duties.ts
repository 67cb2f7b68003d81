import { type SqlBool, sql } from 'kysely';
import type { Database } from '../open-database.ts';
import { decodeCursor, encodeCursor } from '../paging.ts';
import { lineOfCase, questionKinds } from '../procedures.ts';
import { type Visibility, visibleTo } from './visibility.ts';

/** Somebody with the offices they hold. */
export interface DutyOwner {
  person: string;
  offices: { organisation: string; capability: string }[];
}

export interface DutyFilter {
  /** Duties of this person, and those of these offices that no person owns. Everybody's when absent. */
  owner?: DutyOwner;
  /** Only duties that this owner does not have. */
  notOwner?: DutyOwner;
  /** Only duties of cases in which one of the organisations is a party or the person has a role. */
  involving?: Exclude<Visibility, 'all'>;
  visibility?: Visibility;
  /** The questions that this owner owes an answer to are listed too, whatever their visibility. */
  questionsTo?: DutyOwner;
  caseId?: string;
  /** Only duties due before this day ('YYYY-MM-DD', today in Viet Nam). */
  dueBefore?: string;
  cursor?: string;
  /** 50 when absent. */
  limit?: number;
}

export type DutyListItem = Awaited<ReturnType<typeof page>>[number];

export interface DutyPage {
  /** The most urgent first. */
  items: DutyListItem[];
  nextCursor: string | null;
}

/** Lists open duties of every procedure with the title, code and stage of their case. Throws InvalidCursor for a cursor it did not give. */
export async function listDuties(db: Database, filter: DutyFilter): Promise<DutyPage> {
  const limit = filter.limit ?? 50;
  const rows = await page(db, filter, limit + 1);
  const items = rows.slice(0, limit);
  const last = items[items.length - 1];
  const more = rows.length > limit && last !== undefined;
  return { items, nextCursor: more ? dutyCursorOf(last) : null };
}

/** The cursor with which the list goes on after this duty. */
export function dutyCursorOf({ dueOn, caseId, key }: Pick<DutyListItem, 'dueOn' | 'caseId' | 'key'>): string {
  return encodeCursor([dueOn, caseId, key]);
}

async function page(db: Database, filter: DutyFilter, limit: number) {
  let query = db
    .selectFrom('duties as d')
    .innerJoin('cases', 'cases.id', 'd.caseId')
    .select(['d.caseId', 'd.key', 'd.dueOn', 'd.duty', 'd.rung'])
    .select(['cases.procedure', 'cases.state', 'cases.title', 'cases.code', 'cases.stage', 'cases.organisations', 'cases.calendarVersion'])
    .select(lineOfCase().as('line'))
    .orderBy('d.dueOn')
    .orderBy('d.caseId')
    .orderBy('d.key')
    .limit(limit);
  if (filter.owner !== undefined) query = query.where(ownedBy(filter.owner));
  if (filter.notOwner !== undefined) query = query.where(sql<SqlBool>`${ownedBy(filter.notOwner)} is not true`);
  const involved = filter.involving === undefined ? null : visibleTo(filter.involving);
  if (involved !== null) query = query.where(involved);
  const visible = visibleTo(filter.visibility ?? 'all');
  const { questionsTo } = filter;
  if (visible !== null)
    query = query.where(questionsTo === undefined ? visible : sql<SqlBool>`(${visible} or ${ownQuestion(questionsTo)})`);
  if (filter.caseId !== undefined) query = query.where('d.caseId', '=', filter.caseId);
  if (filter.dueBefore !== undefined) query = query.where('d.dueOn', '<', filter.dueBefore);
  if (filter.cursor !== undefined) {
    const [dueOn, caseId, key] = decodeCursor(filter.cursor, ['day', 'uuid', 'text']);
    query = query.where(sql<SqlBool>`(d.due_on, d.case_id, d.key) > (${dueOn}::date, ${caseId}::uuid, ${key})`);
  }
  return query.execute();
}

/** Whether a duty `d` is a question to one of the owner's bodies. Such a duty opens itself, and nothing else of its case. */
export const ownQuestion = (owner: DutyOwner) => sql<SqlBool>`(d.kind = any(${[...questionKinds]}::text[]) and ${ownedBy(owner)} is true)`;

/**
 * Whether a duty `d` is the owner's. The offices are spelled out, because over a list of pairs the planner would not combine the two owner
 * indexes.
 */
export function ownedBy(owner: DutyOwner) {
  const offices = owner.offices.map(
    ({ organisation, capability }) =>
      sql<SqlBool>`(d.owner_person is null and d.owner_organisation = ${organisation}::uuid and d.owner_capability = ${capability})`,
  );
  return sql<SqlBool>`(${sql.join([sql<SqlBool>`d.owner_person = ${owner.person}::uuid`, ...offices], sql` or `)})`;
}
