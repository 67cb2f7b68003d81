import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../../db/open-database.ts';
import type { Activities } from '../../activities/activities.ts';
import { giveUpInDatabase } from '../../activities/carry-out.ts';
import { carryOutHere } from '../support/carry-out-here.ts';
import { yearOf } from '../../domain/calendar/day.ts';
import { duties } from '../../domain/commission/duties.ts';
import { giveUpEffect } from '../../workflows/messages.ts';
import { openLine, openOffice, type Case, type Office } from '../support/case.ts';
import type { UndatedAct } from '../support/drive.ts';
import { eventually } from '../support/eventually.ts';
import { org, paper } from '../support/province.ts';

/** Simulates a worker that dies between doing and reporting. Each activity is carried out, and its first report is lost. */
let isLosing = false;
const lost = new Set<string>();
const loseOnce = async <T>(key: string, done: Promise<T>): Promise<T> => {
  const result = await done;
  if (!isLosing || lost.has(key)) return result;
  lost.add(key);
  throw new Error('the worker died before it could report');
};
const losing = (real: Activities): Activities => ({
  project: (p) => loseOnce(`${p.caseId}/${p.facts[0]?.revision ?? 0}`, real.project(p)),
  carryOut: (o) => loseOnce(`${o.caseId}/${o.effect.kind}/${o.effect.n}`, real.carryOut(o)),
  giveUp: real.giveUp,
});

let office: Office;
beforeAll(async () => {
  office = await openOffice({ around: losing });
});
afterAll(() => office.close());
afterEach(() => (isLosing = false));

async function toAppraised(c: Case): Promise<Case> {
  await c.begin();
  await c.to('funding');
  await c.do('submitEstimate');
  await c.do('appraiseEstimate');
  return c;
}

/** An approval of the funding from this budget line. */
async function approvalOn(c: Case, line: string): Promise<UndatedAct> {
  const given = await c.act('approveFunding', { budgetLine: line });
  return { ...given, attested: { ...given.attested, budgetLine: { ...given.attested!.budgetLine!, id: line } } };
}

describe('Money', () => {
  it('approved for many commissions at once on one line never exceeds it, and the refusals are outcomes on record', async () => {
    const line = randomUUID();
    const cases = await Promise.all(Array.from({ length: 10 }, () => toAppraised(office.case())));
    const amountVnd = (await cases[0]!.state()).estimates[0]!.appraisedVnd!;
    await openLine(office.db, line, yearOf(await cases[0]!.today()), 4 * amountVnd + 1_000_000);
    const approvals = await Promise.all(cases.map((c) => approvalOn(c, line)));
    const receipts = await Promise.all(cases.map((c, n) => c.give(approvals[n]!)));
    expect(receipts.filter((r) => r.outcome.result === 'done')).toHaveLength(4);
    const refused = receipts.filter((r) => r.outcome.result === 'refused');
    expect(refused.map((r) => r.outcome.reason)).toEqual(Array(6).fill('INSUFFICIENT_BUDGET'));
    expect(await office.balances(line)).toEqual({ free: 1_000_000, committed: 4 * amountVnd, advanced: 0, paid: 0 });
    for (const c of cases) await c.prove();

    // The refused commission is unchanged: its estimate waits for approval.
    const poor = cases[receipts.findIndex((r) => r.outcome.result === 'refused')]!;
    expect(await poor.state()).toMatchObject({
      stage: 'funding',
      funding: null,
      effects: { pending: [], lastReason: 'INSUFFICIENT_BUDGET' },
    });
    expect(duties(await poor.state()).map((d) => d.kind)).toEqual(['approveFunding']);

    // A withdrawal returns money, which the next approval can use.
    const rich = cases[receipts.findIndex((r) => r.outcome.result === 'done')]!;
    await rich.do('withdraw');
    expect(await office.balances(line)).toMatchObject({ free: 1_000_000 + amountVnd, committed: 3 * amountVnd });
    const granted = await poor.give(await approvalOn(poor, line));
    expect(granted.outcome).toEqual({ result: 'done' });
    expect(await office.faults()).toEqual([]);
  });

  it('withdrawn after it was reserved is released by an effect on record', async () => {
    const c = office.case();
    await c.begin();
    await c.to('order');
    const before = await office.balances();
    const reservedVnd = (await c.state()).funding!.reservedVnd;
    await c.do('withdraw');
    const after = await office.balances();
    expect(after).toEqual({ ...before, free: before.free + reservedVnd, committed: before.committed - reservedVnd });
    const settled = (await c.prove()).filter((f) => f.kind === 'effectSettled').map((f) => f['effect']);
    expect(settled.at(-1)).toMatchObject({ kind: 'moveMoney', movement: 'release', amountVnd: reservedVnd });
  });
});

