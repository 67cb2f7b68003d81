import { sql } from 'kysely';
import { demoId } from '../../local/seed/ids.ts';
import { plusDays } from '../../domain/calendar/day.ts';
import { today } from '../../api/clock.ts';
import { resetByLink, twoAdministrators } from './by-two.ts';
import { send, serve, type Caller, type Served } from './served.ts';

let served: Served;
let administrator: Caller;
beforeAll(async () => {
  served = await serve();
  administrator = await served.signIn('quantri');
});
afterAll(() => served.close());

const reason = 'Theo quyết định';
const yesterday = plusDays(today(), -1);

async function tokenOf(caller: Caller, scope: 'read' | 'act' = 'act') {
  const made = await caller.call('POST', '/api/tokens', { name: 'Chương trình', scope });
  expect(made.status).toBe(201);
  const headers = { authorization: `Bearer ${String(made.body.token)}` };
  return (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) =>
    send(served.app, { method, url, headers, ...(payload ? { payload } : {}) });
}

const idOf = async (caller: Caller) => String((await caller.get('/api/session')).body.person.id);
const rolesOf = async (caller: Caller) => (await caller.get('/api/session')).body.roles as { capability: string }[];
const signIn = (username: string, password = 'phanbien') =>
  send(served.app, { method: 'POST', url: '/api/session', payload: { username, password } });

test('a token ends after ninety days at the latest, and on the day that was said', async () => {
  const someone = await served.signIn('stc.cv');
  const until = async (expiresOn?: string) => someone.call('POST', '/api/tokens', { name: 'x', ...(expiresOn ? { expiresOn } : {}) });
  const byItself = (await until()).body;
  expect(byItself).toMatchObject({ scope: 'read', expiresAt: expect.stringMatching(new RegExp(`^${plusDays(today(), 90)}T17:00:00`)) });
  expect((await until(plusDays(today(), 90))).status).toBe(201);
  for (const wrong of [plusDays(today(), 91), '2099-12-31', yesterday]) {
    expect(await until(wrong)).toMatchObject({ status: 400, body: { code: 'TOKEN_TERM', errors: [{ pointer: '/expiresOn' }] } });
  }
});

test('a token to read changes nothing; no token makes or lists tokens, changes the password or signs out', async () => {
  const someone = await served.signIn('quantri');
  const reading = await tokenOf(someone, 'read');
  expect((await reading('GET', '/api/people')).status).toBe(200);
  expect(await reading('POST', '/api/organisations', {})).toMatchObject({ status: 403, body: { code: 'TOKEN_READS_ONLY' } });
  const acting = await tokenOf(someone);
  expect((await acting('POST', '/api/organisations', {})).status).toBe(400);
  const forSessions = served.app.allRoutes.filter(({ config }) => config?.isForSessions === true);
  expect(forSessions.map(({ method, url }) => `${String(method)} ${url}`).sort()).toEqual([
    'DELETE /api/session',
    'DELETE /api/tokens/:id',
    'GET /api/tokens',
    'HEAD /api/tokens',
    'POST /api/tokens',
    'PUT /api/session/password',
  ]);
  for (const { method, url } of forSessions) {
    expect([url, (await acting(method as 'GET', url.replace(':id', demoId('x')), method === 'GET' ? undefined : {})).status]).toEqual([
      url,
      403,
    ]);
  }
});

test('every route that changes something is closed to a token that may only read', async () => {
  const reading = await tokenOf(await served.signIn('quantri'), 'read');
  const changing = served.app.allRoutes.filter(
    ({ method, config }) =>
      !['GET', 'HEAD', 'OPTIONS'].includes(String(method)) && config?.isOpen !== true && config?.changesNothing !== true,
  );
  expect(changing.length).toBeGreaterThan(60);
  for (const { method, url } of changing) {
    const { status } = await reading(method as 'POST', url.replaceAll(/:\w+/g, demoId('x')), {});
    expect([`${String(method)} ${url}`, status]).toEqual([`${String(method)} ${url}`, 403]);
  }
});

test('a new password ends the other sessions and all tokens; a reset ends everything', async () => {
  const [here, there] = [await served.signIn('stc.ld'), await served.signIn('stc.ld')];
  const program = await tokenOf(here);
  const [first, second] = ['con mèo ngủ trên mái', 'thuyền về bến cũ'];
  expect((await here.call('PUT', '/api/session/password', { current: 'phanbien', new: first })).status).toBe(204);
  expect([(await here.get('/api/duties')).status, (await there.get('/api/duties')).status]).toEqual([200, 401]);
  expect((await program('GET', '/api/duties')).status).toBe(401);
  const again = await tokenOf(here);
  const two = await twoAdministrators(served.signIn);
  expect((await resetByLink(served.app, two, await idOf(here), second)).status).toBe(204);
  expect([(await here.get('/api/duties')).status, (await again('GET', '/api/duties')).status]).toEqual([401, 401]);
  expect((await signIn('stc.ld', second)).status).toBe(200);
});

test('a disabled account is closed at once, and what was open does not come back with it', async () => {
  const someone = await served.signIn('ubnd.vp');
  const program = await tokenOf(someone);
  const id = await idOf(someone);
  const set = (disabled: boolean) => administrator.call('PUT', `/api/people/${id}/account`, { disabled, reason });
  expect((await set(true)).status).toBe(204);
  expect([(await someone.get('/api/duties')).status, (await program('GET', '/api/duties')).status]).toEqual([401, 401]);
  expect((await signIn('ubnd.vp')).status).toBe(401);
  expect((await set(false)).status).toBe(204);
  expect([(await someone.get('/api/duties')).status, (await program('GET', '/api/duties')).status]).toEqual([401, 401]);
});

