import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { readJournal } from '../../db/journal/read-journal.ts';
import { verifyJournal } from '../../db/journal/verify-journal.ts';
import { calendarCurrent } from '../../db/master-data/calendar-current.ts';
import { listCapabilities } from '../../db/master-data/list-capabilities.ts';
import { listExperts } from '../../db/master-data/list-experts.ts';
import { findCurrentOrganisation } from '../../db/master-data/find-current-organisation.ts';
import { listOrganisations } from '../../db/master-data/list-organisations.ts';
import { listPeople } from '../../db/master-data/list-people.ts';
import { listProposalTypes } from '../../db/master-data/list-proposal-types.ts';
import { normsOn } from '../../db/master-data/norms-on.ts';
import { publishCalendar } from '../../db/master-data/publish-calendar.ts';
import { listRuleSets } from '../../db/master-data/list-rule-sets.ts';
import { readPayee } from '../../db/master-data/read-payees.ts';
import { ruleSetOn } from '../../db/commissions/rule-set-on.ts';
import { withholdingRulesOn } from '../../db/master-data/withholding-rules-on.ts';
import { closeMasterRow, insertMasterRow, updateMasterRow } from '../../db/master-data/write-master-data.ts';
import type { CalendarDay } from '../../domain/calendar/working-days.ts';
import { useFreshDatabase } from './fresh.ts';
import { by } from './samples.ts';

const fresh = useFreshDatabase();

async function organisation(name: string, validFrom = '2021-01-01'): Promise<string> {
  const id = randomUUID();
  await insertMasterRow(fresh.db, 'organisations', { id, code: id, name, kind: 'department', validFrom }, by);
  return id;
}

async function person(fullName: string): Promise<string> {
  const id = randomUUID();
  await insertMasterRow(fresh.db, 'people', { id, fullName, email: `${id}@example.vn`, validFrom: '2021-01-01' }, by);
  return id;
}

const lastFacts = async (table: string, count: number) =>
  (await readJournal(fresh.db, { kind: 'masterData', id: table }, { limit: 10_000 })).facts.slice(-count);

describe('the shared write path', () => {
  test('journals every change with its actor', async () => {
    const id = await organisation('Sở Kế hoạch và Đầu tư');
    expect(await updateMasterRow(fresh.db, 'organisations', id, { name: 'Sở KH&ĐT', parentOrgan: 'UBND tỉnh' }, by)).toBe(true);
    expect(await closeMasterRow(fresh.db, 'organisations', id, { validTo: '2025-06-30' }, by)).toBe(true);
    expect(await lastFacts('organisations', 3)).toMatchObject([
      { kind: 'inserted', actor: by.actor, fact: { row: id, values: { name: 'Sở Kế hoạch và Đầu tư' } } },
      { kind: 'updated', fact: { row: id, values: { name: 'Sở KH&ĐT', parentOrgan: 'UBND tỉnh' } } },
      { kind: 'closed', fact: { row: id, values: { validTo: '2025-06-30' } } },
    ]);
    expect((await verifyJournal(fresh.db, { kind: 'masterData', id: 'organisations' })).faults).toEqual([]);
  });

  test('journals names, tax and bank data only as salted digests, user names and passwords not at all', async () => {
    const id = await person('Nguyễn Thị Ánh');
    await insertMasterRow(fresh.db, 'accounts', { personId: id, username: 'anh.nt', passwordHash: '$argon2id$…' }, by);
    const expert = {
      personId: id,
      fields: ['hydrology'],
      residency: 'resident',
      taxCode: '8012345678',
      bankAccount: '0123',
      validFrom: '2024-01-01',
    };
    await insertMasterRow(fresh.db, 'experts', expert, by);
    await updateMasterRow(fresh.db, 'people', id, { fullName: 'Nguyễn Ánh', phone: null }, by);
    const written = JSON.stringify([
      ...(await lastFacts('people', 2)),
      ...(await lastFacts('accounts', 1)),
      ...(await lastFacts('experts', 1)),
    ]);
    for (const secret of ['Ánh', 'example.vn', 'anh.nt', 'argon2', '8012345678', '0123"', 'salt']) expect(written).not.toContain(secret);
    const [inserted, updated] = await lastFacts('people', 2);
    expect(inserted?.fact['values']).toMatchObject({ fullName: expect.stringMatching(/^sha256:/), validFrom: '2021-01-01' });
    expect(updated?.fact['values']).toMatchObject({ fullName: expect.stringMatching(/^sha256:/), phone: null });
  });

  test('an insert of a known id is no error and no fact, so seeding may be repeated', async () => {
    const id = randomUUID();
    const one = { id, code: id, name: 'UBND tỉnh', kind: 'authority', validFrom: '2021-01-01' };
    expect(await insertMasterRow(fresh.db, 'organisations', one, by)).toBe('inserted');
    expect(await insertMasterRow(fresh.db, 'organisations', { ...one, name: 'khác' }, by)).toBe('exists');
    expect((await lastFacts('organisations', 1))[0]?.fact).toMatchObject({ row: id, values: { name: 'UBND tỉnh' } });
  });

  test('says which rule a change breaks, and journals nothing of it', async () => {
    const id = await organisation('Sở Nội vụ');
    const before = await lastFacts('organisations', 1);
    const taken = { id: randomUUID(), code: id, name: 'x', kind: 'department', validFrom: '2021-01-01' };
    await expect(insertMasterRow(fresh.db, 'organisations', taken, by)).rejects.toMatchObject({
      kind: 'taken',
      constraint: 'organisations_code_key',
    });
    await expect(updateMasterRow(fresh.db, 'organisations', id, { parentId: randomUUID() }, by)).rejects.toMatchObject({
      kind: 'unknownReference',
    });
    await expect(closeMasterRow(fresh.db, 'organisations', id, { validTo: '1999-01-01' }, by)).rejects.toMatchObject({ kind: 'invalid' });
    expect(await updateMasterRow(fresh.db, 'organisations', randomUUID(), { name: 'x' }, by)).toBe(false);
    expect(await lastFacts('organisations', 1)).toEqual(before);
  });
});

