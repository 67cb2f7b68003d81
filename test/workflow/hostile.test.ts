import { randomUUID } from 'node:crypto';
import type { CommandName } from '../../domain/commission/commands.ts';
import type { Stage } from '../../domain/commission/names.ts';
import { changeCalendar } from '../../workflows/messages.ts';
import { openOffice, Refusal, type Case, type Office } from '../support/case.ts';
import type { UndatedAct } from '../support/drive.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const text = () => ({ text: randomUUID(), digest: `sha256:${'a'.repeat(64)}` });

/** Inputs that pass a schema and would stop a trusting procedure, and some that pass no schema. */
const hostile: { stage: Stage; command: CommandName; change: object }[] = [
  { stage: 'intake', command: 'assignSpecialist', change: { dueOn: 'not a day' } },
  { stage: 'intake', command: 'reassign', change: { duty: '__proto__' } },
  { stage: 'intake', command: 'extendDeadline', change: { duty: 'constructor', until: '9999-12-31' } },
  { stage: 'intake', command: 'extendDeadline', change: { until: '9999-12-31' } },
  { stage: 'intake', command: 'assignSpecialist', change: { dueOn: '9999-12-31' } },
  { stage: 'intake', command: 'accept', change: { deliverOn: '9999-12-31' } },
  { stage: 'funding', command: 'submitEstimate', change: { workOn: '9999-12-31' } },
  {
    stage: 'funding',
    command: 'submitEstimate',
    change: { lines: [{ item: 'otherCost', content: 'x', unit: 'x', quantity: 0.5, unitPriceVnd: 3 }] },
  },
  { stage: 'funding', command: 'submitEstimate', change: { lines: null } },
  { stage: 'expertReview', command: 'announceEvent', change: { on: '9999-12-31' } },
  { stage: 'expertReview', command: 'announceEvent', change: { topic: 'a\u0000b' } },
  { stage: 'expertReview', command: 'announceEvent', change: { invited: Array.from({ length: 5_000 }, () => ({ name: text() })) } },
  { stage: 'expertReview', command: 'requestMoreTime', change: { until: '9999-12-31' } },
  { stage: 'expertReview', command: 'addNote', change: { note: '\ud800' } },
];

/** A refusal or a receipt. Any other result means that the step failed. */
async function given(c: Case, act: UndatedAct): Promise<string> {
  return c.give(act).then(
    ({ outcome }) => outcome.result,
    (error: unknown) => {
      if (error instanceof Refusal) return error.code;
      throw error;
    },
  );
}

test('No input stops a procedure: each is refused with a code or taken, the next act works, and no step of it ever failed', async () => {
  const c = office.case({ form: 'council' });
  await c.begin();
  for (const { stage, command, change } of hostile) {
    await c.to(stage);
    const act = await c.act(command);
    const told = await given(c, { ...act, input: { ...act.input, ...change } });
    expect(told).toMatch(/^(done|refused|[A-Z_]+)$/);
    expect((await c.do('addNote')).outcome).toEqual({ result: 'done' });
  }
  const calendar = {
    version: 99,
    confirmedYears: [],
    days: [{ on: 'no day', kind: 'holiday' as const, name: 'x', source: 'x', status: 'confirmed' as const }],
  };
  await expect(c.handle.executeUpdate(changeCalendar, { args: [{ calendar, reason: 'x' }] })).rejects.toThrow();
  await c.do('addNote');
  await c.to('archived');
  await c.prove();
  const events = (await c.handle.fetchHistory()).events ?? [];
  expect(events.filter((event) => event.workflowTaskFailedEventAttributes)).toEqual([]);
});
