import { openDatabase, type Database } from '../../db/open-database.ts';
import { project } from '../../activities/project.ts';
import { carryOutHere } from '../support/carry-out-here.ts';
import { yearOf, dayOf } from '../../domain/calendar/day.ts';
import type { CommandName } from '../../domain/commission/commands.ts';
import type { EffectIntent } from '../../domain/case/effects.ts';
import type { Commission } from '../../domain/commission/commission.ts';
import { type Fact, type PersonFact } from '../../domain/commission/facts.ts';
import { isByPerson } from '../../domain/case/actor.ts';
import { foldFacts } from '../../domain/commission/read-model.ts';
import { toJournal } from '../../domain/case/facts.ts';
import { Story } from '../support/acts.ts';
import { changedBundle } from '../support/changed-bundle.ts';
import { openLine, openOffice, type Case, type Office } from '../support/case.ts';
import type { UndatedAct } from '../support/drive.ts';
import { eventually } from '../support/eventually.ts';
import { freshDatabase, type FreshDatabase } from '../support/postgres.ts';
import { budgetLine } from '../support/province.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

/** A commission with everything that could mislead a recreated one: advance, returned opinion, replaced member, rework. */
async function recorded(): Promise<Fact[]> {
  const c = office.case({ form: 'expertGroup' });
  await c.begin();
  await c.to('panel');
  for (const command of ['requestAdvance', 'approveAdvance', 'confirmDisbursement', 'hold', 'resume'] as const) await c.do(command);
  await c.to('expertReview');
  for (const command of ['fileOpinion', 'replaceMember', 'addNote'] as const) await c.do(command);
  await c.to('report');
  for (const command of ['returnOpinion', 'addNote', 'fileOpinion'] as const) await c.do(command);
  await c.to('signOff');
  await c.do('askRework');
  await c.to('archived');
  await c.ended();
  return (await c.prove()).map((f) => ({ ...f, at: Date.parse(f.at) }) as unknown as Fact);
}

const nameOf = (f: Fact) => (f.kind === 'stageOpened' ? `stageOpened ${f.stage}` : f.kind);
const isAct = (f: Fact): f is Fact & PersonFact<CommandName> => isByPerson(f.actor);

/** A province whose whole record consists of these facts. */
async function provinceAfter(id: string, prefix: Fact[]): Promise<{ db: Database; fresh: FreshDatabase }> {
  const fresh = await freshDatabase();
  const db = openDatabase(fresh.url, { max: 3 });
  await openLine(db, budgetLine.id, yearOf(dayOf(prefix[0]!.at)), 1_000_000_000);
  for (const f of prefix) {
    if (f.kind === 'effectSettled') {
      const { effect, at } = f as { effect: EffectIntent; at: number };
      await carryOutHere(db, { province: '', procedure: 'commission', caseId: id, effect, at });
    }
  }
  await project(db, { province: '', procedure: 'commission', caseId: id, facts: prefix, receipts: [] });
  return { db, fresh };
}

/** Recreates the case from a prefix. Returns what the recreated one recorded by itself, and then with the next act of the record. */
async function goOnFrom(facts: Fact[], length: number, c: Case): Promise<{ got: string[]; expected: string[]; now: string[] }> {
  const prefix = facts.slice(0, length);
  const rest = facts.slice(length);
  const nextAct = rest.findIndex(isAct);
  const alone = nextAct === -1 ? rest : rest.slice(0, nextAct);
  const { db, fresh } = await provinceAfter(c.id, prefix);
  office.databases.set(c.input.province, db);
  try {
    await c.recreate(foldFacts(prefix.map(toJournal)));
    const settled = length + alone.length;
    await eventually(async () => expect((await c.journal(db)).length).toBeGreaterThanOrEqual(settled));
    const next = rest[nextAct];
    const answer = next && isAct(next) ? await c.give(next as unknown as UndatedAct).then(() => nameOf(next), String) : null;
    if (answer === null) await c.ended();
    const now = (await eventually(() => c.prove(db))).map((f) => nameOf(f as unknown as Fact));
    const got = [...now.slice(length, settled), answer ?? 'ended'];
    return { got, expected: [...alone.map(nameOf), next ? nameOf(next) : 'ended'], now: now.slice(length) };
  } finally {
    await c.handle.terminate().catch(() => undefined);
    office.databases.delete(c.input.province);
    await db.destroy();
    await fresh.drop();
  }
}

it('From every prefix of its journal a commission can be recreated: it records nothing of its own and takes the next act', async () => {
  const facts = await recorded();
  const id = '00000000-0000-4000-8000-00000000abcd';
  const wrong: unknown[] = [];
  const lengths = Array.from({ length: facts.length }, (_, n) => n + 1);
  await Promise.all(
    [0, 1, 2, 3].map(async (lane) => {
      for (const length of lengths.filter((n) => n % 4 === lane)) {
        const province = `${office.province}-${length}`;
        const { got, expected, now } = await goOnFrom(facts, length, office.case({ form: 'expertGroup' }, { id, province }));
        if (got.join() !== expected.join()) wrong.push({ length, after: nameOf(facts[length - 1]!), got, expected, now });
      }
    }),
  );
  process.stdout.write(`    recreated from ${lengths.length} prefixes\n`);
  expect(wrong).toEqual([]);
}, 300_000);

it('A release whose state has a required field more goes on from a state that was stored before', async () => {
  const next = await openOffice({ workflowBundle: await changedBundle('adds-a-field') });
  const told = new Story({ instrument: 'requestLetter', source: 'none', form: 'consultationOnly' }).to('intake');
  const c = next.case({ instrument: 'requestLetter', source: 'none', form: 'consultationOnly' });
  try {
    const { db, fresh } = await provinceAfter(c.id, told.facts);
    next.databases.set(next.province, db);
    await c.recreate(foldFacts(told.facts.map(toJournal)));
    const held = (await c.state()) as Commission & { siteVisits: number };
    // Duties that fell due meanwhile have been chased already.
    expect(held.siteVisits).toBe(held.revision - told.facts.length);
    expect((await c.do('addNote')).revision).toBeGreaterThan(held.revision);
    expect((await c.state()) as Commission & { siteVisits: number }).toMatchObject({ siteVisits: held.siteVisits + 1 });
    await fresh.drop();
  } finally {
    await next.close();
  }
});