describe('organisations', () => {
  test('are found by name without accents, by kind and day, in Vietnamese order', async () => {
    const [b, a] = [await organisation('Sở Đo đạc'), await organisation('Sở Dân số')];
    const names = (await listOrganisations(fresh.db, { ids: [a, b] })).map((one) => one.name);
    expect(names).toEqual(['Sở Dân số', 'Sở Đo đạc']);
    expect((await listOrganisations(fresh.db, { q: 'do dac', on: '2026-01-01', kind: 'department' })).map((one) => one.id)).toEqual([b]);
    expect(await listOrganisations(fresh.db, { q: 'do dac', on: '2020-12-31' })).toEqual([]);
  });

  test('that were merged lead to the successor of the day', async () => {
    const [old, middle, now] = [await organisation('Sở TN&MT'), await organisation('Sở NN&MT'), await organisation('Sở mới', '2026-07-01')];
    await closeMasterRow(fresh.db, 'organisations', old, { validTo: '2025-06-30', successorId: middle }, by);
    await closeMasterRow(fresh.db, 'organisations', middle, { validTo: '2026-06-30', successorId: now }, by);
    const current = async (day: string) => (await findCurrentOrganisation(fresh.db, old, day))?.id;
    expect(await current('2025-06-30')).toBe(old);
    expect(await current('2025-07-01')).toBe(middle);
    expect(await current('2026-07-01')).toBe(now);
    expect(await current('2020-01-01')).toBeUndefined();
    expect(await findCurrentOrganisation(fresh.db, randomUUID(), '2026-01-01')).toBeUndefined();
    await updateMasterRow(fresh.db, 'organisations', now, { validTo: '2026-12-31', successorId: old }, by);
    expect(await current('2027-01-01')).toBeUndefined();
  });
});

