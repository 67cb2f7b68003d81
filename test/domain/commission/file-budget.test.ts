import { randomUUID } from 'node:crypto';
import { whyNotAdmitted } from '../../../domain/case/admission.ts';
import type { CommandName, SealedInput } from '../../../domain/commission/commands.ts';
import { fileBudget } from '../../../domain/commission/file-budget.ts';
import { commissionProcedure } from '../../../domain/commission/procedure.ts';
import { opinionSources } from '../../../domain/commission/stages/report/room.ts';
import { jsonBytes } from '../../../domain/text/json-bytes.ts';
import { Story } from '../../support/acts.ts';
import { by } from '../../support/province.ts';

const text = () => ({ text: randomUUID(), digest: `sha256:${'a'.repeat(64)}` });
const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

/** The reason why the validator refuses the act. */
function atTheDoor<C extends CommandName>(story: Story, command: C, change: Partial<SealedInput<C>> = {}): string | null {
  return whyNotAdmitted(
    commissionProcedure,
    story.c,
    { ...story.act(command, change), on: story.today },
    { caseId: story.id, at: story.now },
  );
}

/** Repeats the acts until the validator refuses one. Returns the reason, and how many were accepted. */
function flood(story: Story, acts: readonly { command: CommandName; change?: () => object }[], most = 500): string | null {
  for (let n = 0; n < most; n++) {
    for (const { command, change } of acts) {
      const given = story.act(command, change?.() ?? {});
      const reason = whyNotAdmitted(commissionProcedure, story.c, { ...given, on: story.today }, { caseId: story.id, at: story.now });
      if (reason) return reason;
      story.give(given);
    }
  }
  return null;
}

const guests = (count = 300) => ({ topic: randomUUID(), invited: times(count, () => ({ name: text(), paperOrdered: false })) });

function endsSmall(story: Story): void {
  for (const { n } of story.c.obstacles) story.hear(n, 'guided');
  story.to('archived');
  expect(jsonBytes(story.c)).toBeLessThan(1_600_000);
}

test('A file that is flooded at every stage refuses in time, and still goes its whole way to the archive', () => {
  const story = new Story({ form: 'council' }).to('intake');
  story.do('assignSpecialist');
  flood(story, [{ command: 'raiseObstacle', change: () => ({ obstacle: text() }) }], 5);
  story.to('funding');
  const lines = (input: SealedInput<'submitEstimate'>) => times(60, () => ({ ...input.lines[0]!, content: 'x'.repeat(300) }));
  const estimate = story.act('submitEstimate').input as SealedInput<'submitEstimate'>;
  flood(story, [{ command: 'submitEstimate', change: () => ({ lines: lines(estimate) }) }, { command: 'returnEstimate' }], 10);
  story.to('expertReview');
  expect(flood(story, [{ command: 'announceEvent', change: () => guests() }])).toBe('FILE_FULL');
  for (const count of [60, 25]) expect(flood(story, [{ command: 'announceEvent', change: () => guests(count) }])).toBe('FILE_FULL');
  expect(flood(story, [{ command: 'addNote', change: () => ({ note: text() }) }])).toBe('FILE_FULL');
  expect(flood(story, [{ command: 'attachDocument', change: () => ({ document: randomUUID(), kind: 'other' }) }])).toBe('FILE_FULL');
  story.to('report');
  const { reserved } = story.act('submitReport').input as SealedInput<'submitReport'>;
  const source = [...opinionSources(story.c)][0]!;
  const many = () => ({ reserved: [...reserved, ...times(500, () => ({ opinion: text(), from: source }))] });
  const report = [{ command: 'submitReport' as const, change: many }, { command: 'returnReport' as const }];
  expect(flood(story, report)).toBe('FILE_FULL');
  story.to('payment');
  flood(story, [{ command: 'preparePayment' }, { command: 'checkPayment', change: () => ({ correct: false, reason: text() }) }], 5);
  endsSmall(story);
});

test('A full file can be withdrawn and terminated', () => {
  const withdrawn = new Story({ form: 'consultationOnly' }).to('expertReview');
  expect(flood(withdrawn, [{ command: 'announceEvent', change: () => guests() }])).toBe('FILE_FULL');
  expect(atTheDoor(withdrawn, 'withdraw')).toBeNull();
  withdrawn.do('withdraw');
  endsSmall(withdrawn);
  const ended = new Story({ form: 'consultationOnly' }).to('expertReview');
  expect(flood(ended, [{ command: 'announceEvent', change: () => guests() }])).toBe('FILE_FULL');
  expect(atTheDoor(ended, 'terminate')).toBeNull();
  ended.do('terminate');
  endsSmall(ended);
});

test('One person fills no file with notes: the next person still has room', () => {
  const story = new Story().to('intake');
  const note = { command: 'addNote' as const, input: { note: text() }, actor: by.leader, on: story.today };
  for (let n = 0; n < fileBudget.notesPerPerson; n++) story.give(note);
  expect(whyNotAdmitted(commissionProcedure, story.c, note, { caseId: story.id, at: story.now })).toBe('TOO_MANY_BY_ONE');
  expect(whyNotAdmitted(commissionProcedure, story.c, { ...note, actor: by.clerk }, { caseId: story.id, at: story.now })).toBeNull();
});

test('Obstacles that wait for an answer are so many at most, and one person raises no more than their share', () => {
  const story = new Story().to('intake');
  const raised = story.act('raiseObstacle');
  const act = { ...raised, on: story.today };
  const holding = (count: number, person: string) => {
    const one = { at: story.now, by: person, category: 'other', obstacle: text(), case: null, answers: [] };
    return { ...story.c, obstacles: times(count, () => one).map((o, n) => ({ ...o, n: n + 1 })) };
  };
  expect(
    whyNotAdmitted(commissionProcedure, holding(fileBudget.obstaclesPerPerson - 1, act.actor.person), act, {
      caseId: story.id,
      at: story.now,
    }),
  ).toBeNull();
  expect(
    whyNotAdmitted(commissionProcedure, holding(fileBudget.obstaclesPerPerson, act.actor.person), act, { caseId: story.id, at: story.now }),
  ).toBe('TOO_MANY_BY_ONE');
  expect(
    whyNotAdmitted(commissionProcedure, holding(fileBudget.openObstacles - 1, randomUUID()), act, { caseId: story.id, at: story.now }),
  ).toBeNull();
  expect(
    whyNotAdmitted(commissionProcedure, holding(fileBudget.openObstacles, randomUUID()), act, { caseId: story.id, at: story.now }),
  ).toBe('TOO_MANY_BY_ONE');
});

test('An act that is too large is refused with that word, and one of the usual size is not', () => {
  const story = new Story().to('expertReview');
  expect(atTheDoor(story, 'announceEvent', guests())).toBeNull();
  expect(atTheDoor(story, 'announceEvent', { ...guests(), invited: times(900, () => ({ name: text(), paperOrdered: false })) })).toBe(
    'ACT_TOO_LARGE',
  );
});

test('What PostgreSQL cannot keep is refused at the door', () => {
  const story = new Story().to('expertReview');
  for (const topic of ['a\u0000b', '\ud800', 'x\udc00y'])
    expect(atTheDoor(story, 'announceEvent', { ...guests(), topic })).toBe('TEXT_UNSTORABLE');
  expect(atTheDoor(story, 'announceEvent', { ...guests(), topic: 'Cầu 𠮷 😀' })).toBeNull();
});