it('The number of another office’s paper is taken once; the second order learns it as an outcome and is typed again', async () => {
  const [one, two] = [office.case(), office.case()];
  for (const c of [one, two]) {
    await c.begin();
    await c.to('order');
  }
  const order = paper(await one.today());
  const receipts = await Promise.all([one, two].map((c) => c.do('issueOrder', { paper: order })));
  expect(receipts.map((r) => r.outcome.result).sort()).toEqual(['done', 'refused']);
  const late = receipts[0]!.outcome.result === 'refused' ? one : two;
  expect(receipts.find((r) => r.outcome.result === 'refused')?.outcome.reason).toBe('NUMBER_TAKEN');
  expect((await late.do('issueOrder')).outcome).toEqual({ result: 'done' });
  await late.prove();
});

it('What was done but not reported is found again under its key: numbers run on without a gap, money moves once', async () => {
  isLosing = true;
  const before = await office.balances();
  const c = office.case({ form: 'expertGroup' });
  const birth = await c.begin();
  await c.to('panel');
  for (const command of ['requestAdvance', 'approveAdvance', 'confirmDisbursement'] as const) await c.do(command);
  await c.to('archived');
  await c.ended();
  isLosing = false;

  const journal = await c.prove();
  const effects = journal.filter((f) => f.kind === 'effectSettled').map((f) => f['effect'] as { n: number; kind: string });
  for (const { n, kind } of effects) expect(lost).toContain(`${c.id}/${kind}/${n}`);
  expect(effects.map((e) => e.n)).toEqual(effects.map((_, n) => n + 1));
  const state = await c.state();
  const paidVnd = state.payments.reduce((sum, p) => sum + (p.status === 'disbursed' ? p.grossVnd : 0), 0);
  expect(paidVnd).toBeGreaterThan(0);
  expect(await office.balances()).toEqual({ ...before, free: before.free - paidVnd, paid: before.paid + paidVnd });
  expect(await office.faults()).toEqual([]);

  const next = await office.case().begin();
  const number = (code: string | null) => Number(code?.split('/')[0]);
  expect(number(next.code)).toBe(number(birth.code) + 1);
  const books = await office.db.selectFrom('registerBooks').selectAll().where('organisationId', '=', org.union).execute();
  for (const book of books) {
    const taken = await office.db.selectFrom('registerNumbers').select('number').where('bookId', '=', book.id).orderBy('number').execute();
    expect(taken.map((t) => t.number)).toEqual(taken.map((_, n) => n + 1));
  }
});

