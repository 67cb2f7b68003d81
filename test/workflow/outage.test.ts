import { findReceipt } from '../../db/cases/find-receipt.ts';
import { openOffice, type Case, type Office } from '../support/case.ts';
import { proxyTo, type TcpProxy } from '../support/tcp-proxy.ts';
import { eventually } from '../support/eventually.ts';

let line: TcpProxy;
let office: Office;
beforeAll(async () => {
  office = await openOffice({ lineTo: async (url) => (line = await proxyTo(url)).url });
});
afterAll(async () => {
  await office.close();
  await line.close();
});
afterEach(() => line.restore().catch(() => undefined));

async function atIntake(): Promise<Case> {
  const c = office.case({ instrument: 'requestLetter', source: 'none', form: 'consultationOnly' });
  await c.begin();
  await c.to('intake');
  return c;
}

/** Waits until the regular activity is pending, which the engine retries. The short local activity has failed by then. */
const isPatient = (c: Case, at = 'project') =>
  eventually(async () => expect((await c.handle.describe()).raw.pendingActivities?.map((a) => a.activityType?.name)).toContain(at));

it('Without a database acts are accepted, history stays flat, and everything lands in order once it is back', async () => {
  const c = await atIntake();
  const assign = await c.act('assignSpecialist');
  await line.cut();
  const first = await c.giveAccepted(assign);
  await isPatient(c);

  const accepted = [first];
  const started = performance.now();
  for (const command of ['addNote', 'accept', 'addNote', 'announceEvent', 'hold', 'resume', 'closeEvent', 'addNote'] as const) {
    const change = command === 'closeEvent' ? { heldOn: await c.today() } : {};
    accepted.push(await c.giveAccepted(await c.act(command, change)));
  }
  const acceptMs = (performance.now() - started) / 8;
  expect((await c.state()).stage).toBe('report');
  expect(await findReceipt(office.db, accepted.at(-1)!.updateId)).toBeUndefined();

  // Ten minutes of outage in which nobody acts.
  const before = await c.events();
  await office.env.sleep('10 minutes');
  const grownPerMinute = ((await c.events()) - before) / 10;
  process.stdout.write(`    outage: accepted in ${acceptMs.toFixed(0)} ms an act, history grows by ${grownPerMinute} events a minute\n`);
  expect(grownPerMinute).toBeLessThanOrEqual(1);
  expect(acceptMs).toBeLessThan(3000);

  await line.restore();
  await office.env.sleep('1 minute');
  const receipts = await Promise.all(accepted.map((a) => a.result()));
  const revisions = receipts.map((r) => r.revision);
  expect(revisions).toEqual([...revisions].sort((a, b) => a - b));
  const journal = await c.prove();
  for (const receipt of receipts) {
    expect(journal[receipt.revision - 1]).toMatchObject({ command: receipt.command });
    expect(await findReceipt(office.db, receipt.updateId)).toMatchObject({ revision: receipt.revision });
  }
});

it('An effect asked for without a database is carried out once, when it is back', async () => {
  const c = office.case({ instrument: 'requestLetter', source: 'none', form: 'consultationOnly' });
  await c.begin();
  const register = await c.act('register');
  await line.cut();
  const accepted = await c.giveAccepted(register);
  await isPatient(c, 'carryOut');
  expect((await c.state()).effects.pending).toMatchObject([{ kind: 'takeNumber', book: 'arrival' }]);
  expect(await c.refusal('assignSpecialist')).toBe('EFFECT_IN_PROGRESS');
  const note = await c.giveAccepted(await c.act('addNote'));
  await line.restore();
  await office.env.sleep('1 minute');
  expect((await accepted.result()).outcome).toMatchObject({ result: 'done' });
  expect((await note.result()).outcome).toEqual({ result: 'done' });
  await c.do('assignSpecialist');
  await c.prove();
});

it('A birth without a database is answered when it is back', async () => {
  const c = office.case();
  const letter = await c.letter();
  await line.cut();
  const birth = c.begin(letter);
  await eventually(async () => expect(await c.handle.query('state')).not.toBeNull());
  expect(await c.journal()).toEqual([]);
  await line.restore();
  await office.env.sleep('1 minute');
  expect((await birth).outcome).toMatchObject({ result: 'done' });
  await c.prove();
});

it('Rungs that pass without a database are told in order once it is back', async () => {
  // Real time, in which a day of this province lasts 0.9 seconds. Skipped time would be spent on thousands of retries.
  const clock = { epoch: await office.now(), factor: 100_000 };
  const c = office.case({ instrument: 'requestLetter', source: 'none', form: 'consultationOnly' }, { clock });
  await c.begin();
  await line.cut();
  await eventually(async () => expect((await c.state()).rungs['register']).toBe(2), { within: 30_000 });
  expect((await c.facts()).filter((f) => f.kind === 'dutyEscalated')).toEqual([]);
  await line.restore();
  await office.env.sleep('1 minute');
  await eventually(() => c.prove());
  const rungs = (await c.facts()).filter((f) => f.kind === 'dutyReminded' || f.kind === 'dutyEscalated');
  expect(rungs.map((f) => f.kind)).toEqual(['dutyReminded', 'dutyEscalated']);
});