test('whose time has ended, or has not begun, neither signs in nor goes on', async () => {
  const someone = await served.signIn('ubnd.ld');
  const program = await tokenOf(someone);
  const id = await idOf(someone);
  const valid = (values: { validFrom?: string; validTo?: string | null }) =>
    served.db.updateTable('people').set(values).where('id', '=', id).execute();
  const open = async () => [
    (await someone.get('/api/duties')).status,
    (await program('GET', '/api/duties')).status,
    (await signIn('ubnd.ld')).status,
  ];
  expect(await open()).toEqual([200, 200, 200]);
  const { validFrom } = await served.db.selectFrom('people').select('validFrom').where('id', '=', id).executeTakeFirstOrThrow();
  expect((await administrator.call('POST', `/api/people/${id}/close`, { validTo: yesterday, reason })).status).toBe(200);
  expect(await open()).toEqual([401, 401, 401]);
  await valid({ validTo: today() });
  expect(await open()).toEqual([200, 200, 200]);
  await valid({ validFrom: plusDays(today(), 1), validTo: null });
  expect(await open()).toEqual([401, 401, 401]);
  await valid({ validFrom });
});

test('a role ends with its body, and begins no sooner: for who is signed in, in lists and for who is named', async () => {
  const someone = await served.signIn('snv');
  const id = await idOf(someone);
  const [held] = await served.db.selectFrom('capabilities').selectAll().where('personId', '=', id).execute();
  const body = (values: { validFrom?: string; validTo?: string | null }) =>
    served.db.updateTable('organisations').set(values).where('id', '=', held!.organisationId).execute();
  const listed = async () => (await administrator.get(`/api/people?organisation=${held!.organisationId}`)).body.items.length > 0;
  const { validFrom } = await served.db
    .selectFrom('organisations')
    .select('validFrom')
    .where('id', '=', held!.organisationId)
    .executeTakeFirstOrThrow();
  expect([await rolesOf(someone), await listed()]).toEqual([[expect.objectContaining({ capability: 'homeAffairs' })], true]);
  for (const ended of [{ validTo: yesterday }, { validFrom: plusDays(today(), 1), validTo: null }]) {
    await body(ended);
    expect([await rolesOf(someone), await listed()]).toEqual([[], false]);
    await body({ validFrom, validTo: null });
  }
  await body({ validTo: yesterday });
  const inFull = (await administrator.get(`/api/people/${id}`)).body;
  expect(inFull.roles).toEqual([expect.objectContaining({ capability: 'homeAffairs', validTo: yesterday })]);
  await body({ validTo: null });
});

test('an expert who took their consent back is an expert no more, until they give it again', async () => {
  const someone = await served.signIn('chuyengia.1');
  const id = await idOf(someone);
  const consent = (values: { consentAt?: Date | null; consentWithdrawnAt: Date | null }) =>
    served.db.updateTable('experts').set(values).where('personId', '=', id).execute();
  const { consentAt } = await served.db.selectFrom('experts').select('consentAt').where('personId', '=', id).executeTakeFirstOrThrow();
  const isExpert = async () => (await rolesOf(someone)).some(({ capability }) => capability === 'expert');
  expect(await isExpert()).toBe(true);
  await consent({ consentWithdrawnAt: new Date() });
  expect(await isExpert()).toBe(false);
  await consent({ consentWithdrawnAt: new Date(Date.now() - 60_000), consentAt: new Date() });
  expect(await isExpert()).toBe(true);
  await consent({ consentWithdrawnAt: null, consentAt });
});

test('a session ends after half an hour without use, and after twelve hours however much it is used', async () => {
  const someone = await served.signIn('btg');
  const id = await idOf(someone);
  const session = () => served.db.selectFrom('sessions').selectAll().where('personId', '=', id).executeTakeFirstOrThrow();
  const minutes = async () => Math.round(((await session()).expiresAt.getTime() - Date.now()) / 60_000);
  expect(await minutes()).toBe(30);
  const ago = (ms: number) => new Date(Date.now() - ms);
  // Last used 29 minutes ago. Using it again prolongs it by half an hour.
  await served.db
    .updateTable('sessions')
    .set({ lastSeenAt: ago(29 * 60_000), expiresAt: new Date(Date.now() + 60_000) })
    .where('personId', '=', id)
    .execute();
  expect((await someone.get('/api/duties', { 'x-unattended': 'true' })).status).toBe(200);
  expect(await minutes()).toBe(1);
  expect((await someone.get('/api/duties')).status).toBe(200);
  expect(await minutes()).toBe(30);
  // Begun 11 hours and 55 minutes ago, so five minutes are left.
  await served.db.transaction().execute(async (trx) => {
    // A trigger protects the beginning of a session. This setting switches it off.
    await sql`set local session_replication_role = replica`.execute(trx);
    const begun = { createdAt: ago(715 * 60_000), lastSeenAt: ago(120_000) };
    await trx.updateTable('sessions').set(begun).where('personId', '=', id).execute();
  });
  expect((await someone.get('/api/duties')).status).toBe(200);
  expect(await minutes()).toBe(5);
  await served.db
    .updateTable('sessions')
    .set({ expiresAt: ago(1) })
    .where('personId', '=', id)
    .execute();
  expect((await someone.get('/api/duties')).status).toBe(401);
});
