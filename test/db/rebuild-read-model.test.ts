import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { findCommission } from '../../db/commissions/find-commission.ts';
import { importHistoricCommission } from '../../db/commissions/import-historic-commission.ts';
import { findState } from '../../db/cases/find-state.ts';
import { listDuties } from '../../db/cases/list-duties.ts';
import { projectCase } from '../../db/cases/project-case.ts';
import { rebuildReadModel } from '../../db/rebuild-read-model.ts';
import { apply } from '../../domain/commission/apply.ts';
import type { Commission } from '../../domain/commission/commission.ts';
import type { Fact } from '../../domain/commission/facts.ts';
import { toJournal } from '../../domain/case/facts.ts';
import { readModelOf } from '../../domain/case/read-model.ts';
import { commissionProcedure } from '../../domain/commission/procedure.ts';
import { calendarDays, confirmedYears } from '../../local/seed/calendar.ts';
import { deadlineRules } from '../../local/seed/rules.ts';
import { useFreshDatabase } from './fresh.ts';
import { at, by, fact, historicRow, model, row } from './samples.ts';

const fresh = useFreshDatabase();
const [union, department, authority] = [randomUUID(), randomUUID(), randomUUID()];

/** The facts of a commission that was requested and opened, the first ones of any real procedure. */
function firstFacts(title: string): Fact[] {
  const born = {
    revision: 1,
    at: Date.parse(at),
    kind: 'requestSubmitted',
    command: 'submitRequest',
    actor: { person: randomUUID(), organisation: department, capability: 'departmentLeader', session: 's' },
    attested: {
      birth: {
        union,
        finance: randomUUID(),
        homeAffairs: randomUUID(),
        ruleSet: { id: 'demo', deadlines: deadlineRules, ladder: {} },
        calendar: { version: 1, days: calendarDays, confirmedYears },
      },
    },
    input: {
      letter: { number: '15', notation: 'SXD-QLĐT', on: '2026-11-20', signer: { text: randomUUID(), digest: 'sha256:0' }, documents: [] },
      proposal: { type: 'masterPlan', title },
      instrument: 'orderContract',
      serviceKinds: ['criticalReview'],
      obligation: 'mandatory',
      legalBasis: [],
      questions: [{ text: randomUUID(), digest: 'sha256:1' }],
      dossier: [],
      wantedOn: '2026-12-30',
      secrecy: 'none',
      parts: { requester: department, host: department, decidingAuthority: authority },
      funding: { source: 'stateBudget' },
    },
    effect: { n: 1, kind: 'takeNumber', book: 'commission', organisation: union, signedOn: '2026-11-23' },
  };
  const settled = { kind: 'effectSettled', effect: born.effect, result: { outcome: 'done', number: '07/2026' } };
  const opened = { kind: 'stageOpened', stage: 'request' };
  const system = (fact: object, revision: number) => ({ ...fact, revision, at: Date.parse(at) + revision, actor: { system: 'procedure' } });
  return [born, system(settled, 2), system(opened, 3)] as unknown as Fact[];
}

async function put(title: string): Promise<string> {
  const caseId = randomUUID();
  const facts = firstFacts(title);
  const state = facts.reduce<Commission | null>((before, fact) => apply(before, fact), null)!;
  const stored = readModelOf(commissionProcedure, state, facts.at(-1)!.at);
  await projectCase(fresh.db, {
    caseId,
    facts: facts.map(toJournal),
    documents: [],
    ...stored,
    row: { ...stored.row, code: null },
    receipts: [],
  });
  await sql`update cases set code = null where id = ${caseId}`.execute(fresh.db);
  return caseId;
}

async function rebuild(write = false) {
  const lines: string[] = [];
  const totals = await rebuildReadModel(fresh.db, { write, say: (line) => lines.push(line) });
  return {
    totals,
    of: (id: string) => lines.find((line) => line.startsWith(`commission ${id}`))?.replace(/^.*?: /, ''),
    last: lines.at(-1),
  };
}

test('the read model is what the journal says, and where it is not it is named and repaired', async () => {
  const id = await put('Quy hoạch chung đô thị');
  // The code column is unique and this file has only one register, so the first rebuild restores the code.
  expect((await rebuild(true)).of(id)).toBe('DIFFERS in row.code (rewritten)');
  expect((await rebuild()).totals).toEqual({ cases: 1, equal: 1, differing: 0, rewritten: 0 });
  expect((await listDuties(fresh.db, { caseId: id })).items.map(({ key }) => key)).toEqual(['register']);

  const before = await findCommission(fresh.db, id);
  await sql`update cases set stage = 'panel', snapshot = snapshot || '{"route":"x"}', revision = 9 where id = ${id}`.execute(fresh.db);
  await sql`update commissions set is_issued = true where case_id = ${id}`.execute(fresh.db);
  await sql`update duties set duty = jsonb_set(duty, '{due,dueOn}', '"2030-01-01"') where case_id = ${id}`.execute(fresh.db);
  const found = await rebuild();
  expect(found.of(id)).toBe('DIFFERS in row.revision, row.stage, own.isIssued, snapshot.route, duties');
  expect(found.last).toBe('1 cases: 0 equal, 1 differing, 0 rewritten');
  expect((await rebuild(true)).totals.rewritten).toBe(1);
  expect((await rebuild()).totals.differing).toBe(0);
  expect(await findCommission(fresh.db, id)).toEqual(before);

  await sql`delete from duties`.execute(fresh.db);
  await sql`delete from cases where id = ${id}`.execute(fresh.db);
  expect((await rebuild()).of(id)).toBe('DIFFERS in row');
  await rebuild(true);
  expect(await findCommission(fresh.db, id)).toEqual(before);
});

test('imported history is compared too', async () => {
  const id = randomUUID();
  const attested = historicRow({ title: 'Năm 2019' });
  await importHistoricCommission(fresh.db, { id, row: attested, attested: { source: 'Báo cáo 2019' } }, by);
  expect((await rebuild()).of(id)).toBe('equal');
});

test('a row that no journal explains is named and left for a person to judge', async () => {
  const id = randomUUID();
  await sql`insert into cases (id, procedure, title, stage, state, organisations, people, access_keys, opened_at, year, revision, person_revision,
    state_version, snapshot, updated_at) values (${id}, 'commission', 'x', 'intake', 'open', '{}', '{}', '{}', now(), 2026, 1, 1, 1, '{}', now())`.execute(
    fresh.db,
  );
  expect((await rebuild(true)).of(id)).toBe('DIFFERS in journal (no journal)');
  expect(await findState(fresh.db, id)).toBeDefined();
});

test('a journal that does not fold is named, and the others are still compared', async () => {
  const id = randomUUID();
  await projectCase(fresh.db, { caseId: id, facts: [fact(1)], documents: [], ...model(row()), receipts: [] });
  const { of, totals } = await rebuild();
  expect(of(id)).toMatch(/^DIFFERS in journal .*a commission does not begin with noteAdded/);
  expect(totals.equal).toBeGreaterThan(0);
});
