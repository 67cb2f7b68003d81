import { randomUUID } from 'node:crypto';
import { authority } from '../../domain/commission/acts.ts';
import type { CommandName } from '../../domain/commission/commands.ts';
import type { Right } from '../../domain/commission/right.ts';
import type { ActCommand } from '../../domain/obstacle/commands.ts';
import { obstacleExamples } from '../../api/procedures/obstacle-examples.ts';
import { examples } from '../../api/examples.ts';
import { actCommands } from '../support/act-commands.ts';
import { request, send, serve, type Caller, type Served, onDay } from './served.ts';

/** One person of each capability. Nobody has two. */
const everybody = [
  'so.xaydung.cv', // departmentOfficer
  'so.xaydung.ld', // departmentLeader
  'lhh.vanthu', // unionClerk
  'lhh.chuyenvien', // unionSpecialist
  'lhh.lanhdao', // unionLeader
  'lhh.ketoan', // unionAccountant
  'lhh.ktt', // unionChiefAccountant
  'chuyengia.1', // expert
  'stc.cv', // financeOfficer
  'stc.ld', // financeLeader
  'ubnd.vp', // authorityOffice
  'ubnd.ld', // authorityLeader
  'snv', // homeAffairs
  'btg', // partyMonitor
  'kiemtoan', // auditor
  'quantri', // administrator
] as const;
type Username = (typeof everybody)[number];

const administrator: Username[] = ['quantri'];
const union: Username[] = ['lhh.vanthu', 'lhh.chuyenvien', 'lhh.lanhdao', 'lhh.ketoan', 'lhh.ktt'];
const accountants: Username[] = ['lhh.ketoan', 'lhh.ktt'];
const money: Username[] = ['lhh.lanhdao', ...accountants, 'stc.cv', 'stc.ld', 'ubnd.vp', 'ubnd.ld', 'kiemtoan'];
const offices: Username[] = everybody.filter((one) => !['chuyengia.1', 'btg'].includes(one));
const all: readonly Username[] = everybody;

