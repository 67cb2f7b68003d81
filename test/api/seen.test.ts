import { randomUUID } from 'node:crypto';
import fastify from 'fastify';
import { changedFields } from '../../domain/changed-fields.ts';
import { fieldOf } from '../../api/changed-since.ts';
import { doors } from '../../api/plugins/doors.ts';
import { seen } from '../../api/plugins/seen.ts';
import { grants } from '../../db/grants.ts';
import { masterTables } from '../../db/master-data/tables.ts';
import { demoId } from '../../local/seed/ids.ts';
import { byTwo, twoAdministrators, type Two } from './by-two.ts';
import { type Answer, type Caller, type Served, serve } from './served.ts';

let served: Served;
let two: Two;
let administrator: Caller, accountant: Caller, officer: Caller;

beforeAll(async () => {
  served = await serve();
  [administrator, accountant, officer] = (await Promise.all(['quantri', 'lhh.ketoan', 'so.xaydung.cv'].map(served.signIn))) as any;
  two = await twoAdministrators(served.signIn);
});
afterAll(() => served.close());

const reason = 'Theo quyết định của tỉnh';
const dated = { validFrom: '2026-01-01', source: 'Nghị quyết thử', sourceStatus: 'law', reason };
let count = 0;
const fresh = (word: string) => `${word}-${(count += 1)}`;

async function made(path: string, body: object): Promise<string> {
  const { status, body: answer } = await byTwo(two, `/api/${path}`, { ...dated, ...body });
  expect([path, status < 300]).toEqual([path, true]);
  return answer.id as string;
}
const newPerson = () => made('people', { fullName: 'Lê Văn Thử', phone: '0900 000 000' });
const newOrganisation = () => made('organisations', { code: fresh('so'), name: 'Sở thử', kind: 'department' });
const newType = () => made('proposal-types', { code: fresh('loai'), name: 'Loại thử' });
const newExpert = async () => made('experts', { personId: await newPerson(), fields: ['y tế'], residency: 'resident' });

async function newRole(): Promise<string> {
  personOfRole = await newPerson();
  return made('capabilities', { personId: personOfRole, organisationId: demoId('organisation/lhh'), capability: 'unionClerk' });
}
let personOfRole: string;

async function newAccount(): Promise<string> {
  const id = await newPerson();
  const body = { username: fresh('tai.khoan'), reason };
  expect((await administrator.call('PUT', `/api/people/${id}/account`, body)).status).toBe(204);
  return id;
}

async function newRuleSet(): Promise<string> {
  const { items } = (await administrator.get('/api/rule-sets')).body;
  const { legalBasis, content } = items[0];
  const territory = fresh('vung');
  return made('rule-sets', { code: territory, version: 1, territory, legalBasis, content });
}

async function newView(): Promise<string> {
  const id = randomUUID();
  expect((await administrator.call('PUT', `/api/views/${id}`, view('Lúc đầu'))).status).toBe(200);
  return id;
}
const view = (name: string) => ({ list: 'commissions', name, query: 'stage=intake', shared: null });

async function newDraft(): Promise<string> {
  const id = randomUUID();
  const body = { id, command: 'submitRequest', content: { title: 'Dự thảo' } };
  expect((await officer.call('POST', '/api/drafts', body)).status).toBe(201);
  return id;
}

const inList =
  (path: string, of: 'version' | 'rowVersion' = 'version') =>
  async (id: string) => {
    const rows = (await administrator.get(`/api/${path}`)).body.items as Record<string, unknown>[];
    return rows.find((row) => row['id'] === id || row['personId'] === id)![of] as number;
  };
const inPlace = (path: string) => async (id: string) => (await administrator.get(`/api/${path}/${id}`)).body.version as number;

interface Sample {
  caller?: () => Caller;
  row: () => Promise<string>;
  version: (id: string) => Promise<number>;
  /** Two different changes of the row. Undefined where the request has no body. */
  first: object | undefined;
  second: object | undefined;
  /** The field whose change is reported to the second request. */
  told?: string;
  /** The code of the refusal. */
  code?: string;
  /** The first change removes the row. */
  isGone?: boolean;
  /** Nothing may follow the first change: a retired set stays retired. */
  isLast?: boolean;
}

const closing = { first: { validTo: '2099-12-31', reason }, second: { validTo: '2098-12-31', reason }, told: 'validTo' };
const norm = { territory: 'demo', unit: 'lượt', maxVnd: 1, issuer: 'HĐND' };

