import { randomUUID } from 'node:crypto';
import { findReceipt } from '../../db/cases/find-receipt.ts';
import type { Activities } from '../../activities/activities.ts';
import { openOffice, Refusal, type Case, type Office } from '../support/case.ts';
import { eventually } from '../support/eventually.ts';

let office: Office;
/** A closed gate, for which effects wait. Undefined when it is open. */
let gate: { opened: Promise<void>; open: () => void } | undefined;

function closeGate(): void {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  gate = { opened, open };
}

const behindGate = (real: Activities): Activities => ({
  ...real,
  carryOut: async (order) => {
    await gate?.opened;
    return real.carryOut(order);
  },
});

beforeAll(async () => {
  office = await openOffice({ around: behindGate });
});
afterAll(() => office.close());
afterEach(() => {
  gate?.open();
  gate = undefined;
});

async function atIntake(at: Office = office): Promise<Case> {
  const c = at.case({ instrument: 'requestLetter', source: 'none', form: 'consultationOnly' });
  await c.begin();
  await c.to('intake');
  return c;
}

const refused = (code: string): unknown => expect.objectContaining({ code });

describe('A refusal', () => {
  it('leaves no fact and no receipt, and its key may succeed later', async () => {
    const c = await atIntake();
    const before = await c.journal();
    const key = randomUUID();
    const accept = await c.act('accept');
    await expect(c.give(accept, key)).rejects.toEqual(refused('NOT_ASSIGNED'));
    expect(await c.journal()).toEqual(before);
    expect(await findReceipt(office.db, key)).toBeUndefined();
    await c.do('assignSpecialist');
    const receipt = await c.give(accept, key);
    expect(receipt.updateId).toBe(key);
    expect(await findReceipt(office.db, key)).toMatchObject({ command: 'accept', revision: receipt.revision });
    await c.prove();
  });

  it('does not end the commission’s other business', async () => {
    const c = await atIntake();
    const answers = await Promise.allSettled([c.do('addNote'), c.do('archive'), c.do('addNote'), c.do('resume'), c.do('addNote')]);
    expect(answers.map((a) => a.status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled']);
    expect((await c.state()).notes).toHaveLength(3);
    await c.prove();
  });
});

describe('The same key twice', () => {
  it('gives one fact and the same receipt, one after the other', async () => {
    const c = await atIntake();
    const [note, key] = [await c.act('addNote'), randomUUID()];
    const first = await c.give(note, key);
    expect(await c.give(note, key)).toEqual(first);
    expect((await c.state()).notes).toHaveLength(1);
  });

  it('gives one fact and the same receipt, at once', async () => {
    const c = await atIntake();
    const [note, key] = [await c.act('addNote'), randomUUID()];
    const [first, second, third] = await Promise.all([c.give(note, key), c.give(note, key), c.give(note, key)]);
    expect(second).toEqual(first);
    expect(third).toEqual(first);
    expect((await c.state()).notes).toHaveLength(1);
    await c.prove();
  });

  it('begins one commission', async () => {
    const c = office.case();
    const [letter, key] = [await c.letter(), randomUUID()];
    const [first, second] = await Promise.all([c.begin(letter, key), c.begin(letter, key)]);
    expect(second).toEqual(first);
    expect((await c.journal()).filter((f) => f.kind === 'requestSubmitted')).toHaveLength(1);
  });
});

const decide = async (c: Case) => {
  const [yes, no] = [await c.act('accept'), await c.act('decline')];
  return () => Promise.allSettled([c.give(yes), c.give(no)]);
};
const expectOne = async (c: Case, answers: PromiseSettledResult<unknown>[]) => {
  expect(answers.filter((a) => a.status === 'fulfilled')).toHaveLength(1);
  const lost = answers.find((a) => a.status === 'rejected')?.reason as Refusal;
  expect(lost).toBeInstanceOf(Refusal);
  expect(['ALREADY_DONE', 'COMMISSION_ENDED', 'WRONG_STAGE']).toContain(lost.code);
  const decided = (await c.prove()).filter((f) => f.kind === 'accepted' || f.kind === 'declined');
  expect(decided).toHaveLength(1);
};

describe('Of two opposite decisions', () => {
  it('at once, exactly one is accepted', async () => {
    const cases = await Promise.all([1, 2, 3, 4].map(() => atIntake()));
    for (const c of cases) {
      await c.do('assignSpecialist');
      await expectOne(c, await (await decide(c))());
    }
  });
});

describe('While an effect is under way', () => {
  it('acts on the procedure are refused, notes stay possible, and the act is answered when the world has', async () => {
    const c = office.case();
    closeGate();
    const birth = c.begin();
    await eventually(async () => expect((await c.state()).effects.pending).toHaveLength(1));
    expect(await c.refusal('register')).toBe('EFFECT_IN_PROGRESS');
    expect(await c.refusal('hold')).toBe('EFFECT_IN_PROGRESS');
    const note = await c.do('addNote');
    expect(note.outcome).toEqual({ result: 'done' });
    expect(await Promise.race([birth, Promise.resolve('waiting')])).toBe('waiting');
    gate?.open();
    const { outcome, code } = await birth;
    expect(outcome).toEqual({ result: 'done', number: code });
    expect(code).toMatch(/^\d{2,}\/\d{4}$/);
    expect(await c.refusal('register')).toBeNull();
    await c.prove();
  });
});

describe('A birth', () => {
  const secret = { secrecy: 'secret' as const };

  it('that is refused leaves an empty run, which a valid one fills', async () => {
    const c = office.case();
    await expect(c.begin(await c.act('submitRequest', secret))).rejects.toEqual(refused('SECRET_MATERIAL'));
    expect(await c.handle.query('state')).toBeNull();
    expect(await c.journal()).toEqual([]);
    await c.begin();
    await c.prove();
  });

  it('that is refused leaves an empty run, which fails itself in minutes, and the id can be used again', async () => {
    const c = office.case();
    await expect(c.begin(await c.act('submitRequest', secret))).rejects.toEqual(refused('SECRET_MATERIAL'));
    await office.env.sleep('4 minutes');
    expect(await c.isRunning()).toBe(true);
    await office.env.sleep('2 minutes');
    expect((await c.handle.describe()).status.name).toBe('FAILED');
    await c.begin();
    await c.to('intake');
    expect(await c.prove()).toHaveLength(6);
  });

  it('under another key on a living commission is refused', async () => {
    const c = await atIntake();
    const before = await c.journal();
    await expect(c.begin()).rejects.toEqual(refused('ALREADY_DONE'));
    expect(await c.journal()).toEqual(before);
  });

  it('under another key does not resurrect an archived one', async () => {
    const c = await atIntake();
    await c.do('decline');
    await c.to('archived');
    await c.ended();
    const before = await c.journal();
    await expect(c.begin()).rejects.not.toBeInstanceOf(Refusal);
    expect(await c.isRunning()).toBe(false);
    expect(await c.journal()).toEqual(before);
  });
});

it('A request to cancel from outside ends nothing: only facts do', async () => {
  const c = await atIntake();
  await c.handle.cancel();
  await c.do('assignSpecialist');
  await c.do('decline');
  await c.to('archived');
  await c.ended();
  await c.prove();
});

it('An archived commission takes no more acts', async () => {
  const c = await atIntake();
  const note = await c.act('addNote');
  await c.do('decline');
  await c.to('archived');
  await c.ended();
  await expect(c.give(note)).rejects.not.toBeInstanceOf(Refusal);
});

describe('While no worker is there', () => {
  let closed: Office;
  beforeAll(async () => {
    // Without a workflow cache, since the test server loses an Update that it queued for a worker that has left.
    closed = await openOffice({ maxCachedWorkflows: 0 });
  });
  afterAll(() => closed.close());

  /** Gives acts that wait at the server until a worker comes. */
  async function withoutWorker<T>(give: () => Promise<T>): Promise<T> {
    await closed.stopWorker();
    const answers = give();
    answers.catch(() => undefined);
    await closed.env.sleep('1 second');
    await closed.startWorker();
    return answers;
  }

  it('a birth waits, and is answered by the first that comes', async () => {
    const c = closed.case();
    const receipt = await withoutWorker(() => c.begin());
    expect(receipt.outcome.result).toBe('done');
    await c.prove();
  });

  it('opposite decisions wait, arrive in one workflow task, and exactly one is accepted', async () => {
    const c = await atIntake(closed);
    await c.do('assignSpecialist');
    const both = await decide(c);
    await expectOne(c, await withoutWorker(both));
  });
});
