import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RawBuilder, sql } from 'kysely';
import { importHistoricCommission } from '../../db/commissions/import-historic-commission.ts';
import { logRead } from '../../db/cases/log-read.ts';
import { budgetLines } from '../../db/invariants/budget-lines.ts';
import { checkInvariants, caseInvariants, wholeInvariants } from '../../db/invariants/check-invariants.ts';
import { commissionMoney } from '../../db/commissions/commission-money.ts';
import { dutiesOwed } from '../../db/invariants/duties.ts';
import { feesPaidOnce } from '../../db/commissions/fees.ts';
import { checkOne } from '../support/check-one.ts';
import type { CaseInvariant, Invariant } from '../../db/invariants/invariant.ts';
import { journalChain } from '../../db/invariants/journal-chain.ts';
import { newsHasItsCause } from '../../db/invariants/news.ts';
import { ownersOfNext } from '../../db/invariants/owners.ts';
import { privateTexts } from '../../db/invariants/private-texts.ts';
import { publishedRoot } from '../../db/invariants/published-root.ts';
import { readModel } from '../../db/invariants/read-model.ts';
import { receiptsOnRecord } from '../../db/invariants/receipts.ts';
import { registers } from '../../db/invariants/registers.ts';
import { PublishedStreamChanged, publishRoot } from '../../db/journal/publish-root.ts';
import { signingKey } from '../../db/journal/signing-key.ts';
import { insertMasterRow } from '../../db/master-data/write-master-data.ts';
import { takeRegisterNumber } from '../../db/registers/take-register-number.ts';
import { eraseTexts } from '../../db/texts/erase-texts.ts';
import { Story } from '../support/acts.ts';
import { effectKey } from '../../domain/case/effects.ts';
import { begunCaseId } from '../../signing/effect-ids.ts';
import { ObstacleStory } from '../support/obstacle.ts';
import { budgetLine, officer, org } from '../support/province.ts';
import { useFreshDatabase } from './fresh.ts';
import { openStoryBudget, putObstacleOnRecord, putOnRecord } from './on-record.ts';
import { by, historicRow, later } from './samples.ts';

const fresh = useFreshDatabase();
const folder = mkdtempSync(join(tmpdir(), 'phanbien-invariants-'));
/** A commission with an advance and several payments, archived. */
let paid: string;
/** A commission that waits for its experts. */
let waiting: string;
let withoutCost: string;
/** A commission that was withdrawn after its money was reserved. */
let released: string;
/** A commission that waits for the clerk. */
let arrived: string;
/** A commission that raised an obstacle, and the obstacle that it began and that told it an answer. */
const asking = randomUUID();
let begun: string;

async function raiseAndAnswer(): Promise<void> {
  const story = new Story().begin();
  story.do('raiseObstacle', {}, officer(org.construction));
  const { effect } = story.facts.findLast((fact) => fact.kind === 'effectSettled')!;
  begun = begunCaseId(effectKey(asking, effect));
  const { n } = story.c.obstacles.at(-1)!;
  const obstacle = new ObstacleStory().do('raiseObstacle', { about: { procedure: 'commission', case: asking, n } }).do('guideObstacle');
  const told = obstacle.facts.findLast((fact) => fact.kind === 'effectSettled')!;
  expect(story.hear(n, 'guided', effectKey(begun, told.effect))).toBe(true);
  await putOnRecord(fresh.db, story.facts, asking);
  await putObstacleOnRecord(fresh.db, obstacle.facts, begun);
}