/** The people who may use each route at all. Access to a commission is decided for that commission. */
const routes: Record<string, readonly Username[]> = {
  'GET /api/session': all,
  'PUT /api/session/password': all,
  'GET /api/tokens': all,
  'POST /api/tokens': all,
  'DELETE /api/tokens/{id}': all,
  'GET /api/access-records': ['kiemtoan'],
  'GET /api/commissions': all,
  'POST /api/commissions': all,
  'GET /api/commissions/alike': all,
  'GET /api/commissions/export': all,
  'GET /api/commissions/{id}': all,
  'GET /api/commissions/{id}/journal': all,
  'POST /api/commissions/{id}/commands/answerObstacle': all,
  'GET /api/obstacles': all,
  'POST /api/obstacles': all,
  'GET /api/obstacles/figures': all,
  'GET /api/obstacles/{id}': all,
  'GET /api/obstacles/{id}/journal': all,
  'GET /api/journal': ['kiemtoan'],
  'GET /api/journal/export': ['kiemtoan'],
  'GET /api/receipts/{id}': all,
  'GET /api/duties': all,
  'GET /api/notices': all,
  'GET /api/overview': all,
  'GET /api/drafts': all,
  'POST /api/drafts': all,
  'GET /api/drafts/{id}': all,
  'PUT /api/drafts/{id}': all,
  'DELETE /api/drafts/{id}': all,
  'GET /api/drafts/{id}/receivers': all,
  'POST /api/drafts/{id}/hand-over': all,
  'POST /api/drafts/{id}/return': all,
  'GET /api/views': all,
  'GET /api/views/{id}': all,
  'PUT /api/views/{id}': all,
  'DELETE /api/views/{id}': all,
  'POST /api/documents': all,
  'GET /api/documents/{id}': all,
  'GET /api/organisations': all,
  'GET /api/organisations/{id}': all,
  'POST /api/organisations': administrator,
  'POST /api/organisations/from-paper': ['lhh.vanthu'],
  'PATCH /api/organisations/{id}': administrator,
  'POST /api/organisations/{id}/close': administrator,
  'GET /api/people': offices,
  'GET /api/people/{id}': administrator,
  'POST /api/people': administrator,
  'PATCH /api/people/{id}': administrator,
  'POST /api/people/{id}/close': administrator,
  'PUT /api/people/{id}/account': administrator,
  'POST /api/people/{id}/reset': administrator,
  'GET /api/proposed-changes': ['kiemtoan', 'quantri'],
  'GET /api/proposed-changes/{id}': ['kiemtoan', 'quantri'],
  'POST /api/proposed-changes/{id}/confirm': administrator,
  'POST /api/proposed-changes/{id}/reject': administrator,
  'POST /api/proposed-changes/{id}/take-back': administrator,
  'POST /api/capabilities': administrator,
  'POST /api/capabilities/{id}/close': administrator,
  'GET /api/experts': [...union, 'kiemtoan', 'quantri'],
  'POST /api/experts': administrator,
  'PATCH /api/experts/{id}': administrator,
  'POST /api/experts/{id}/close': administrator,
  'GET /api/experts/{id}/seats': [...union, 'kiemtoan', 'quantri'],
  'GET /api/experts/{id}/payee': accountants,
  'PATCH /api/experts/{id}/payee': accountants,
  'GET /api/norms': all,
  'POST /api/norms': administrator,
  'POST /api/norms/{id}/close': administrator,
  'GET /api/withholding-rules': all,
  'POST /api/withholding-rules': administrator,
  'POST /api/withholding-rules/{id}/close': administrator,
  'GET /api/drafts/left-behind': all,
  'POST /api/drafts/{id}/take-over': all,
  'GET /api/fees': all,
  'GET /api/payees/{year}': accountants,
  'GET /api/payees/{year}/export': accountants,
  'GET /api/budgets': [...money, ...administrator],
  'GET /api/budgets/{id}': [...money, ...administrator],
  'GET /api/budgets/{id}/ledger': money,
  'POST /api/budgets': ['stc.ld'],
  'POST /api/budgets/{id}/appropriations': ['stc.ld'],
  'GET /api/calendar': all,
  'PUT /api/calendar': administrator,
  'GET /api/rule-sets': all,
  'POST /api/rule-sets': administrator,
  'POST /api/rule-sets/{id}/close': administrator,
  'POST /api/rule-sets/{id}/status': administrator,
  'GET /api/proposal-types': all,
  'POST /api/proposal-types': administrator,
  'PATCH /api/proposal-types/{id}': administrator,
  'POST /api/proposal-types/{id}/close': administrator,
  'GET /api/registers': ['lhh.vanthu', 'lhh.lanhdao', 'kiemtoan'],
  'POST /api/registers': administrator,
  'GET /api/operations/commissions': administrator,
  'GET /api/operations/commissions/{id}': administrator,
  'POST /api/operations/commissions/{id}/retry': administrator,
  'POST /api/operations/commissions/{id}/give-up-effect': administrator,
  'GET /api/operations/interventions': ['kiemtoan', 'quantri'],
  'GET /api/verifications': ['kiemtoan', 'quantri'],
  'GET /api/verifications/{id}': ['kiemtoan', 'quantri'],
};

/** Routes that need nobody signed in, or that would end this test's sessions. */
const open = ['POST /api/session', 'POST /api/password-resets', 'DELETE /api/session', 'GET /health/live', 'GET /health/ready'];

/** The readers of an order contract that Sở Xây dựng requested. Its specialist is assigned and nobody is invited yet. */
const readers: Username[] = everybody.filter((one) => !['chuyengia.1', 'quantri'].includes(one));

/**
 * The people who hold each right in it. Its requester, host and issuer of the order are the department, and the state budget pays.
 * docs/authority.md says which right each command needs; a test of the domain compares it with the tables.
 */
