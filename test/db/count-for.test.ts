import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { countFor, maxSeats } from '../../api/commands/count-for.ts';
import type { Duty } from '../../domain/commission/duty.ts';
import { duties as dutiesOf } from '../../domain/commission/duties.ts';
import { isConsultedIn, lookingAt, mayKnow } from '../../api/commands/readers.ts';
import { ownerOf, partsOf } from '../../api/commands/visibility.ts';
import type { Role, Who } from '../../api/identity/who.ts';
import { openDuties } from '../../api/presentation/duties.ts';
import { writeReadModel } from '../../db/cases/project-case.ts';
import { startOfDay } from '../../domain/calendar/day.ts';
import type { Commission } from '../../domain/commission/commission.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { readModelOf } from '../../domain/case/read-model.ts';
import { commissionProcedure } from '../../domain/commission/procedure.ts';
import { by, everybody, expertWho, experts } from '../support/province.ts';
import { starts, walk } from '../support/walk.ts';
import { useFreshDatabase } from './fresh.ts';

const fresh = useFreshDatabase();

/** Days in the middle of the walks, so that each kind of day occurs. */
const days = { today: '2026-04-15', weekEndsOn: '2026-04-19', riskUntil: '2026-04-20' };
const walks = 24;
const rows: { c: Commission; isOpen: boolean }[] = [];

beforeAll(async () => {
  const states = fc.sample(starts, { seed: 20_261_123, numRuns: walks }).flatMap((start) => {
    const seen: Commission[] = [];
    walk(start, { onState: (d) => seen.push(d.c) });
    // Some states of each walk, including the last.
    return seen.filter((_, n) => n % 12 === 5 || n === seen.length - 1);
  });
  await fresh.db.transaction().execute(async (trx) => {
    for (const c of states) {
      const stored = readModelOf(commissionProcedure, c, c.openedAt);
      await writeReadModel(trx, randomUUID(), { ...stored, row: { ...stored.row, code: null } });
      rows.push({ c, isOpen: c.closedAt === null });
    }
  });
  process.stdout.write(`${rows.length} states of ${walks} commissions, ${rows.filter((one) => one.isOpen).length} open\n`);
});

const whoIs = (...actors: Actor[]): Who => ({
  person: actors[0]!.person,
  name: '',
  username: '',
  session: 'test',
  via: 'token',
  roles: actors.map(({ capability, organisation }): Role => ({ capability, organisation: { id: organisation, code: '', name: '' } })),
});

const leaderOnPanel = expertWho(by.leader.person);
const readers: [string, Who][] = [
  ...everybody
    .filter((actor) => !experts.slice(12).includes(actor))
    .map((actor, n): [string, Who] => [`${actor.capability} ${n}`, whoIs(actor)]),
  ['a union leader who is also an expert', whoIs(by.leader, leaderOnPanel)],
  ['a specialist who is also an accountant', whoIs({ ...by.specialist }, { ...by.accountant, person: by.specialist.person })],
  ['an expert who also audits', whoIs(experts[0]!, { ...by.auditor, person: experts[0]!.person })],
  ['a finance officer who is also home affairs', whoIs(by.financeOfficer, { ...by.homeAffairs, person: by.financeOfficer.person })],
];

/** The result of `judged` for each reader, for the last test. */
const told = new Map<string, ReturnType<typeof judged>>();

/** The same counts by the rule itself, row by row. */
function judged(who: Who) {
  const known = rows.filter(({ c }) => mayKnow(who, c));
  const open = known.filter((one) => one.isOpen).map(({ c }) => c);
  const me = ownerOf(who);
  const { organisations } = partsOf(who);
  const duties = { overdue: 0, today: 0, thisWeek: 0, later: 0, ofOthers: 0 };
  const isOwn = ({ owner }: Duty) =>
    owner.person === null
      ? me.offices.some((o) => o.organisation === owner.organisation && o.capability === owner.capability)
      : owner.person === me.person;
  const count = ({ due }: Duty) => {
    if (due.dueOn < days.today) duties.overdue += 1;
    else if (due.dueOn === days.today) duties.today += 1;
    else if (due.dueOn <= days.weekEndsOn) duties.thisWeek += 1;
    else duties.later += 1;
  };
  for (const c of open) {
    const { row } = readModelOf(commissionProcedure, c, c.openedAt);
    const isInvolved = row.people.includes(me.person) || row.organisations.some((id) => organisations.includes(id));
    for (const duty of openDuties(c, lookingAt(who, c))) {
      if (isOwn(duty)) count(duty);
      else duties.ofOthers += isInvolved ? 1 : 0;
    }
  }
  // A body that is only asked learns nothing but what it owes.
  const asked = rows.filter(({ c, isOpen }) => isOpen && !mayKnow(who, c) && isConsultedIn(who, c));
  for (const { c } of asked) dutiesOf(c).filter(isOwn).forEach(count);
  const dueOf = (c: Commission) =>
    openDuties(c, lookingAt(who, c))
      .map(({ due }) => due.dueOn)
      .sort()[0] ?? null;
  const ended = known.filter(({ c }) => c.closedAt !== null && c.closedAt >= startOfDay('2026-01-01'));
  return {
    duties,
    open: open.length,
    overdue: open.filter((c) => (dueOf(c) ?? '9999') < days.today).length,
    atRisk: open.filter((c) => dueOf(c) !== null && dueOf(c)! >= days.today && dueOf(c)! <= days.riskUntil).length,
    closed: ended.length,
  };
}