beforeAll(async () => {
  await openStoryBudget(fresh.db);
  const advanced = new Story().to('expertReview');
  advanced.do('requestAdvance');
  advanced.do('approveAdvance');
  advanced.do('confirmDisbursement');
  paid = await putOnRecord(fresh.db, advanced.to('archived').facts);
  waiting = await putOnRecord(fresh.db, new Story().to('panel').facts);
  withoutCost = await putOnRecord(fresh.db, new Story({ instrument: 'requestLetter', source: 'none' }).to('report').facts);
  await putOnRecord(fresh.db, new Story({ route: 'unionProposed', source: 'requesterBudget' }).to('archived').facts);
  arrived = await putOnRecord(fresh.db, new Story().begin().facts);
  const withdrawn = new Story().to('order');
  withdrawn.do('withdraw');
  released = await putOnRecord(fresh.db, withdrawn.to('archived').facts);
  await raiseAndAnswer();
  const historic = historicRow({ code: '01/2021' });
  await importHistoricCommission(fresh.db, { id: randomUUID(), row: historic, attested: { source: 'Công văn 5319' } }, by);
  const key = await signingKey(join(folder, 'key.pem'));
  await publishRoot(fresh.db, key, later(10));
  await insertMasterRow(fresh.db, 'people', { id: randomUUID(), fullName: 'Nguyễn Văn Thư', validFrom: '2021-01-01' }, by);
  await logRead(fresh.db, { person: by.actor.person, caseId: waiting, what: 'commission', at: later(5) });
  await publishRoot(fresh.db, key, later(20));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The violations of the invariant after these statements, with every guard switched off. The statements are then undone. */
async function after(invariant: Invariant | CaseInvariant, ...statements: RawBuilder<unknown>[]): Promise<string[]> {
  const undo = new Error('undo');
  let found: string[] = [];
  const attempt = fresh.db.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx);
    for (const statement of statements) {
      const { numAffectedRows } = await statement.execute(trx);
      // A statement that changed no row would prove nothing. Statements on the schema change none.
      if (numAffectedRows === 0n) throw new Error('the statement changed nothing');
    }
    found = (await checkOne(trx, invariant)).violations.map(({ where, what }) => `${where}: ${what}`);
    throw undo;
  });
  await expect(attempt).rejects.toBe(undo);
  return found;
}

const changeFact = (id: string, where: RawBuilder<unknown>, fact: RawBuilder<unknown>) =>
  sql`update journal_facts set fact = ${fact} where stream_id = ${id} and ${where}`;

test('everything holds for commissions of every kind, and each invariant looked at something', async () => {
  const checked = await checkInvariants(fresh.db, { pauseMs: 0 });
  expect(checked.flatMap(({ violations }) => violations)).toEqual([]);
  expect(checked.map(({ name }) => name)).toEqual([...wholeInvariants, ...caseInvariants].map(({ name }) => name));
  for (const { name, checked: n } of checked) expect([name, n]).toEqual([name, expect.any(Number)]);
  expect(checked.filter(({ checked: n }) => n === 0)).toEqual([]);
});

describe('journal-chain bites when', () => {
  const its = (revision: number, fault: string) => [`commission/${waiting} revision ${revision}: ${fault}`];

  test('a fact was edited', async () => {
    const edited = sql`update journal_facts set at = at + interval '1 hour' where stream_id = ${waiting} and revision = 3`;
    expect(await after(journalChain, edited)).toEqual(its(3, 'hashDiffers'));
  });

  test('a fact is missing in the middle, at the end, or altogether', async () => {
    const revision = (await fresh.db.selectFrom('cases').select('revision').where('id', '=', waiting).executeTakeFirstOrThrow()).revision;
    const gone = (n: RawBuilder<unknown>) => sql`delete from journal_facts where stream_id = ${waiting} and ${n}`;
    expect(await after(journalChain, gone(sql`revision = 2`))).toEqual(its(2, 'revisionMissing'));
    expect(await after(journalChain, gone(sql`revision = ${revision}`))).toEqual(its(revision, 'headDiffers'));
    expect(await after(journalChain, gone(sql`true`))).toEqual([`commission/${waiting}: has a head and no facts`]);
  });

  test('a fact stands on another, or a stream has no head', async () => {
    const forked = sql`update journal_facts set previous_hash = sha256('x') where stream_id = ${waiting} and revision = 2`;
    expect(await after(journalChain, forked)).toEqual(its(2, 'previousHashDiffers'));
    expect(await after(journalChain, sql`delete from journal_streams where id = ${waiting}`)).toEqual([
      expect.stringMatching(`commission/${waiting} revision \\d+: headDiffers`),
    ]);
  });
});