/** Each route that takes the version of a row, with a row to try it on. A route without a line here fails the first test. */
const samples: Record<string, Sample> = {
  'PATCH /api/people/:id': {
    row: newPerson,
    version: inPlace('people'),
    first: { phone: '0911 111 111', reason },
    second: { fullName: 'Lê Văn Thử', phone: null, position: 'Văn thư', reason },
    told: 'phone',
  },
  'POST /api/people/:id/close': { row: newPerson, version: inPlace('people'), ...closing },
  'PUT /api/people/:id/account': {
    row: newAccount,
    version: async (id) => (await administrator.get(`/api/people/${id}`)).body.account.version,
    first: { disabled: true, reason },
    get second() {
      return { username: `ten.khac.${randomUUID().slice(0, 8)}`, reason };
    },
    told: 'disabled',
  },
  'POST /api/capabilities/:id/close': {
    row: newRole,
    version: async (id) =>
      (await administrator.get(`/api/people/${personOfRole}`)).body.roles.find((role: { id: string }) => role.id === id).version,
    ...closing,
  },
  'PATCH /api/organisations/:id': {
    row: newOrganisation,
    version: inPlace('organisations'),
    first: { name: 'Sở đổi tên', reason },
    second: { kind: 'provincialCouncil', reason },
    told: 'name',
  },
  'POST /api/organisations/:id/close': { row: newOrganisation, version: inPlace('organisations'), ...closing },
  'PATCH /api/experts/:id': {
    row: newExpert,
    version: inList('experts?limit=100'),
    first: { affiliationText: 'Viện Một', reason },
    second: { affiliationText: 'Viện Hai', reason },
    told: 'affiliationText',
  },
  'POST /api/experts/:id/close': { row: newExpert, version: inList('experts?limit=100'), ...closing },
  'PATCH /api/experts/:id/payee': {
    caller: () => accountant,
    row: newExpert,
    version: async (id) => (await accountant.get(`/api/experts/${id}/payee`)).body.version,
    first: { bankAccount: '0071000111', reason },
    second: { bankAccount: '0071000222', bankName: 'Ngân hàng', reason },
    told: 'bankAccount',
  },
  'POST /api/norms/:id/close': { row: () => made('norms', { ...norm, item: fresh('muc') }), version: inList('norms'), ...closing },
  'POST /api/withholding-rules/:id/close': {
    row: async () => {
      const validFrom = `20${40 + (count += 1)}-01-01`;
      const rule = { residency: 'nonResident', thresholdVnd: 1, ratePercent: 1, canCommit: false, canRequestBelow: false };
      const { items } = (await administrator.get('/api/withholding-rules')).body;
      for (const { id, residency, validTo } of items) {
        if (residency === 'nonResident' && validTo === null) {
          await administrator.call('POST', `/api/withholding-rules/${id}/close`, { validTo: '2039-12-31', reason });
        }
      }
      return made('withholding-rules', { ...rule, validFrom, validTo: `${validFrom.slice(0, 4)}-06-30` });
    },
    version: inList('withholding-rules'),
    first: undefined,
    second: undefined,
  },
  'POST /api/rule-sets/:id/close': { row: newRuleSet, version: inList('rule-sets', 'rowVersion'), ...closing },
  'POST /api/rule-sets/:id/status': {
    row: newRuleSet,
    version: inList('rule-sets', 'rowVersion'),
    first: { status: 'retired', reason },
    second: { status: 'active', reason },
    told: 'status',
    isLast: true,
  },
  'PATCH /api/proposal-types/:id': {
    row: newType,
    version: inList('proposal-types'),
    first: { name: 'Tên mới', reason },
    second: { area: 'Y tế', reason },
    told: 'name',
  },
  'POST /api/proposal-types/:id/close': { row: newType, version: inList('proposal-types'), ...closing },
  'PUT /api/views/:id': { row: newView, version: inPlace('views'), first: view('Của tôi'), second: view('Của tôi nữa'), told: 'name' },
  'DELETE /api/views/:id': { row: newView, version: inPlace('views'), first: undefined, second: undefined, isGone: true },
  'DELETE /api/drafts/:id': {
    caller: () => officer,
    row: newDraft,
    version: async (id) => (await officer.get(`/api/drafts/${id}`)).body.version,
    first: undefined,
    second: undefined,
    code: 'DRAFT_CHANGED',
    isGone: true,
  },
};

const changing = () =>
  served.app.allRoutes.flatMap(({ method, url, config }) =>
    [method]
      .flat()
      .filter((one) => !['GET', 'HEAD', 'OPTIONS'].includes(one) && config?.changesNothing !== true)
      .map((one) => ({ route: `${one} ${url}`, by: config?.seen })),
  );

