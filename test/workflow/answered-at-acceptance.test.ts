import { randomUUID } from 'node:crypto';
import { findReceipt } from '../../db/cases/find-receipt.ts';
import { openOffice, type Case, type Office } from '../support/case.ts';
import { proxyTo, type TcpProxy } from '../support/tcp-proxy.ts';
import { eventually } from '../support/eventually.ts';

/** An act is answered once it is accepted. The API puts it on record, and the procedure does so when no API did. */

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

const headOf = async (c: Case) => (await c.journal()).length;

it('An act is answered with what the record lacks, in six events; whoever asked writes it, and the next act says so', async () => {
  const c = await atIntake();
  const seen = await headOf(c);
  const before = await c.events();
  const note = await c.giveSeen(await c.act('addNote'), seen);
  expect((await c.events()) - before).toBeLessThanOrEqual(6);
  expect(note.facts.map((fact) => fact.revision)).toEqual([seen + 1]);
  expect(note.receipts).toEqual([note.receipt]);
  expect(await headOf(c)).toBe(seen);
  await c.put(note);
  expect(await headOf(c)).toBe(seen + 1);
  const next = await c.giveSeen(await c.act('addNote'), seen + 1);
  expect(next.facts.map((fact) => fact.revision)).toEqual([seen + 2]);
  await c.put(next);
  await c.prove();
});

it('What nobody wrote is on record within seconds, with its receipt, and the whole act costs eleven events', async () => {
  const c = await atIntake();
  const before = await c.events();
  const { receipt } = await c.giveSeen(await c.act('addNote'), await headOf(c));
  expect(await findReceipt(office.db, receipt.updateId)).toBeUndefined();
  await office.env.sleep('6s');
  await eventually(async () => expect(await findReceipt(office.db, receipt.updateId)).toMatchObject({ revision: receipt.revision }));
  await eventually(async () => expect((await c.handle.describe()).raw.pendingWorkflowTask).toBeNull());
  expect((await c.events()) - before).toBeLessThanOrEqual(11);
  await c.prove();
});

it('The stage that an act opens travels with the act', async () => {
  const c = await atIntake();
  await c.do('assignSpecialist');
  const told = await c.giveSeen(await c.act('accept'), await headOf(c));
  expect(told.facts.map((fact) => fact.kind)).toEqual(['accepted', 'stageOpened']);
  expect(told.receipt.stage).toBe('expertReview');
  await c.put(told);
  await c.prove();
});

it('Writers may come in any order, twice, and one may carry what another never wrote', async () => {
  const c = await atIntake();
  const seen = await headOf(c);
  const [first, second, third] = [
    await c.giveSeen(await c.act('addNote'), seen),
    await c.giveSeen(await c.act('addNote'), seen),
    await c.giveSeen(await c.act('addNote'), seen),
  ];
  expect(third.facts).toHaveLength(3);
  await Promise.all([c.put(second), c.put(third), c.put(second)]);
  await c.put(second);
  for (const { receipt } of [first, second, third])
    expect(await findReceipt(office.db, receipt.updateId)).toMatchObject({ revision: receipt.revision });
  await c.prove();
});

it('A repeat of an act is answered as it was, and putting that on record again changes nothing', async () => {
  const c = await atIntake();
  const seen = await headOf(c);
  const note = await c.act('addNote');
  const key = randomUUID();
  const first = await c.giveSeen(note, seen, key);
  await c.put(first);
  await c.put(await c.giveSeen(await c.act('addNote'), seen + 1));
  const again = await c.giveSeen(note, seen + 2, key);
  expect(again).toEqual(first);
  await c.put(again);
  expect(await headOf(c)).toBe(seen + 2);
  await c.prove();
});

it('Without a database the act is accepted all the same, and on record once it is back', async () => {
  const c = await atIntake();
  const seen = await headOf(c);
  const note = await c.act('addNote');
  await line.cut();
  const { receipt } = await c.giveSeen(note, seen);
  await office.env.sleep('7s');
  await eventually(async () =>
    expect((await c.handle.describe()).raw.pendingActivities?.map((a) => a.activityType?.name)).toEqual(['project']),
  );
  await line.restore();
  await office.env.sleep('1 minute');
  await eventually(async () => expect(await findReceipt(office.db, receipt.updateId)).toMatchObject({ revision: seen + 1 }));
  await c.prove();
});

it('What follows a settled effect that the asker has not seen, the procedure writes itself', async () => {
  const c = office.case({ instrument: 'requestLetter', source: 'none', form: 'consultationOnly' });
  await c.begin();
  const told = await c.giveSeen(await c.act('addNote'), 1);
  expect(told.facts).toEqual([]);
  expect(await findReceipt(office.db, told.receipt.updateId)).toMatchObject({ revision: told.receipt.revision });
  await c.prove();
});

it('An act that brings documents into the file is put on record by the procedure, whose role may file them', async () => {
  const c = await atIntake();
  const seen = await headOf(c);
  const told = await c.giveSeen(await c.act('attachDocument'), seen);
  expect(told.facts).toEqual([]);
  expect(await findReceipt(office.db, told.receipt.updateId)).toMatchObject({ revision: seen + 1 });
  const note = await c.giveSeen(await c.act('addNote'), seen);
  expect(note.facts).toEqual([]);
  await c.prove();
});

it('An act that makes the answer too large is put on record by the procedure', async () => {
  const c = await atIntake();
  const seen = await headOf(c);
  const note = await c.act('addNote');
  const large = { ...note, attested: { filler: 'x'.repeat(500_000) } } as typeof note;
  expect((await c.giveSeen(large, seen)).facts).toHaveLength(1);
  const told = await c.giveSeen(large, seen);
  expect(told.facts).toEqual([]);
  expect(await findReceipt(office.db, told.receipt.updateId)).toMatchObject({ revision: seen + 2 });
  await c.prove();
});

it('An asker that saw more than the case knows is given nothing to write', async () => {
  const c = await atIntake();
  const told = await c.giveSeen(await c.act('addNote'), (await headOf(c)) + 3);
  expect(told.facts).toEqual([]);
  await c.prove();
});

it('An effect takes to the record what was given to an API that died', async () => {
  const c = office.case({ instrument: 'requestLetter', source: 'none', form: 'consultationOnly' });
  await c.begin();
  const note = await c.giveSeen(await c.act('addNote'), await headOf(c));
  await c.do('register');
  expect(await findReceipt(office.db, note.receipt.updateId)).toMatchObject({ revision: note.receipt.revision });
  await c.prove();
});

it('What an API was given and never wrote is on record before the archive closes', async () => {
  const c = await atIntake();
  await c.to('settlement');
  const archive = await c.act('archive');
  const note = await c.giveSeen(await c.act('addNote'), await headOf(c));
  const told = await c.giveSeen(archive, note.receipt.revision - 1);
  await c.ended();
  for (const { receipt } of [note, told])
    expect(await findReceipt(office.db, receipt.updateId)).toMatchObject({ revision: receipt.revision });
  await c.prove();
});