describe('published-root bites when', () => {
  test('a whole journal is gone, or was cut with its head', async () => {
    const gone = [sql`delete from journal_facts where stream_id = ${waiting}`, sql`delete from journal_streams where id = ${waiting}`];
    expect(await after(publishedRoot, ...gone)).toEqual([expect.stringMatching(/is missing, though published line 1 has it/)]);
    expect(await after(journalChain, ...gone)).toEqual([]);
    const cut = [
      sql`delete from journal_facts where stream_id = ${waiting} and revision > 5`,
      sql`update journal_streams set revision = 5, head_hash = (select hash from journal_facts where stream_id = ${waiting} and revision = 5)
           where id = ${waiting}`,
    ];
    expect(await after(publishedRoot, ...cut)).toEqual([expect.stringMatching(/is missing, though published line 1 has it/)]);
    expect(await after(journalChain, ...cut)).toEqual([]);
  });

  test('a journal was written again', async () => {
    const rewritten = sql`update journal_facts set hash = sha256('x') where stream_id = ${waiting}`;
    expect(await after(publishedRoot, rewritten)).toEqual([expect.stringMatching(/is not what published line 1 says/)]);
  });

  test('a root, its signature or a leaf was changed', async () => {
    const root = await after(publishedRoot, sql`update journal_roots set root = sha256('x') where sequence = 1`);
    expect(root).toEqual(['published line 1: its signature is wrong', 'published line 2: does not continue the line before']);
    const moved = await after(publishedRoot, sql`update journal_roots set at = at + interval '1 day' where sequence = 2`);
    expect(moved).toEqual(['published line 2: its signature is wrong']);
    const leaf = await after(publishedRoot, sql`delete from journal_root_leaves where stream_id = ${waiting}`);
    expect(leaf).toEqual(['published line 2: its root is not that of its leaves']);
  });

  test('and nothing is published over a journal that is shorter than it was', async () => {
    const key = await signingKey(join(folder, 'key.pem'));
    const publish = fresh.db.transaction().execute(async (trx) => {
      await sql`set local session_replication_role = replica`.execute(trx);
      await sql`update journal_streams set revision = revision - 1 where id = ${waiting}`.execute(trx);
      await publishRoot(trx, key, later(30));
    });
    await expect(publish).rejects.toThrow(PublishedStreamChanged);
  });
});

describe('read-model bites when', () => {
  const its = (what: string) => [`commission ${waiting}: ${what}`];

  test('a row or a snapshot differs', async () => {
    const changed = sql`update cases set stage = 'archived', snapshot = snapshot || '{"route":"x"}' where id = ${waiting}`;
    expect(await after(readModel, changed)).toEqual(its('differs in row.stage, snapshot.route'));
  });

  test('a row or a journal is missing, or the journal makes no state', async () => {
    expect(await after(readModel, sql`delete from cases where id = ${waiting}`)).toEqual(its('has a journal and no row'));
    const bare = [sql`delete from journal_facts where stream_id = ${waiting}`, sql`delete from journal_streams where id = ${waiting}`];
    expect(await after(readModel, ...bare)).toEqual(its('its journal makes no state: no journal'));
    const headless = sql`delete from journal_facts where stream_id = ${waiting} and revision = 1`;
    expect((await after(readModel, headless))[0]).toMatch(/its journal makes no state: /);
  });
});

test('duties bites when a duty is missing, other, or owed no more', async () => {
  const one = sql`(select min(key) from duties where case_id = ${waiting})`;
  const mine = sql`case_id = ${waiting} and key = ${one}`;
  expect(await after(dutiesOwed, sql`delete from duties where ${mine}`)).toEqual([expect.stringMatching(/duty .+ is missing/)]);
  const moved = sql`update duties set duty = jsonb_set(duty, '{due,dueOn}', '"2031-01-01"') where ${mine}`;
  expect(await after(dutiesOwed, moved)).toEqual([expect.stringMatching(/duty .+ is other/)]);
  const renamed = sql`update duties set duty = jsonb_set(duty, '{key}', '"x"') where ${mine}`;
  expect(await after(dutiesOwed, renamed)).toEqual([
    expect.stringMatching(/duty .+ is missing/),
    `commission ${waiting}: duty x is owed no more`,
  ]);
});

