import { plusDays } from '../../domain/calendar/day.ts';
import { isWorkingDay } from '../../domain/calendar/working-days.ts';
import { calendarDays, confirmedYears } from '../../local/seed/calendar.ts';
import { today } from '../../api/clock.ts';
import { request, serve, type Caller, type Served } from './served.ts';

/** Days that a person types, through the API: the page gets their bounds, and a refusal names the field. */

let served: Served;
let requester: Caller, clerk: Caller;
beforeAll(async () => {
  served = await serve();
  await served.startWorker();
  requester = await served.signIn('so.xaydung.ld');
  clerk = await served.signIn('lhh.vanthu');
});
afterAll(() => served.close());

const letterOf = (on: string) => ({ ...(request().letter as object), on });
const refused = (code: string, pointer: string, field: string) => ({
  status: 409,
  body: { code, errors: [{ in: 'body', pointer, code: field, message: expect.any(String) }] },
});

test('a refused day is named with its field, and nothing begins', async () => {
  const tomorrow = plusDays(today(), 1);
  const yesterday = plusDays(today(), -1);
  expect(await requester.begin(request({ letter: letterOf(tomorrow) }))).toMatchObject(
    refused('DAY_IN_FUTURE', '/letter/on', 'FIELD_DAY_IN_FUTURE'),
  );
  expect(await requester.begin(request({ wantedOn: yesterday }))).toMatchObject(refused('DAY_IN_PAST', '/wantedOn', 'FIELD_DAY_IN_PAST'));
  const proposal = { ...(request().proposal as object), submissionOn: plusDays(today(), 5) };
  expect(await requester.begin(request({ proposal }))).toMatchObject(refused('SHORT_NOTICE', '/shortNoticeReason', 'FIELD_MISSING'));
  expect(await served.db.selectFrom('cases').select('id').where('state', '=', 'open').execute()).toEqual([]);
  expect((await requester.begin(request({ proposal, shortNoticeReason: 'Trình gấp theo chỉ đạo' }))).status).toBe(201);
});

test('the bounds of a day come with what somebody can do, and the validator judges by them', async () => {
  const on = plusDays(today(), -20);
  const { id } = (await requester.begin(request({ letter: letterOf(on) }))).body;
  const { can } = (await clerk.get(`/api/commissions/${id}`)).body;
  const { days } = can.find(({ command }: { command: string }) => command === 'register');
  expect(days).toEqual({ arrivedOn: { from: on, to: today() } });
  expect(await clerk.give(id, 'register', { arrivedOn: plusDays(on, -1) })).toMatchObject(
    refused('DAY_BEFORE_CAUSE', '/arrivedOn', 'FIELD_DAY_BEFORE_CAUSE'),
  );
  expect((await clerk.give(id, 'register', { arrivedOn: on })).status).toBe(200);
});

test('a letter that was registered late says so in the file and in the journal', async () => {
  const on = plusDays(today(), -20);
  const { id } = (await requester.begin(request({ letter: letterOf(on) }))).body;
  await clerk.give(id, 'register', { arrivedOn: on });
  const { registration } = (await clerk.get(`/api/commissions/${id}`)).body;
  const calendar = { version: 1, days: calendarDays, confirmedYears };
  expect(registration.dueOn > on && isWorkingDay(registration.dueOn, calendar)).toBe(true);
  const { items } = (await clerk.get(`/api/commissions/${id}/journal?limit=100`)).body;
  expect(items.map(({ fact }: any) => fact).find(({ kind }: any) => kind === 'registered').late).toEqual({ dueOn: registration.dueOn });
});
