import { randomUUID } from 'node:crypto';
import { findCommission } from '../../db/commissions/find-commission.ts';
import { type CommissionFilter, listCommissions } from '../../db/commissions/list-commissions.ts';
import { listDuties } from '../../db/cases/list-duties.ts';
import { projectCase } from '../../db/cases/project-case.ts';
import { encodeCursor, InvalidCursor } from '../../db/paging.ts';
import type { OwedDuty } from '../../domain/case/read-model.ts';
import { useFreshDatabase } from './fresh.ts';
import { duty, fact, type FlatDuty, type FlatRow, later, model, row } from './samples.ts';

const fresh = useFreshDatabase();
const [union, department, other, expert] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];

async function put(changes: Partial<FlatRow>, duties: OwedDuty[] = []): Promise<string> {
  const caseId = randomUUID();
  await projectCase(fresh.db, { caseId, facts: [fact(1)], documents: [], ...model(row(changes), duties), receipts: [] });
  return caseId;
}

const named = new Map<string, string>();
beforeAll(async () => {
  const both = { organisations: [union, department] };
  const put1 = async (name: string, changes: Partial<FlatRow>, duties: OwedDuty[] = []) => named.set(await put(changes, duties), name);
  await put1('training', { title: 'Đề án đào tạo nhân lực số', openedAt: later(1), code: '07/2026', ...both });
  await put1('dikes', {
    title: 'Quy hoạch đê điều ven biển',
    openedAt: later(2),
    code: '17/2026',
    organisations: [union, other],
    stage: 'panel',
  });
  await put1('roads', {
    title: 'Dự án đường 50% vốn tỉnh',
    openedAt: later(3),
    people: [expert],
    serviceKinds: ['advisory', 'socialAssessment'],
    overdueOn: '2026-11-20',
    ...both,
  });
  await put1('forest', {
    title: 'Chương trình trồng rừng'.normalize('NFD'),
    openedAt: later(3),
    year: 2025,
    state: 'closed',
    stage: 'archived',
    ...both,
  });
});

async function found(filter: Partial<CommissionFilter>): Promise<string[]> {
  const { items } = await listCommissions(fresh.db, { visibility: 'all', ...filter });
  return items.map((one) => named.get(one.id) ?? '?').sort();
}