describe('receipts bites when', () => {
  const mine = () => sql`update_id = (select update_id from receipts where case_id = ${paid} and command = 'confirmDisbursement' limit 1)`;
  const its = (what: string) => [expect.stringMatching(`^receipt .+ of case ${paid} revision \\d+: ${what}$`) as unknown];

  test.each([
    ['names no revision on record', sql`revision = 999`, 'its revision is not on record'],
    ['is of another command', sql`command = 'addNote'`, 'the fact is of another command'],
    ['is of another person', sql`person = gen_random_uuid()`, 'the fact is of another person'],
  ])('one %s', async (_, change, what) => {
    expect(await after(receiptsOnRecord, sql`update receipts set ${change} where ${mine()}`)).toEqual(its(what));
  });

  test('that of an act without an effect is gone', async () => {
    const gone = sql`
      delete from receipts r using journal_facts f
       where r.case_id = ${paid} and f.stream_id = r.case_id::text and f.revision = r.revision
         and f.fact ? 'command' and not f.fact ? 'effect' and r.revision = (
           select max(o.revision) from receipts o join journal_facts g on g.stream_id = o.case_id::text and g.revision = o.revision
            where o.case_id = r.case_id and g.fact ? 'command' and not g.fact ? 'effect')`;
    expect(await after(receiptsOnRecord, gone)).toEqual([
      expect.stringMatching(new RegExp(`^commission ${paid} revision \\d+: the receipt of this act is missing$`)),
    ]);
  });

  test('two name the same revision', async () => {
    const again = sql`
      insert into receipts select gen_random_uuid(), case_id, person, command, 'other key', body_digest, revision, stage, outcome, at
        from receipts where ${mine()}`;
    expect(await after(receiptsOnRecord, again)).toEqual([...its('another receipt names the same revision'), ...its('another receipt .*')]);
  });
});

describe('news bites when', () => {
  const its = (...whats: string[]) =>
    whats.map((what) => expect.stringMatching(`^commission ${asking} revision \\d+: ${what}$`) as unknown);
  const isTold = sql`stream_id = ${asking} and fact ? 'told'`;

  test('no case told it', async () => {
    const changes = [
      sql`jsonb_build_object('told', ${`${begun}/tell/99`}::text)`,
      sql`jsonb_build_object('told', ${`${randomUUID()}/tell/1`}::text)`,
    ];
    for (const change of changes) {
      const said = await after(newsHasItsCause, sql`update journal_facts set fact = fact || ${change} where ${isTold}`);
      expect(said).toEqual(its('no case told it this news'));
    }
  });

  test('it was told to another case', async () => {
    const other = sql`
      update journal_facts set fact = jsonb_set(fact, '{effect,case}', to_jsonb(${waiting}::text))
       where stream_id = ${begun} and kind <> 'effectSettled' and fact -> 'effect' ->> 'kind' = 'tell'`;
    expect(await after(newsHasItsCause, other)).toEqual(its('no case told it this news'));
  });

  test('it left two facts', async () => {
    const again = sql`
      update journal_facts set fact = fact || (select jsonb_build_object('told', fact -> 'told') from journal_facts where ${isTold})
       where stream_id = ${asking} and revision = 1`;
    expect(await after(newsHasItsCause, again)).toEqual(its(...[1, 2].map(() => 'the same news left another fact too')));
  });

  test('a case that was begun is lost', async () => {
    const lost = sql`update journal_streams set revision = 0 where id = ${begun}`;
    expect(await after(newsHasItsCause, lost)).toEqual(its('the case that it began is not on record'));
  });
});

describe('registers bites when', () => {
  test('a number is missing in its book, or the book counts more than it holds', async () => {
    const gone = sql`delete from register_numbers where number = 2 and book_id = (select id from register_books where book = 'commission')`;
    const found = await after(registers, gone);
    expect(found).toContainEqual(expect.stringMatching(/^book commission 2026 .*: holds 6 numbers where 1 to 7 were taken$/));
    expect(found).toContainEqual(expect.stringMatching(/says number 02\/2026, its book says none$/));
    const skipped = sql`update register_books set last_number = last_number + 1 where book = 'commission'`;
    expect(await after(registers, skipped)).toEqual([expect.stringMatching(/holds 7 numbers where 1 to 8 were taken$/)]);
    const foreign = sql`update register_books set kept_here = false where book = 'commission'`;
    expect(await after(registers, foreign)).toHaveLength(1);
  });

  test('a number, ours or another office’s, has no commission, or is another than was told', async () => {
    const strange = randomUUID();
    const lost = sql`update register_numbers set case_id = ${strange} where key = ${`${waiting}/takeNumber/1`}`;
    expect(await after(registers, lost)).toEqual([`number under ${waiting}/takeNumber/1: its case is not on record`]);
    const foreign = sql`update register_foreign_numbers set case_id = ${strange} where case_id = ${paid}`;
    // Two numbers of other offices: the order, and the letter that began the commission.
    const isLost = expect.stringMatching(/its case is not on record$/);
    expect(await after(registers, foreign)).toEqual([isLost, isLost]);
    const told = changeFact(waiting, sql`revision = 3`, sql`jsonb_set(fact, '{result,number}', '"99/2026"')`);
    expect(await after(registers, told)).toEqual([`commission ${waiting} revision 3: says number 99/2026, its book says 02/2026`]);
  });
});