test.each(readers)('%s is told the number of what the rule of reading opens to them, and no other', async (name, who) => {
  told.set(name, judged(who));
  const { duties, stages, closed, isAtLeast } = await countFor(fresh.db, who, days);
  const sum = (of: 'open' | 'overdue' | 'atRisk') => stages.reduce((all, stage) => all + stage[of], 0);
  const counted = { duties, open: sum('open'), overdue: sum('overdue'), atRisk: sum('atRisk') };
  expect(isAtLeast).toBe(false);
  expect({ ...counted, closed: closed.reduce((all, one) => all + one.count, 0) }).toEqual(told.get(name));
});

test('the readers between them meet every kind of number', () => {
  const all = [...told.values()];
  const met = (of: (one: ReturnType<typeof judged>) => number) => all.some((one) => of(one) > 0);
  const { overdue, today, thisWeek, later, ofOthers } = all[0]!.duties;
  expect(Object.keys({ overdue, today, thisWeek, later, ofOthers }).filter((kind) => !met((one) => one.duties[kind as 'today']))).toEqual(
    [],
  );
  expect([met((one) => one.atRisk), met((one) => one.closed), met((one) => one.overdue)]).toEqual([true, true, true]);
  // The readers do not all get the same counts.
  expect(new Set(all.map((one) => JSON.stringify(one))).size).toBeGreaterThan(8);
});

test('a duty of a kind that this release does not know is counted for its owner alone', async () => {
  const owing = rows.filter(({ c, isOpen }) => isOpen && mayKnow(whoIs(by.auditor), c) && mayKnow(whoIs(by.clerk), c));
  const { c } = owing.find(({ c: one }) => readModelOf(commissionProcedure, one, one.openedAt).duties.length > 0)!;
  const sumOf = async (who: Who): Promise<number> =>
    Object.values<number>({ ...(await countFor(fresh.db, who, days)).duties }).reduce((sum, n) => sum + n, 0);
  const [owner, other] = [whoIs(by.clerk), whoIs(by.leader)];
  const before = { owner: await sumOf(owner), other: await sumOf(other) };
  const stored = readModelOf(commissionProcedure, c, c.openedAt);
  const { duty } = stored.duties[0]!;
  const office = { organisation: by.clerk.organisation, capability: by.clerk.capability, person: null };
  const unknown = { rung: 0, duty: { ...duty, kind: 'of another release', key: 'of another release', owner: office } };
  await fresh.db
    .transaction()
    .execute((trx) => writeReadModel(trx, randomUUID(), { ...stored, row: { ...stored.row, code: null, people: [] }, duties: [unknown] }));
  expect({ owner: await sumOf(owner), other: await sumOf(other) }).toEqual({ owner: before.owner + 1, other: before.other });
});

test('a person with more seats than are judged is told that there is more', async () => {
  const person = randomUUID();
  const { c } = rows.find((one) => one.isOpen)!;
  await fresh.db.transaction().execute(async (trx) => {
    const stored = readModelOf(commissionProcedure, c, c.openedAt);
    const row = { ...stored.row, people: [person], code: null };
    for (let n = 0; n <= maxSeats; n += 1) await writeReadModel(trx, randomUUID(), { ...stored, row, duties: [] });
  });
  const who: Who = { ...whoIs({ ...experts[0]!, person }) };
  expect((await countFor(fresh.db, who, days)).isAtLeast).toBe(true);
});