test('every commission comes once, newest first, in pages of any size', async () => {
  const whole = (await listCommissions(fresh.db, { visibility: 'all' })).items.map((one) => one.id);
  expect(whole).toHaveLength(4);
  expect(named.get(whole[3]!)).toBe('training');
  for (const limit of [1, 2, 3, 4, 5]) {
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listCommissions(fresh.db, { visibility: 'all', limit, ...(cursor === undefined ? {} : { cursor }) });
      paged.push(...page.items.map((one) => one.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(paged).toEqual(whole);
  }
});

test.each<[string, Partial<CommissionFilter>, string[]]>([
  ['stage', { stage: 'panel' }, ['dikes']],
  ['service kind', { kind: 'advisory' }, ['roads']],
  ['a party', { organisation: other }, ['dikes']],
  ['year', { year: 2025 }, ['forest']],
  ['state', { state: 'closed' }, ['forest']],
  ['overdue', { overdueOn: '2026-11-21' }, ['roads']],
  ['not yet overdue on its due day', { overdueOn: '2026-11-20' }, []],
  ['words without accents', { q: 'dao tao' }, ['training']],
  ['words with accents, in capitals', { q: 'ĐÀO TẠO' }, ['training']],
  ['words in another order', { q: 'tạo đào' }, ['training']],
  ['đ as d', { q: 'de dieu' }, ['dikes']],
  ['a decomposed search for a composed title', { q: 'đê điều'.normalize('NFD') }, ['dikes']],
  ['a composed search for a decomposed title', { q: 'trồng rừng' }, ['forest']],
  ['a code', { q: '07/2026' }, ['training']],
  ['part of a code', { q: '7/2026' }, ['dikes', 'training']],
  ['a literal percent sign', { q: '50%' }, ['roads']],
  ['a percent sign is no wildcard', { q: '%' }, ['roads']],
  ['an underscore is no wildcard', { q: '_' }, []],
  ['blanks only', { q: '   ' }, ['dikes', 'forest', 'roads', 'training']],
  ['what is not there', { q: 'dao tao rung' }, []],
  ['several at once', { kind: 'criticalReview', organisation: union, year: 2026, q: 'quy hoach' }, ['dikes']],
])('filters by %s', async (_, filter, expected) => {
  expect(await found(filter)).toEqual(expected);
});

test('a reader sees what an organisation of theirs is party to, or where they have a role, and nothing else', async () => {
  expect(await found({ visibility: { organisations: [department], person: randomUUID() } })).toEqual(['forest', 'roads', 'training']);
  expect(await found({ visibility: { organisations: [other], person: expert } })).toEqual(['dikes', 'roads']);
  expect(await found({ visibility: { organisations: [], person: expert } })).toEqual(['roads']);
  expect(await found({ visibility: { organisations: [], person: randomUUID() } })).toEqual([]);
  const [dikes] = [...named].find(([, name]) => name === 'dikes')!;
  expect(await findCommission(fresh.db, dikes, { organisations: [department], person: expert })).toBeUndefined();
  expect(await findCommission(fresh.db, dikes, { organisations: [other], person: expert })).toMatchObject({ id: dikes });
});

test.each([
  ['not a cursor', 'xx'],
  ['of another list', encodeCursor(['2026-11-20', randomUUID(), 'key'])],
  ['of an impossible day', encodeCursor(['2026-02-31T00:00:00.000Z', randomUUID()])],
  ['of an impossible hour', encodeCursor(['2026-02-01T99:00:00.000Z', randomUUID()])],
  ['of no uuid', encodeCursor(['2026-02-01T00:00:00.000Z', "'; drop table commissions"])],
])('a cursor that is %s is refused', async (_, cursor) => {
  await expect(listCommissions(fresh.db, { visibility: 'all', cursor })).rejects.toThrow(InvalidCursor);
});

describe('the inbox', () => {
  const [me, colleague] = [randomUUID(), randomUUID()];
  const clerk = { organisation: union, capability: 'unionClerk' };
  const mine = (changes: Partial<FlatDuty>) => ({ ownerOrganisation: union, ...changes });

  beforeAll(async () => {
    await put({ title: 'Hộp việc', organisations: [union] }, [
      duty('office', mine({ dueOn: '2026-11-25' })),
      duty('late', mine({ dueOn: '2026-11-10' })),
      duty('far', mine({ dueOn: '2099-12-31' })),
      duty('personal', mine({ ownerPerson: me, ownerCapability: 'unionSpecialist', dueOn: '2026-11-24' })),
      duty('colleague', mine({ ownerPerson: colleague, dueOn: '2026-11-01' })),
      duty('leader', mine({ ownerCapability: 'unionLeader' })),
      duty('elsewhere', { ownerOrganisation: other }),
      duty('expert', { ownerPerson: expert, ownerCapability: 'expert', dueOn: '2026-11-25' }),
    ]);
  });
  const keys = async (filter: Parameters<typeof listDuties>[1]) => (await listDuties(fresh.db, filter)).items.map((one) => one.key);

  test('holds my own duties and those of my offices that are nobody’s, the most urgent first', async () => {
    expect(await keys({ owner: { person: me, offices: [clerk] } })).toEqual(['late', 'personal', 'office', 'far']);
    expect(await keys({ owner: { person: expert, offices: [] } })).toEqual(['expert']);
    expect(await keys({ owner: { person: me, offices: [clerk, { organisation: union, capability: 'unionLeader' }] } })).toContain('leader');
    // One role must have both organisation and capability. A clerk elsewhere is no clerk here.
    expect(await keys({ owner: { person: randomUUID(), offices: [{ organisation: other, capability: 'unionLeader' }] } })).toEqual([]);
  });

  test('shows what is overdue', async () => {
    expect(await keys({ dueBefore: '2026-11-24' })).toEqual(['colleague', 'late']);
    expect(await keys({ owner: { person: me, offices: [clerk] }, dueBefore: '2026-11-24' })).toEqual(['late']);
  });

  test('shows a monitor only what they may see', async () => {
    expect(await keys({ visibility: { organisations: [department], person: randomUUID() } })).toEqual([]);
    expect(await keys({ visibility: { organisations: [union], person: randomUUID() } })).toHaveLength(8);
  });

  test('comes in pages', async () => {
    const whole = await keys({});
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listDuties(fresh.db, { limit: 3, ...(cursor === undefined ? {} : { cursor }) });
      paged.push(...page.items.map((one) => one.key));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(paged).toEqual(whole);
    await expect(listDuties(fresh.db, { cursor: encodeCursor(['x']) })).rejects.toThrow(InvalidCursor);
  });
});