test('budget-lines bites when balances, postings, movements or the journal differ', async () => {
  const line = budgetLine.id;
  expect(await after(budgetLines, sql`update budget_lines set free = free - 1, committed = committed + 1 where id = ${line}`)).toEqual([
    `budget line ${line}: is not the sum of its postings`,
  ]);
  const some = sql`(select id from ledger_transactions where kind = 'reserve' limit 1)`;
  expect(await after(budgetLines, sql`delete from ledger_postings where transaction_id = ${some} and amount > 0`)).toEqual([
    `budget line ${line}: is not the sum of its postings`,
    expect.stringMatching(/^ledger transaction .*: does not balance/),
  ]);
  const movements = sql`update ledger_transactions set movements = '[]' where id = ${some}`;
  expect(await after(budgetLines, movements)).toHaveLength(1);
  const unjournalled = sql`update ledger_transactions set id = gen_random_uuid() where id = ${some}`;
  expect(await after(budgetLines, unjournalled)).toContain(`budget line ${line}: its journal does not hold one fact a transaction`);
  const uneven = [
    sql`alter table budget_lines drop constraint budget_lines_balance`,
    sql`update budget_lines set free = free + 1 where id = ${line}`,
  ];
  expect(await after(budgetLines, ...uneven)).toContain(`budget line ${line}: does not add up`);
});

describe('commission-money bites when', () => {
  const of = (kind: string) => sql`case_id = ${paid} and kind = ${kind}`;
  const its = (...what: string[]): unknown[] => what.map((one) => expect.stringMatching(`^commission ${paid}: ${one}$`) as unknown);

  test('a movement on record is not in the ledger', async () => {
    expect(await after(commissionMoney, sql`delete from ledger_transactions where ${of('advance')}`)).toEqual(
      its(
        'advance/\\d+ is on record and not in the ledger',
        'advanced: ledger 0, on record \\d+',
        'is closed and still holds -?\\d+',
      ).slice(0, 2),
    );
  });

  test('a movement in the ledger is not on record, or its effect was refused', async () => {
    const second = sql`
      insert into ledger_transactions select gen_random_uuid(), budget_line_id, case_id, kind, 99, movements, balances, memo, at
        from ledger_transactions where ${of('reserve')}`;
    expect(await after(commissionMoney, second)).toEqual(its('reserve/99 is in the ledger and not on record'));
    const refused = changeFact(
      paid,
      sql`kind = 'effectSettled' and fact -> 'effect' ->> 'movement' = 'advance'`,
      sql`jsonb_set(fact, '{result}', '{"outcome":"refused","reason":"INSUFFICIENT_BUDGET"}')`,
    );
    expect(await after(commissionMoney, refused)).toContainEqual(its('advance/\\d+ is in the ledger and not on record')[0]);
  });

  test('another amount or another line moved', async () => {
    const amount = sql`
      update ledger_postings set amount = amount + sign(amount)::bigint
       where transaction_id in (select id from ledger_transactions where ${of('pay')})`;
    expect(await after(commissionMoney, amount)).toContainEqual(its('pay/\\d+ moved other money than is on record')[0]);
    expect(await after(commissionMoney, amount)).toContainEqual(its('paid: ledger \\d+, on record \\d+')[0]);
    const line = sql`update ledger_transactions set budget_line_id = gen_random_uuid() where ${of('reserve')}`;
    expect(await after(commissionMoney, line)).toEqual(its('reserve/\\d+ moved other money than is on record'));
  });

  test('a closed commission still holds money', async () => {
    const kept = sql`delete from ledger_postings where transaction_id in
      (select id from ledger_transactions where case_id = ${released} and kind = 'release')`;
    expect(await after(commissionMoney, kept)).toContainEqual(
      expect.stringMatching(new RegExp(`^commission ${released}: is closed and still holds \\d+$`)),
    );
  });
});

