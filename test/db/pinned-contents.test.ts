import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { findCommission } from '../../db/commissions/find-commission.ts';
import { findCalendar } from '../../db/cases/find-calendar.ts';
import { findState } from '../../db/cases/find-state.ts';
import { putOnRecord } from '../../db/cases/put-on-record.ts';
import { checkOne } from '../support/check-one.ts';
import { readModel } from '../../db/invariants/read-model.ts';
import { rebuildReadModel } from '../../db/rebuild-read-model.ts';
import { fold } from '../../domain/commission/apply.ts';
import type { Fact } from '../../domain/commission/facts.ts';
import { canonicalJson } from '../../domain/text/canonical.ts';
import { Story } from '../support/acts.ts';
import { calendar } from '../support/province.ts';
import { useFreshDatabase } from './fresh.ts';

const fresh = useFreshDatabase();
let facts: readonly Fact[];
let ids: string[];

async function put(): Promise<string> {
  const caseId = randomUUID();
  await putOnRecord(fresh.db, { procedure: 'commission', caseId, facts, receipts: [] });
  return caseId;
}

beforeAll(async () => {
  facts = new Story({ instrument: 'requestLetter', source: 'none' }).begin().facts.slice(0, 1);
  ids = [await put(), await put()];
});

const contents = () => fresh.db.selectFrom('pinnedContents').selectAll().orderBy('digest').execute();
const violations = async () => (await checkOne(fresh.db, readModel)).violations.map(({ what }) => what);

/** Runs a statement with the guards of the schema off, as somebody with the owner's rights could. */
async function byForce(statement: string): Promise<void> {
  await fresh.db.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx);
    await sql.raw(statement).execute(trx);
  });
}

test('two cases with the same rules and calendar store them once, and each is read whole', async () => {
  expect(await contents()).toHaveLength(2);
  const { rows } = await sql<{ bytes: number }>`select max(length(snapshot::text)) as bytes from cases`.execute(fresh.db);
  expect(rows[0]!.bytes).toBeLessThan(canonicalJson(calendar).length);
  for (const id of ids) {
    expect(canonicalJson((await findState(fresh.db, id))!.snapshot)).toBe(canonicalJson(fold(facts)));
    expect(canonicalJson(await findCalendar(fresh.db, id))).toBe(canonicalJson(calendar));
  }
});

test('the states of one process share each content, and nobody can change it there', async () => {
  const [a, b] = await Promise.all(
    ids.map(async (id) => (await findCommission(fresh.db, id))!.snapshot as unknown as { calendar: object }),
  );
  expect(a!.calendar).toBe(b!.calendar);
  expect(Object.isFrozen(a!.calendar)).toBe(true);
});

test('a content cannot be changed or removed, and a state cannot name one that is not stored', async () => {
  await expect(sql`update pinned_contents set content = '{}'`.execute(fresh.db)).rejects.toThrow('pinned_contents_digest');
  await expect(sql`delete from pinned_contents`.execute(fresh.db)).rejects.toThrow('append-only');
  const dangling = sql`update cases set snapshot = jsonb_set(snapshot, '{calendar,pinned}', '"sha256:0"') where id = ${ids[0]}`;
  await expect(dangling.execute(fresh.db)).rejects.toThrow('cases_calendar_is_stored');
});

test('a database that lost its contents gets them again with the next case', async () => {
  const before = await contents();
  await byForce('delete from pinned_contents');
  await expect(put()).rejects.toThrow('is_stored');
  await put();
  expect(await contents()).toEqual(before);
});

test('the verification finds a content that was changed by force, and the rebuild restores it', async () => {
  const before = await contents();
  await byForce(`alter table pinned_contents drop constraint pinned_contents_digest;
    update pinned_contents set content = replace(content, '"version"', '"other"')`);
  expect(new Set(await violations())).toEqual(new Set(['differs in snapshot.calendar, snapshot.ruleSet']));
  await rebuildReadModel(fresh.db, { write: true, say: () => undefined });
  expect(await violations()).toEqual([]);
  expect(await contents()).toEqual(before);
});

test('the verification finds a state that was given another calendar by force', async () => {
  const ruleSet = (await fresh.db.selectFrom('cases').select('ruleSetDigest').where('id', '=', ids[0]!).executeTakeFirstOrThrow())
    .ruleSetDigest!;
  await sql`update cases set snapshot = jsonb_set(snapshot, '{calendar,pinned}', to_jsonb(${ruleSet}::text)) where id = ${ids[0]}`.execute(
    fresh.db,
  );
  expect(await violations()).toEqual(['differs in snapshot.calendar']);
  await rebuildReadModel(fresh.db, { write: true, say: () => undefined });
});