describe('people', () => {
  test('are listed in the order of the Vietnamese alphabet, page by page', async () => {
    const given = ['Ăn', 'Đức', 'Ân', 'Dũng', 'An', 'Đạt'];
    for (const name of given) await person(`${name} Thứtự`);
    const listed: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await listPeople(fresh.db, { q: 'thutu', limit: 2, ...(cursor === undefined ? {} : { cursor }) });
      listed.push(...page.items.map(({ fullName }) => fullName.split(' ')[0]!));
      cursor = page.nextCursor;
    }
    expect(listed).toEqual(['An', 'Ăn', 'Ân', 'Dũng', 'Đạt', 'Đức']);
  });

  test('are listed in pages by name, and by what they may act as on a day', async () => {
    const [union, other] = [await organisation('Liên hiệp hội'), await organisation('Sở khác')];
    const people = [await person('Zung Văn Trang'), await person('Zung Đức Ánh'), await person('Zung Anh')];
    for (const [index, personId] of people.entries()) {
      const capability = index === 0 ? 'unionClerk' : 'unionLeader';
      await insertMasterRow(
        fresh.db,
        'capabilities',
        { id: randomUUID(), personId, organisationId: union, capability, validFrom: '2024-01-01', validTo: '2025-12-31' },
        by,
      );
    }
    const ids = async (filter: Parameters<typeof listPeople>[1]) =>
      (await listPeople(fresh.db, filter)).items.map((one) => people.indexOf(one.id));
    expect(await ids({ q: 'zung' })).toEqual([2, 1, 0]);
    expect(await ids({ q: 'ánh zung' })).toEqual([2, 1]);
    expect(await ids({ organisation: union, on: '2025-12-31' })).toEqual([2, 1, 0]);
    expect(await ids({ organisation: union, capability: 'unionClerk', on: '2025-12-31' })).toEqual([0]);
    expect(await ids({ organisation: union, on: '2026-01-01' })).toEqual([]);
    expect(await ids({ organisation: other, capability: 'unionClerk', on: '2025-01-01' })).toEqual([]);
    await expect(listPeople(fresh.db, { organisation: union })).rejects.toThrow(TypeError);
    const first = await listPeople(fresh.db, { q: 'zung', limit: 2 });
    expect(await ids({ q: 'zung', limit: 2, cursor: first.nextCursor! })).toEqual([0]);
    expect(Object.keys(first.items[0]!)).not.toContain('salt');
    expect(await listCapabilities(fresh.db, people[0]!, '2025-01-01')).toMatchObject([
      { capability: 'unionClerk', organisationName: 'Liên hiệp hội' },
    ]);
    expect(await listCapabilities(fresh.db, people[0]!, '2026-01-01')).toEqual([]);
  });

  test('hold a capability once at a time', async () => {
    const [personId, organisationId] = [await person('Lê Văn A'), await organisation('Hội')];
    const held = (validFrom: string) => ({ id: randomUUID(), personId, organisationId, capability: 'expert', validFrom, validTo: null });
    await insertMasterRow(fresh.db, 'capabilities', { ...held('2024-01-01'), validTo: '2024-12-31' }, by);
    await insertMasterRow(fresh.db, 'capabilities', held('2025-01-01'), by);
    await expect(insertMasterRow(fresh.db, 'capabilities', held('2026-01-01'), by)).rejects.toMatchObject({ kind: 'overlapping' });
  });
});

test('experts are found by field, residency and name; tax and bank data only by those who pay', async () => {
  const affiliationOrganisationId = await organisation('Hội Thủy lợi');
  const [one, two] = [await person('Trần Thủy'), await person('Trần Lâm')];
  const data = { residency: 'resident', taxCode: '80', bankAccount: '01', bankName: 'NH', validFrom: '2024-01-01' };
  await insertMasterRow(fresh.db, 'experts', { ...data, personId: one, fields: ['hydrology', 'law'], affiliationOrganisationId }, by);
  await insertMasterRow(fresh.db, 'experts', { ...data, personId: two, fields: ['forestry'], residency: 'nonResident' }, by);
  const ids = async (filter: Parameters<typeof listExperts>[1]) =>
    (await listExperts(fresh.db, { q: 'tran', ...filter })).items.map((x) => x.personId);
  expect(await ids({})).toEqual([two, one]);
  expect(await ids({ field: 'law' })).toEqual([one]);
  expect(await ids({ residency: 'nonResident' })).toEqual([two]);
  expect(await ids({ on: '2023-01-01' })).toEqual([]);
  const first = await listExperts(fresh.db, { q: 'tran', limit: 1 });
  expect(await ids({ cursor: first.nextCursor! })).toEqual([one]);
  const listed = (await listExperts(fresh.db, { ids: [one] })).items;
  expect(listed).toMatchObject([{ fullName: 'Trần Thủy', affiliationName: 'Hội Thủy lợi' }]);
  expect(JSON.stringify(listed)).not.toMatch(/taxCode|bank/);
  expect(await readPayee(fresh.db, { expert: one, reader: two, at: by.at })).toEqual({
    personId: one,
    fullName: 'Trần Thủy',
    residency: 'resident',
    taxCode: '80',
    bankAccount: '01',
    bankName: 'NH',
    taxCommitmentYear: null,
    wantsWithholding: false,
    rowVersion: expect.any(Number),
  });
  expect(await readPayee(fresh.db, { expert: randomUUID(), reader: two, at: by.at })).toBeUndefined();
});