describe('fees bites when', () => {
  const prepared = (fact: RawBuilder<unknown>) => changeFact(paid, sql`kind = 'paymentPrepared'`, fact);

  test('a line is paid twice, or for more than was earned', async () => {
    const twice = prepared(sql`jsonb_set(fact, '{lines}', fact -> 'lines' || jsonb_build_array(fact -> 'lines' -> 0))`);
    expect(await after(feesPaidOnce, twice)).toEqual([
      expect.stringMatching(`^commission ${paid}: revision \\d+ pays .+ up to \\d+ where \\d+ was earned$`),
    ]);
  });

  test('a line is paid that no fact earned', async () => {
    const invented = prepared(sql`jsonb_set(fact, '{lines,0,key}', '"councilChair/nobody/meeting-9"')`);
    expect(await after(feesPaidOnce, invented)).toEqual([expect.stringMatching(/meeting-9, which no fact earned$/)]);
  });

  test('net is not gross less tax', async () => {
    const uneven = prepared(sql`jsonb_set(fact, '{lines,0,netVnd}', '1')`);
    expect(await after(feesPaidOnce, uneven)).toEqual([`commission ${paid}: payment 1 is not the sum of its lines`]);
  });
});

describe('owners bites when', () => {
  test('an open commission owes nothing to anybody', async () => {
    // This is as if the procedure had stopped between an act and the stage that it opens.
    const opened = sql`(select min(revision) from journal_facts where stream_id = ${waiting} and fact ->> 'stage' = 'panel')`;
    const stopped = sql`delete from journal_facts where stream_id = ${waiting} and revision >= ${opened}`;
    expect(await after(ownersOfNext, stopped)).toEqual([`commission ${waiting}: is open in order and nobody owes anything`]);
  });

  test('a duty has no owner', async () => {
    const nobody = changeFact(arrived, sql`revision = 1`, sql`jsonb_set(fact, '{attested,birth,union}', 'null')`);
    expect(await after(ownersOfNext, nobody)).toEqual([`commission ${arrived}: duty register has no owner`]);
  });

  test('a closed commission still has an effect under way', async () => {
    const last = sql`(select max(revision) from journal_facts where stream_id = ${paid} and kind = 'effectSettled')`;
    const open = sql`delete from journal_facts where stream_id = ${paid} and revision = ${last}`;
    expect(await after(ownersOfNext, open)).toEqual([`commission ${paid}: is closed and something is still owed`]);
  });
});

describe('private-texts bites when', () => {
  const one = () => sql`(select min(id::text)::uuid from private_texts where case_id = ${waiting})`;

  test.each([
    ['is gone', () => sql`delete from private_texts where id = ${one()}`, 'does not exist'],
    ['was changed', () => sql`update private_texts set body = '"khác"' where id = ${one()}`, 'is not what its digest says'],
    [
      'has another digest than the fact says',
      () => sql`
        update private_texts set digest = 'sha256:' || repeat('0', 64), body = null, salt = null, erased_at = now() where id = ${one()}`,
      'has another digest',
    ],
  ])('a text %s', async (_, statement, what) => {
    const found = await after(privateTexts, statement());
    expect(found).toEqual([expect.stringMatching(`^commission ${waiting} revision \\d+: text .+ ${what}$`)]);
  });

  test('but not when it was erased', async () => {
    const found = await fresh.db.selectFrom('privateTexts').select('id').where('caseId', '=', withoutCost).executeTakeFirstOrThrow();
    await eraseTexts(fresh.db, [found.id], later(60));
    expect((await checkOne(fresh.db, privateTexts)).violations).toEqual([]);
  });
});

describe('on a live system', () => {
  test('a number taken a moment before its commission is on record is no violation, one that stays without is', async () => {
    const caseId = randomUUID();
    const key = `${caseId}/takeNumber/1`;
    await takeRegisterNumber(fresh.db, {
      organisationId: org.union,
      book: 'commission',
      signedOn: '2027-01-04',
      key,
      caseId,
      at: by.at,
    });
    const found = (await checkInvariants(fresh.db, { pauseMs: 0 })).flatMap(({ violations }) => violations);
    expect(found).toEqual([{ where: `number under ${key}`, what: 'its case is not on record' }]);
    const looking = checkInvariants(fresh.db, { pauseMs: 1500 });
    await putOnRecord(fresh.db, withId(new Story().begin().facts), caseId);
    expect((await looking).flatMap(({ violations }) => violations)).toEqual([]);
  });
});

/** The facts with the signing day moved to 2027, the year of the book in which the number above was taken. */
function withId(facts: Story['facts']): Story['facts'] {
  return JSON.parse(JSON.stringify(facts).replaceAll('"signedOn":"2026-03-02"', '"signedOn":"2027-01-04"')) as Story['facts'];
}