const call = (route: string, id: string, body: object | undefined, version?: number): Promise<Answer> => {
  const [method, path] = route.split(' ') as ['PUT', string];
  const headers: Record<string, string> = version === undefined ? {} : { 'if-match': `"${version}"` };
  return (samples[route]!.caller?.() ?? administrator).call(method, path.replace(':id', id), body, headers);
};

test('every route that changes a row takes the version that was seen, and each of them is tried here', async () => {
  expect(changing().length).toBeGreaterThan(50);
  expect(changing().filter(({ by }) => by === undefined)).toEqual([]);
  const taking = changing().filter(({ by }) => by === 'version');
  expect(taking.map(({ route }) => route).sort()).toEqual(Object.keys(samples).sort());
  // Every route that corrects or ends an existing row must take the version in one of the two ways. No exception covers it.
  const excused = changing().filter(
    ({ route, by }) => /^(PATCH|PUT)|\/close$|\/status$/.test(route) && typeof by === 'string' && by.startsWith('nothing'),
  );
  expect(excused).toEqual([]);
});

test('the API does not start with a changing route that does not say how it knows what was seen', async () => {
  const started = async (register: (app: ReturnType<typeof fastify>) => void) => {
    const app = fastify();
    await app.register(doors);
    await app.register(seen);
    register(app);
    const said = await app.ready().then(
      () => 'started',
      (error: unknown) => (error as Error).message,
    );
    await app.close();
    return said;
  };
  const config = { isForEverybody: true };
  expect(await started((app) => app.patch('/x', { config }, async () => ''))).toMatch(/PATCH \/x/);
  expect(await started((app) => app.post('/x', { config: { ...config, seen: { inBody: 'version' } } }, async () => ''))).toMatch(
    /POST \/x/,
  );
  expect(await started((app) => app.put('/x', { config: { ...config, seen: 'revision' } }, async () => ''))).toMatch(/PUT \/x/);
  expect(await started((app) => app.post('/x', { config: { ...config, changesNothing: true } }, async () => ''))).toBe('started');
  expect(await started((app) => app.post('/x', { config: { ...config, seen: 'nothing: it adds' } }, async () => ''))).toBe('started');
});

const withBodies = Object.entries(samples).filter(([, { isGone }]) => isGone !== true);
const bodiesOf = async (route: string, id: string) => {
  const { first, second } = samples[route]!;
  if (first !== undefined) return [first, second!] as const;
  // A rule that another rule follows must end within its own year.
  const { items } = (await administrator.get('/api/withholding-rules')).body;
  const year = items.find((one: { id: string }) => one.id === id).validFrom.slice(0, 4);
  return [
    { validTo: `${year}-05-31`, reason },
    { validTo: `${year}-04-30`, reason },
  ] as const;
};

test.each(withBodies)('%s from an older page is refused and told what changed; looked at, it is done', async (route, sample) => {
  const id = await sample.row();
  const old = await sample.version(id);
  const [first, second] = await bodiesOf(route, id);
  expect((await call(route, id, first, old)).status).toBeLessThan(300);
  const now = await sample.version(id);
  expect(now).toBeGreaterThan(old);
  const refused = await call(route, id, second, old);
  expect(refused).toMatchObject({ status: 409, body: { code: 'CHANGED_SINCE', version: now } });
  const [told] = refused.body.changed;
  expect(told).toMatchObject({ field: sample.told ?? 'validTo', at: expect.any(String), by: { name: expect.stringMatching(/\S/) } });
  expect(told.now).toEqual(expect.anything());
  expect(await sample.version(id)).toBe(now);
  if (sample.isLast !== true) expect((await call(route, id, second, refused.body.version)).status).toBeLessThan(300);
});

const repeatable = withBodies.filter(([, { isLast }]) => isLast !== true);