test('norms and withholding rules are those of the day, in the form the domain reckons with', async () => {
  const norm = {
    territory: 'pilot',
    item: 'councilChair',
    unit: 'session',
    issuer: 'TT 03',
    source: 'TT 03/2023 Art. 6',
    sourceStatus: 'analogue',
  };
  const [old, now] = [randomUUID(), randomUUID()];
  await insertMasterRow(
    fresh.db,
    'spendingNorms',
    { ...norm, id: old, maxVnd: 1_000_000, validFrom: '2020-01-01', validTo: '2023-12-31' },
    by,
  );
  await insertMasterRow(fresh.db, 'spendingNorms', { ...norm, id: now, maxVnd: 1_500_000, maxPercent: 5, validFrom: '2024-01-01' }, by);
  const overlapping = { ...norm, id: randomUUID(), maxVnd: 1, validFrom: '2026-01-01' };
  await expect(insertMasterRow(fresh.db, 'spendingNorms', overlapping, by)).rejects.toMatchObject({ kind: 'overlapping' });
  await insertMasterRow(fresh.db, 'spendingNorms', { ...overlapping, source: 'NQ HĐND' }, by);
  expect((await normsOn(fresh.db, 'pilot', '2023-12-31')).map((one) => one.id)).toEqual([old]);
  expect(await normsOn(fresh.db, 'pilot', '2024-01-01')).toEqual([
    {
      id: now,
      item: 'councilChair',
      unit: 'session',
      maxVnd: 1_500_000,
      maxPercent: 5,
      validFrom: '2024-01-01',
      validTo: null,
      issuer: 'TT 03',
      source: norm.source,
      status: 'analogue',
    },
  ]);
  expect(await normsOn(fresh.db, 'pilot')).toHaveLength(3);
  expect(await normsOn(fresh.db, 'elsewhere', '2024-01-01')).toEqual([]);

  const rule = { residency: 'resident', ratePercent: 10, canCommit: true, source: 'NĐ 253/2026 Art. 50.2', sourceStatus: 'law' };
  const from2026 = { ...rule, id: randomUUID(), thresholdVnd: 5_000_000, canRequestBelow: true, validFrom: '2026-07-01' };
  await insertMasterRow(fresh.db, 'withholdingRules', from2026, by);
  await insertMasterRow(
    fresh.db,
    'withholdingRules',
    { ...rule, id: randomUUID(), thresholdVnd: 2_000_000, canRequestBelow: false, validFrom: '2013-10-01', validTo: '2026-06-30' },
    by,
  );
  const { sourceStatus, ...same } = from2026;
  expect(await withholdingRulesOn(fresh.db, '2026-07-01')).toEqual([{ ...same, validTo: null, status: sourceStatus }]);
  expect((await withholdingRulesOn(fresh.db, '2026-06-30')).map((one) => one.thresholdVnd)).toEqual([2_000_000]);
  expect(await withholdingRulesOn(fresh.db)).toHaveLength(2);
});

