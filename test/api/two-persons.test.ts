import { changeKindNames, type ChangeKindName } from '../../api/proposed-changes/change-kinds.ts';
import { demoId } from '../../local/seed/ids.ts';
import { serve, type Answer, type Caller, type Served } from './served.ts';

let served: Served;
let one: Caller, two: Caller, auditor: Caller, requester: Caller;

beforeAll(async () => {
  served = await serve();
  [one, two, auditor, requester] = (await Promise.all(['quantri', 'quantri.2', 'kiemtoan', 'so.xaydung.ld'].map(served.signIn))) as any;
  const closed = { validTo: '2098-12-31', reason };
  const role = await served.db.selectFrom('capabilities').select('id').where('personId', '=', expert).executeTakeFirstOrThrow();
  endedRole = role.id;
  expect((await one.call('POST', `/api/capabilities/${endedRole}/close`, closed)).status).toBe(200);
  draft = await byTwo('/api/rule-sets', await ruleSet('nhap'));
});
afterAll(() => served.close());

const reason = 'Quyết định 12/QĐ-UBND ngày 05/01/2026';
const expert = demoId('person/chuyengia.9');
const officer = demoId('person/so.xaydung.cv');
let endedRole: string;
let draft: string;

async function ruleSet(code: string): Promise<object> {
  const [current] = (await requester.get('/api/rule-sets')).body.items;
  return { code, version: 1, territory: code, legalBasis: 'Quy định mới', validFrom: '2030-01-01', content: current.content };
}

const norm = (item: string) => ({
  territory: 'demo',
  item,
  unit: 'phiên',
  maxVnd: 900_000_000,
  issuer: 'HĐND',
  validFrom: '2026-01-01',
  source: `Nghị quyết ${item}`,
  sourceStatus: 'law',
});

interface Example {
  /** The act that proposes it. */
  act: () => Promise<[method: 'POST', path: string, body: object]>;
  /** Whether it is in force, asked of the tables. */
  holds: (id: string) => Promise<boolean>;
}

const rows = async (table: 'capabilities' | 'spendingNorms' | 'withholdingRules' | 'ruleSets', id: string) =>
  served.db
    .selectFrom(table as 'capabilities')
    .selectAll()
    .where('id', '=', id)
    .execute();

/** One of each kind; a new kind does not compile without its example. */
const examples: Record<ChangeKindName, Example> = {
  role: {
    act: async () => [
      'POST',
      '/api/capabilities',
      { personId: officer, organisationId: demoId('organisation/thanh-tra'), capability: 'auditor', validFrom: '2026-01-01' },
    ],
    holds: async (id) => (await rows('capabilities', id)).length === 1,
  },
  spendingNorm: {
    act: async () => ['POST', '/api/norms', norm('otherCost')],
    holds: async (id) => (await rows('spendingNorms', id)).length === 1,
  },
  withholdingRule: {
    act: async () => [
      'POST',
      '/api/withholding-rules',
      {
        residency: 'resident',
        thresholdVnd: 1,
        ratePercent: 0,
        canCommit: true,
        canRequestBelow: true,
        validFrom: '1990-01-01',
        validTo: '1990-12-31',
        source: 'x',
        sourceStatus: 'proposed',
      },
    ],
    holds: async (id) => (await rows('withholdingRules', id)).length === 1,
  },
  ruleSet: {
    act: async () => ['POST', '/api/rule-sets', await ruleSet('moi')],
    holds: async (id) => (await rows('ruleSets', id)).length === 1,
  },
  ruleSetActivation: {
    act: async () => ['POST', `/api/rule-sets/${draft}/status`, { status: 'active' }],
    holds: async () => ((await rows('ruleSets', draft)) as unknown as { status: string }[])[0]!.status === 'active',
  },
  longerValidity: {
    act: async () => ['POST', `/api/capabilities/${endedRole}/close`, { validTo: '2099-12-31' }],
    holds: async () => (await rows('capabilities', endedRole))[0]!.validTo === '2099-12-31',
  },
  passwordReset: {
    act: async () => ['POST', `/api/people/${officer}/reset`, {}],
    holds: async (id) => {
      const found = await served.db.selectFrom('passwordResets').select('codeHash').where('id', '=', id).executeTakeFirst();
      return found !== undefined && found.codeHash !== null;
    },
  },
};

async function proposed(by: Caller, [method, path, body]: ['POST', string, object]): Promise<string> {
  const answer = await by.call(method, path, { ...body, reason });
  expect(answer).toMatchObject({ status: 202, body: { proposedChange: expect.stringMatching(/^\/api\/proposed-changes\//) } });
  expect(answer.headers['location']).toBe(answer.body.proposedChange);
  return answer.body.id as string;
}

/** Proposed by one and confirmed by the other: the id of what it made. */
async function byTwo(path: string, body: object): Promise<string> {
  const id = await proposed(one, ['POST', path, body]);
  expect(await decide(two, id, 'confirm')).toMatchObject({ status: 200 });
  return id;
}

const decide = (by: Caller, id: string, how: string, body?: object): Promise<Answer> =>
  by.call('POST', `/api/proposed-changes/${id}/${how}`, body);

describe.each(changeKindNames)('%s', (kind) => {
  const { act, holds } = examples[kind];

  test('takes two persons, and the journal names both', async () => {
    const id = await proposed(one, await act());
    expect(await holds(id)).toBe(false);
    expect(await decide(one, id, 'confirm')).toMatchObject({ status: 409, body: { code: 'SECOND_PERSON_NEEDED' } });
    expect((await decide(requester, id, 'confirm')).status).toBe(403);
    expect((await decide(auditor, id, 'confirm')).status).toBe(403);
    expect((await two.get(`/api/proposed-changes/${id}`)).body).toMatchObject({ id, kind, state: 'waiting', reason, decidedBy: null });
    expect(await holds(id)).toBe(false);

    const confirmed = await decide(two, id, 'confirm');
    expect(confirmed).toMatchObject({ status: 200, body: { state: 'confirmed', decidedBy: { name: 'Lại Thu Hương' } } });
    expect(await holds(id)).toBe(true);
    const facts = await served.db.selectFrom('journalFacts').selectAll().where('streamKind', '=', 'masterData').execute();
    const made = facts.filter(({ fact }) => (fact as { proposal?: string }).proposal === id);
    expect(made.length).toBeGreaterThan(0);
    for (const { actor, fact } of made) {
      expect(actor).toMatchObject({ person: demoId('person/quantri.2') });
      expect(fact).toMatchObject({ proposedBy: demoId('person/quantri'), reason: { text: expect.any(String) } });
    }
    const said = facts.length;
    const again = await decide(two, id, 'confirm');
    expect(again).toMatchObject({ status: 200, body: { state: 'confirmed', decidedAt: confirmed.body.decidedAt } });
    expect(again.body).not.toHaveProperty('secret');
    expect(await decide(two, id, 'reject', { reason })).toMatchObject({ status: 409, body: { code: 'CHANGE_DECIDED' } });
    const after = await served.db.selectFrom('journalFacts').select('revision').where('streamKind', '=', 'masterData').execute();
    expect(after).toHaveLength(said);
  });
});