describe('What can never succeed', () => {
  /** A database rule that refuses numbers for one commission in one book, like a constraint. */
  async function refusingNumbers(c: Case, sqlState: string): Promise<() => Promise<void>> {
    const name = sql.id(`refuse_${randomUUID().slice(0, 8)}`);
    await sql`create function ${name}() returns trigger language plpgsql as ${sql.raw(`$f$ begin
      if new.case_id = '${c.id}' then raise exception 'no' using errcode = '${sqlState}'; end if; return new; end $f$`)}`.execute(
      office.db,
    );
    await sql`create trigger ${name} before insert on register_numbers for each row execute function ${name}()`.execute(office.db);
    return async () => {
      await sql`drop trigger ${name} on register_numbers`.execute(office.db);
      await sql`drop function ${name}()`.execute(office.db);
    };
  }

  it.each(['23514', '23503', '22003', '22007'])(
    'refused by the database with %s is a refusal on record: the act is given again, or the file withdrawn',
    async (sqlState) => {
      const [again, withdrawn] = [office.case(), office.case()];
      for (const c of [again, withdrawn]) {
        await c.begin();
        const repair = await refusingNumbers(c, sqlState);
        expect((await c.do('register')).outcome).toEqual({ result: 'refused', reason: 'EFFECT_IMPOSSIBLE' });
        await repair();
        expect(await c.state()).toMatchObject({ registration: null, stage: 'request', effects: { pending: [] } });
      }
      expect((await again.do('register')).outcome).toMatchObject({ result: 'done' });
      await withdrawn.do('withdraw');
      await withdrawn.to('archived');
      for (const c of [again, withdrawn]) await c.prove();
    },
  );

  it('a year that no register can have is a refusal on record, whatever let it through', async () => {
    const c = office.case();
    await c.begin();
    await c.to('panel');
    await c.do('proposePanel');
    const draft = await c.act('appointPanel');
    const decision = { ...(draft.input as { decision: object }).decision, on: '1926-11-29' };
    const answer = await c.give({ ...draft, input: { ...draft.input, decision } as typeof draft.input }).catch((error: unknown) => error);
    // The policy may refuse the day before an effect begins.
    if (!(answer instanceof Error)) expect(answer).toMatchObject({ outcome: { result: 'refused', reason: 'EFFECT_IMPOSSIBLE' } });
    expect(await c.state()).toMatchObject({ panel: { appointedAt: null }, effects: { pending: [] } });
    await c.to('expertReview');
    await c.prove();
  });

  it('a book that another office keeps gives no number', async () => {
    const c = office.case();
    const today = await c.today();
    await office.db
      .insertInto('registerBooks')
      .values({
        id: randomUUID(),
        organisationId: org.union,
        book: 'arrival',
        year: yearOf(today) - 1,
        keptHere: false,
      })
      .execute();
    await c.begin();
    const order = { province: office.province, procedure: 'commission', caseId: c.id, at: 0 };
    const effect = {
      n: 99,
      kind: 'takeNumber' as const,
      book: 'arrival' as const,
      organisation: org.union,
      signedOn: `${yearOf(today) - 1}-12-30`,
    };
    expect(await carryOutHere(office.db, { ...order, effect })).toEqual({ outcome: 'refused', reason: 'REGISTER_BOOK_CLOSED' });
  });

  it('given up by an operator ends the attempts for good, and nothing happens later under that key', async () => {
    const c = office.case();
    await c.begin();
    const repair = await refusingNumbers(c, '42501');
    const accepted = await c.giveAccepted(await c.act('register'));
    await eventually(async () => {
      const [pending] = (await c.handle.describe()).raw.pendingActivities ?? [];
      expect(pending?.lastFailure?.applicationFailureInfo?.type).toBe('SQLSTATE 42501');
    });
    const [effect] = (await c.state()).effects.pending;
    const intervention = randomUUID();
    await expect(c.handle.executeUpdate(giveUpEffect, { args: [{ n: effect!.n + 1, intervention }] })).rejects.toThrow();
    const result = await c.handle.executeUpdate(giveUpEffect, { args: [{ n: effect!.n, intervention }] });
    expect(result).toEqual({ outcome: 'refused', reason: 'EFFECT_GIVEN_UP', intervention });
    expect((await accepted.result()).outcome).toEqual({ result: 'refused', reason: 'EFFECT_GIVEN_UP' });
    await repair();
    // A late attempt that was still under way.
    const late = await carryOutHere(office.db, {
      province: office.province,
      procedure: 'commission',
      caseId: c.id,
      effect: effect!,
      at: 0,
    });
    expect(late).toEqual({ outcome: 'refused', reason: 'EFFECT_GIVEN_UP' });
    expect((await c.do('register')).outcome).toMatchObject({ result: 'done' });
    const journal = await c.prove();
    expect(journal.find((f) => f.kind === 'effectSettled' && f.revision > 3)).toMatchObject({ actor: { system: 'administration' } });
    await expect(c.handle.executeUpdate(giveUpEffect, { args: [{ n: effect!.n, intervention }] })).rejects.toThrow();
  });

  it('given up after it was carried out all the same is done', async () => {
    const c = office.case();
    const birth = await c.begin();
    const effect = { n: 1, kind: 'takeNumber' as const, book: 'commission' as const, organisation: org.union, signedOn: await c.today() };
    const order = { province: office.province, procedure: 'commission', caseId: c.id, effect, at: 0 };
    expect(await giveUpInDatabase(office.db, order)).toEqual({ outcome: 'done', number: birth.code });
  });
});

it('A journal that says something else stops the writing, not the commission, and goes on once it is repaired', async () => {
  const c = office.case();
  await c.begin();
  await c.to('intake');
  // Somebody, or a second workflow, wrote the next revision.
  const { revision } = await c.state();
  await eventually(async () => expect(await c.facts()).toHaveLength(revision));
  const forge = async () => {
    await office.db.connection().execute(async (db) => {
      await sql`insert into journal_facts (stream_kind, stream_id, revision, at, actor, kind, fact, previous_hash, hash)
        select stream_kind, stream_id, revision + 1, at, actor, kind, fact, hash, previous_hash from journal_facts
         where stream_kind = 'commission' and stream_id = ${c.id} and revision = ${revision}`.execute(db);
      await moveHead(db, revision + 1);
    });
  };
  const moveHead = (db: Database, to: number) =>
    sql`update journal_streams set revision = ${to}, head_hash = (
          select hash from journal_facts where stream_kind = 'commission' and stream_id = ${c.id} and revision = ${to})
         where kind = 'commission' and id = ${c.id}`.execute(db);
  const repair = async () => {
    await office.db.connection().execute(async (db) => {
      await sql`set session_replication_role = replica`.execute(db);
      await sql`delete from journal_facts where stream_kind = 'commission' and stream_id = ${c.id} and revision > ${revision}`.execute(db);
      await moveHead(db, revision);
      await sql`set session_replication_role = origin`.execute(db);
    });
  };
  await forge();
  const accepted = await c.giveAccepted(await c.act('addNote'));
  await eventually(async () => {
    const [pending] = (await c.handle.describe()).raw.pendingActivities ?? [];
    expect(pending?.lastFailure?.applicationFailureInfo?.type).toBe('ProjectionDiverged');
  });
  await repair();
  expect((await accepted.result()).revision).toBe(revision + 1);
  await c.prove();
});