describe('rule sets', () => {
  const set = (version: number, validFrom: string, changes: object = {}) => ({
    id: randomUUID(),
    code: 'quang-ngai',
    version,
    territory: 'quang-ngai',
    status: 'active',
    legalBasis: 'QĐ 14/2014/QĐ-TTg',
    content: { deadlines: [{ code: 'D01', count: 1 }], maxExtensions: 2 } as never,
    validFrom,
    validTo: null,
    ...changes,
  });

  test('of one territory never overlap while they are active', async () => {
    const first = set(1, '2020-01-01');
    await insertMasterRow(fresh.db, 'ruleSets', first, by);
    const second = set(2, '2025-07-01');
    await expect(insertMasterRow(fresh.db, 'ruleSets', second, by)).rejects.toMatchObject({
      kind: 'overlapping',
      constraint: 'rule_sets_one_active',
    });
    await insertMasterRow(fresh.db, 'ruleSets', { ...second, status: 'draft' }, by);
    await expect(updateMasterRow(fresh.db, 'ruleSets', second.id, { status: 'active' }, by)).rejects.toMatchObject({ kind: 'overlapping' });
    await closeMasterRow(fresh.db, 'ruleSets', first.id, { validTo: '2025-06-30' }, by);
    await updateMasterRow(fresh.db, 'ruleSets', second.id, { status: 'active' }, by);
    await insertMasterRow(fresh.db, 'ruleSets', set(1, '2020-01-01', { code: 'kon-tum', territory: 'kon-tum' }), by);

    expect((await ruleSetOn(fresh.db, 'quang-ngai', '2025-06-30'))?.id).toBe(first.id);
    expect(await ruleSetOn(fresh.db, 'quang-ngai', '2025-07-01')).toEqual({
      ...(second.content as object),
      id: second.id,
      version: 2,
      territory: 'quang-ngai',
      legalBasis: second.legalBasis,
      validFrom: '2025-07-01',
      validTo: null,
    });
    expect(await ruleSetOn(fresh.db, 'quang-ngai', '2019-12-31')).toBeUndefined();
    expect((await listRuleSets(fresh.db, 'quang-ngai')).map((one) => one.version)).toEqual([2, 1]);
    expect(await listRuleSets(fresh.db)).toHaveLength(3);
  });

  test('that are written at once cannot slip past each other', async () => {
    const both = [1, 2].map((version) =>
      insertMasterRow(fresh.db, 'ruleSets', set(version, '2020-01-01', { code: 'race', territory: 'race' }), by),
    );
    const results = await Promise.allSettled(both);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

test('the calendar moves on version by version, and two editors do not overwrite each other', async () => {
  expect(await calendarCurrent(fresh.db)).toBeUndefined();
  const day: CalendarDay = {
    on: '2026-11-24',
    kind: 'holiday',
    name: 'Ngày Văn hóa Việt Nam',
    source: 'NQ 28/2026/QH16',
    status: 'confirmed',
  };
  expect(await publishCalendar(fresh.db, { basedOn: 0, days: [], confirmedYears: [2025] }, by)).toBe(1);
  const edits = [1, 2].map(() => publishCalendar(fresh.db, { basedOn: 1, days: [day], confirmedYears: [2025, 2026] }, by));
  const results = await Promise.allSettled(edits);
  expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await calendarCurrent(fresh.db)).toEqual({ version: 2, days: [day], confirmedYears: [2025, 2026] });
  await expect(publishCalendar(fresh.db, { basedOn: 1, days: [], confirmedYears: [] }, by)).rejects.toMatchObject({
    name: 'CalendarChanged',
    current: 2,
  });
  expect(await lastFacts('calendar_versions', 9)).toHaveLength(2);
  const [edit, removal] = [sql`update calendar_versions set confirmed_years = '{}'`, sql`delete from calendar_versions`];
  for (const change of [edit, removal]) await expect(change.execute(fresh.db)).rejects.toMatchObject({ code: '23001' });
});

test('proposal types are those of the day', async () => {
  const type = { id: randomUUID(), code: 'masterPlan', name: 'Quy hoạch', validFrom: '2024-01-01' };
  await insertMasterRow(fresh.db, 'proposalTypes', type, by);
  expect(await listProposalTypes(fresh.db, '2026-01-01')).toMatchObject([type]);
  expect(await listProposalTypes(fresh.db, '2023-01-01')).toEqual([]);
  expect(await listProposalTypes(fresh.db)).toHaveLength(1);
});