const holders = new Map<string, readonly Username[]>(
  (
    [
      [{ leader: 'requester' }, ['so.xaydung.ld']],
      [{ leader: 'orderIssuer' }, ['so.xaydung.ld']],
      [{ leader: 'host' }, ['so.xaydung.ld']],
      [{ officer: 'host' }, ['so.xaydung.cv']],
      [{ capability: 'unionLeader', of: 'union' }, ['lhh.lanhdao']],
      [{ capability: 'unionClerk', of: 'union' }, ['lhh.vanthu']],
      [{ capability: 'unionAccountant', of: 'union' }, ['lhh.ketoan']],
      [{ capability: 'unionChiefAccountant', of: 'union' }, ['lhh.ktt']],
      [{ capability: 'authorityLeader', of: 'decidingAuthority' }, ['ubnd.ld']],
      // Consent is for a requester in the capacity of an authority. A department cannot give it.
      [{ capability: 'authorityLeader', of: 'requester' }, []],
      // Nobody is on the panel yet.
      [{ seat: 'any' }, []],
      [{ seat: ['chair', 'viceChair', 'reviewer', 'member'] }, []],
      [{ seat: ['scienceSecretary'], isCleared: true }, []],
      ['assignedSpecialist', ['lhh.chuyenvien']],
      ['appraiser', ['stc.cv']],
      ['fundingApprover', ['stc.ld']],
      ['payer', ['stc.cv']],
      ['payerLeader', ['stc.ld']],
      // Nothing is overdue.
      ['authorityAfterLadder', []],
      // Nobody is asked in writing.
      ['askedBody', []],
      // No session is convened.
      ['invitedBody', []],
      // No leader with a seat has delegated the approval.
      ['approvalDeputy', []],
      // No report is issued.
      ['addressee', []],
      // Nothing was entered from a paper.
      ['represented', []],
      ['enterer', []],
      ['reader', readers],
    ] as const satisfies readonly (readonly [Right, readonly Username[]])[]
  ).map(([right, people]) => [JSON.stringify(right), people]),
);

/** Commands that some holders of their rights may not give to this commission. */
const narrower: { readonly [C in CommandName]?: readonly Username[] } = {
  // The issuer of the order extends only the day that the order sets, and there is no order yet.
  extendDeadline: ['lhh.lanhdao'],
};

function holdersOf(right: Right): readonly Username[] {
  const people = holders.get(JSON.stringify(right));
  if (!people) throw new Error(`say above who holds the right ${JSON.stringify(right)}`);
  return people;
}

/** The people who may give it each command. */
const commands = actCommands.map((command) => [command, narrower[command] ?? authority[command].flatMap(holdersOf)] as const);

/** The readers of an obstacle that an officer of Sở Xây dựng raised in general: home affairs, the Union, the authority, the raiser's body. */
const obstacleReaders: Username[] = ['so.xaydung.cv', 'so.xaydung.ld', ...union, 'ubnd.vp', 'ubnd.ld', 'snv', 'btg', 'kiemtoan'];

/** The people who may give it each command. */
const obstacleCommands: Record<ActCommand, readonly Username[]> = {
  triageObstacle: ['snv'],
  adviseObstacle: ['lhh.chuyenvien', 'lhh.lanhdao'],
  guideObstacle: ['snv'],
  escalateObstacle: ['snv'],
  directObstacle: ['ubnd.ld'],
  closeObstacle: ['snv'],
  reopenObstacle: ['so.xaydung.cv'],
  contestObstacleEntry: [],
  answerObstacleContest: [],
  noteObstacleEntry: [],
};

let served: Served;
let obstacle: string;
let callers: Map<Username, Caller>;
let commission: string;

beforeAll(async () => {
  served = await serve();
  await served.startWorker();
  callers = new Map(await Promise.all(everybody.map(async (name) => [name, await served.signIn(name)] as const)));
  const as = (name: Username) => callers.get(name)!;
  const begun = await as('so.xaydung.ld').begin(request());
  commission = begun.body.id;
  await as('lhh.vanthu').give(commission, 'register', { arrivedOn: onDay });
  const raised = await as('so.xaydung.cv').call('POST', '/api/obstacles', obstacleExamples.raiseObstacle, {
    'idempotency-key': randomUUID(),
  });
  obstacle = raised.body.id;
  const { id: person } = (await as('lhh.chuyenvien').get('/api/session')).body.person;
  expect((await as('lhh.lanhdao').give(commission, 'assignSpecialist', { specialist: person, instruction: 'x' })).status).toBe(200);
});
afterAll(() => served.close());