test.each(repeatable)('%s by two at once from one page is done once', async (route, sample) => {
  const id = await sample.row();
  const version = await sample.version(id);
  const bodies = await bodiesOf(route, id);
  const answers = await Promise.all(bodies.map((body) => call(route, id, body, version)));
  expect(answers.map(({ status }) => status).filter((status) => status < 300)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(1);
});

test.each(withBodies.filter(([route]) => route !== 'PUT /api/people/:id/account'))(
  '%s whose answer was lost is sent once more and done once',
  async (route, sample) => {
    const id = await sample.row();
    const version = await sample.version(id);
    const [first] = await bodiesOf(route, id);
    expect((await call(route, id, first, version)).status).toBeLessThan(300);
    const now = await sample.version(id);
    expect((await call(route, id, first, version)).status).toBeLessThan(300);
    expect(await sample.version(id)).toBe(now);
  },
);

test.each(repeatable)('%s without a version goes on as before', async (route, sample) => {
  const id = await sample.row();
  for (const body of await bodiesOf(route, id)) expect((await call(route, id, body)).status).toBeLessThan(300);
});

test.each(Object.entries(samples).filter(([, { isGone }]) => isGone === true))(
  '%s of what was changed since is refused',
  async (route, sample) => {
    const id = await sample.row();
    const old = await sample.version(id);
    const changed = route.includes('views')
      ? await administrator.call('PUT', `/api/views/${id}`, view('Khác'))
      : await officer.call('PUT', `/api/drafts/${id}`, { version: old, content: { title: 'Khác' } });
    expect(changed.status).toBe(200);
    expect(await call(route, id, undefined, old)).toMatchObject({ status: 409, body: { code: sample.code ?? 'CHANGED_SINCE' } });
    expect((await call(route, id, undefined, await sample.version(id))).status).toBe(204);
  },
);

test('what an accountant changed does not concern who keeps the register of experts, and is not told to them', async () => {
  const id = await newExpert();
  const version = await inList('experts?limit=100')(id);
  const bank = { bankAccount: '0071000999', reason };
  expect((await accountant.call('PATCH', `/api/experts/${id}/payee`, bank)).status).toBe(204);
  const mine = { degree: 'TS', reason };
  expect((await administrator.call('PATCH', `/api/experts/${id}`, mine, { 'if-match': `"${version}"` })).status).toBe(200);
  await accountant.call('PATCH', `/api/experts/${id}/payee`, { bankAccount: '0071000888', reason });
  const refused = await administrator.call('PATCH', `/api/experts/${id}`, { degree: 'PGS', reason }, { 'if-match': `"${version}"` });
  expect(refused.body.changed.map(({ field }: { field: string }) => field)).toEqual(['degree']);
  expect(JSON.stringify(refused.body)).not.toContain('0071000');
});

test('who saw that somebody had no account does not change the one that was opened since', async () => {
  const id = await newPerson();
  const open = (username: string) => administrator.call('PUT', `/api/people/${id}/account`, { username, reason }, { 'if-match': '"0"' });
  const answers = await Promise.all([open(fresh('mot')), open(fresh('hai'))]);
  expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
  expect(await open(fresh('ba'))).toMatchObject({ status: 409, body: { code: 'CHANGED_SINCE' } });
});

test('what a form sent again without changing it is nobody’s change', async () => {
  const id = await newPerson();
  const version = await inPlace('people')(id);
  const whole = { fullName: 'Lê Văn Thử', phone: '0900 000 000', email: null, position: 'Thủ quỹ', reason };
  expect((await administrator.call('PATCH', `/api/people/${id}`, whole)).status).toBe(200);
  const refused = await administrator.call('PATCH', `/api/people/${id}`, { phone: '1', reason }, { 'if-match': `"${version}"` });
  expect(refused.body.changed).toMatchObject([{ field: 'position', now: 'Thủ quỹ' }]);
});

test('a longer validity is not proposed from an older page', async () => {
  const id = await newRole();
  const close = (validTo: string, version: number) => call('POST /api/capabilities/:id/close', id, { validTo, reason }, version);
  const version = () => samples['POST /api/capabilities/:id/close']!.version(id);
  const old = await version();
  expect((await close('2027-12-31', old)).status).toBe(200);
  expect(await close('2028-12-31', old)).toMatchObject({ status: 409, body: { code: 'CHANGED_SINCE', changed: [{ now: '2027-12-31' }] } });
  expect((await close('2028-12-31', await version())).status).toBe(202);
});

test('the ETag of a person, a body, a payee is what `If-Match` takes', async () => {
  const id = await newPerson();
  const etag = String((await administrator.get(`/api/people/${id}`)).headers['etag']);
  const patch = (phone: string) => administrator.call('PATCH', `/api/people/${id}`, { phone, reason }, { 'if-match': etag });
  expect((await patch('1')).status).toBe(200);
  expect(await patch('2')).toMatchObject({ status: 409, body: { code: 'CHANGED_SINCE' } });
  expect((await administrator.call('PATCH', `/api/people/${id}`, { phone: '3', reason }, { 'if-match': 'hôm qua' })).status).toBe(400);
});

test('every column that may be changed has a name of its own in what is told', () => {
  const versioned = (Object.keys(masterTables) as (keyof typeof masterTables)[]).filter((table) => masterTables[table].hasVersions);
  const camel = (column: string) => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const columns = versioned.flatMap((table) => (grants[table].api as { update?: string[] }).update ?? []);
  expect(columns.length).toBeGreaterThan(30);
  expect(columns.map((column) => fieldOf(camel(column))).filter((field) => !(changedFields as readonly string[]).includes(field))).toEqual(
    [],
  );
});