const described = async () => {
  const { paths } = (await send(served.app, { method: 'GET', url: '/api/openapi.json' })).body as { paths: Record<string, object> };
  return Object.entries(paths).flatMap(([path, item]) => Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`));
};

test('every route of the description stands in the table, and nothing else', async () => {
  const perCommand = [
    ...commands.map(([name]) => `POST /api/commissions/{id}/commands/${name}`),
    ...Object.keys(obstacleCommands).map((name) => `POST /api/obstacles/{id}/commands/${name}`),
  ];
  expect((await described()).sort()).toEqual([...Object.keys(routes), ...open, ...perCommand].sort());
});

test('without a session every route under /api is closed', async () => {
  const closed = (await described()).filter((route) => !open.includes(route) || route === 'DELETE /api/session');
  const answers = await Promise.all(
    closed.map(async (route) => {
      const [method, path] = route.split(' ') as ['GET', string];
      return `${(await send(served.app, { method, url: path.replace('{id}', randomUUID()) })).status} ${route}`;
    }),
  );
  expect(answers.filter((answer) => !answer.startsWith('401 '))).toEqual([]);
});

const hasBody = (method: string) => method !== 'GET' && method !== 'DELETE';

test.each(Object.entries(routes))('%s lets in those it is for and nobody else', async (route, allowed) => {
  const [method, path] = route.split(' ') as ['GET', string];
  const url = path.replace('{id}', randomUUID());
  for (const name of everybody) {
    const { status } = await callers.get(name)!.call(method, url, hasBody(method) ? {} : undefined);
    expect([name, status === 403 ? 'refused' : 'let in']).toEqual([name, allowed.includes(name) ? 'let in' : 'refused']);
    expect(status).not.toBe(401);
    expect(status).toBeLessThan(500);
  }
});

test.each(commands)('%s is for those who have the right; who may not know is told 404', async (command, allowed) => {
  for (const name of everybody) {
    // Somebody has acted since revision 0. People with the right get this refusal instead, and nothing happens.
    const headers = { 'if-match': '"0"' };
    const answer = await callers.get(name)!.give(commission, command, examples[command], undefined, headers);
    const expected = !readers.includes(name) ? '404 NOT_FOUND' : allowed.includes(name) ? '409 CHANGED_SINCE' : '403 NOT_AUTHORISED';
    expect([name, `${answer.status} ${String(answer.body.code)}`]).toEqual([name, expected]);
  }
});

test.each(Object.entries(obstacleCommands))('%s is for those who have the right in an obstacle', async (command, allowed) => {
  for (const name of everybody) {
    const headers = { 'if-match': '"0"', 'idempotency-key': randomUUID() };
    const input = obstacleExamples[command as ActCommand];
    const answer = await callers.get(name)!.call('POST', `/api/obstacles/${obstacle}/commands/${command}`, input, headers);
    const expected = !obstacleReaders.includes(name)
      ? '404 NOT_FOUND'
      : allowed.includes(name)
        ? '409 CHANGED_SINCE'
        : '403 NOT_AUTHORISED';
    expect([name, `${answer.status} ${String(answer.body.code)}`]).toEqual([name, expected]);
  }
});

test.each(everybody)('%s sees the obstacle, or a 404, alike in view, list, journal and inbox', async (name) => {
  const caller = callers.get(name)!;
  const expected = obstacleReaders.includes(name);
  expect((await caller.get(`/api/obstacles/${obstacle}`)).status).toBe(expected ? 200 : 404);
  expect((await caller.get(`/api/obstacles/${obstacle}/journal`)).status).toBe(expected ? 200 : 404);
  const idsIn = async (url: string) => (await caller.get(url)).body.items as { id: string; caseId: string }[];
  expect((await idsIn('/api/obstacles')).some(({ id }) => id === obstacle)).toBe(expected);
  expect((await idsIn('/api/duties')).some(({ caseId }) => caseId === obstacle)).toBe(expected);
});

test.each(everybody)('%s sees the commission, or a 404, alike in view, list, journal and inbox', async (name) => {
  const caller = callers.get(name)!;
  const expected = readers.includes(name);
  expect((await caller.get(`/api/commissions/${commission}`)).status).toBe(expected ? 200 : 404);
  expect((await caller.get(`/api/commissions/${commission}/journal`)).status).toBe(expected ? 200 : 404);
  const listed = (await caller.get('/api/commissions')).body.items.map((item: { id: string }) => item.id);
  expect(listed.includes(commission)).toBe(expected);
  const owed = (await caller.get('/api/duties')).body.items.map((item: { commissionId: string }) => item.commissionId);
  expect(owed.includes(commission)).toBe(expected);
});
