import { plusDays } from '../../../domain/calendar/day.ts';
import { plusWorkingDays } from '../../../domain/calendar/working-days.ts';
import { duties } from '../../../domain/commission/duties.ts';
import { commandNames } from '../../../domain/commission/commands.ts';
import { mayRead, sectionsFor } from '../../../domain/commission/reading.ts';
import { commissionProcedure } from '../../../domain/commission/procedure.ts';
import { factSeen } from '../../../domain/commission/view.ts';
import { Story } from '../../support/acts.ts';
import { by, calendar, experts, leader, org, paper } from '../../support/province.ts';

const first = (d: Story) => duties(d.c)[0]!;

describe('archive', () => {
  test('waits for every mandatory document', () => {
    const d = new Story({ form: 'consultationOnly', source: 'none' });
    // The letter came on paper, and its scan follows.
    d.do('submitRequest', { letter: { ...paper(d.today), documents: [] } });
    d.to('settlement');
    expect(d.refusal('archive')).toBe('DOCUMENT_MISSING');
    d.do('attachDocument', { kind: 'requestLetter' });
    expect(d.refusal('archive')).toBeNull();
  });

  test('waits for the final answer to an obstacle, and again for one that was reopened', () => {
    const d = new Story({ source: 'none' }).to('settlement');
    d.do('raiseObstacle');
    expect(d.refusal('archive')).toBe('OBSTACLE_OPEN');
    for (const [outcome, refusal] of [
      ['escalated', 'OBSTACLE_OPEN'],
      ['directed', null],
      ['reopened', 'OBSTACLE_OPEN'],
      ['guided', null],
      ['closed', null],
    ] as const) {
      d.hear(1, outcome);
      expect([outcome, d.refusal('archive')]).toEqual([outcome, refusal]);
    }
    d.do('archive');
    expect(d.c.closedAt).not.toBeNull();
    expect(d.hear(1, 'reopened')).toBe(false);
  });

  test('closes the file: every command is refused from then on', () => {
    const d = new Story({ source: 'none' }).to('archived');
    for (const command of commandNames) expect([command, d.refusal(command)]).not.toEqual([command, null]);
    expect(d.refusal('addNote')).toBe('COMMISSION_CLOSED');
  });
});

describe('obstacle', () => {
  const raised = () => {
    const d = new Story({ source: 'none' }).to('intake');
    d.isWorldAway = true;
    d.do('raiseObstacle');
    return d;
  };

  test('begins a case of its own, which alone knows what it is about', () => {
    const d = raised();
    expect(d.c.obstacles).toMatchObject([{ n: 1, case: null, answers: [] }]);
    expect(d.c.effects.pending).toMatchObject([
      {
        kind: 'begin',
        procedure: 'obstacle',
        act: { command: 'raiseObstacle', input: { about: { procedure: 'commission', case: d.id, n: 1 } }, actor: by.clerk },
      },
    ]);
    d.settleEffects();
    expect(d.c.obstacles[0]?.case).not.toBeNull();
  });

  test('that is still to be begun stops no other act and no duty, but the archive', () => {
    const d = raised();
    expect(d.c.effects.pending).toHaveLength(1);
    expect([d.refusal('addNote'), d.refusal('hold'), d.refusal('raiseObstacle')]).toEqual([null, null, null]);
    const settled = new Story({ source: 'none' }).to('settlement');
    settled.isWorldAway = true;
    settled.do('raiseObstacle');
    expect(settled.refusal('archive')).toBe('OBSTACLE_OPEN');
  });

  test('whose case was refused was never raised, and the next one gets its own number', () => {
    const d = raised();
    d.world.refuseBeginnings = true;
    d.settleEffects();
    expect(d.c.obstacles).toEqual([]);
    expect(d.c.effects).toMatchObject({ pending: [], lastOutcome: 'refused', lastReason: 'NOT_BEGUN' });
    d.world.refuseBeginnings = false;
    d.isWorldAway = false;
    d.do('raiseObstacle');
    expect(d.c.obstacles).toMatchObject([{ n: 1, answers: [] }]);
  });

  test('is answered before the commission knows its case, and the same news twice is one answer', () => {
    const d = raised();
    expect([d.hear(1, 'guided', 'a/tell/1'), d.hear(1, 'guided', 'a/tell/1'), d.hear(1, 'closed', 'a/tell/2')]).toEqual([
      true,
      false,
      true,
    ]);
    d.settleEffects();
    expect(d.c.obstacles[0]?.answers.map(({ outcome, key }) => [outcome, key])).toEqual([
      ['guided', 'a/tell/1'],
      ['closed', 'a/tell/2'],
    ]);
    expect(d.hear(1, 'guided', 'a/tell/1')).toBe(false);
  });

  test('is answered by its own case only, and by news of a known shape', () => {
    const d = raised();
    d.settleEffects();
    const news = { kind: 'obstacleAnswered', n: 1, outcome: 'guided', answer: { text: 't', digest: 'd' }, by: 'somebody' };
    const from = { procedure: 'obstacle', case: d.c.obstacles[0]!.case! };
    const told = (change: object, by: object = {}) =>
      commissionProcedure.told(d.c, { from: { ...from, ...by }, key: 'k', news: { ...news, ...change } });
    expect(told({})).toHaveLength(1);
    expect([told({ n: 2 }), told({ outcome: 'lost' }), told({ kind: 'other' }), told({ answer: 'plain' })]).toEqual([[], [], [], []]);
    expect([told({}, { case: 'another' }), told({}, { procedure: 'commission' })]).toEqual([[], []]);
  });
});

describe('the journal of an obstacle', () => {
  test('does not name the expert who raised it to a reader who may not know the panel', () => {
    const d = new Story({ form: 'council', source: 'none' }).to('report');
    d.do('raiseObstacle', {}, experts[0]);
    const facts = d.facts.filter(
      (fact) => fact.kind === 'obstacleRaised' || (fact.kind === 'effectSettled' && fact.effect.kind === 'begin'),
    );
    expect(facts).toHaveLength(2);
    const looking = { person: by.homeAffairs.person, sections: sectionsFor(d.c, by.homeAffairs) };
    for (const { actor: _actor, ...fact } of facts) expect(JSON.stringify(factSeen(fact, looking))).not.toContain(experts[0]!.person);
  });
});

describe('hold', () => {
  test('stops every clock and every act of the procedure until it is resumed', () => {
    const d = new Story().to('funding');
    const before = first(d).due.dueOn;
    d.elapse(1);
    d.do('hold');
    expect(d.refusal('submitEstimate')).toBe('ON_HOLD');
    expect(d.refusal('hold')).toBe('ON_HOLD');
    expect(d.refusal('addNote')).toBeNull();
    expect(d.elapse(20)).toEqual([]);
    d.do('resume');
    expect(d.refusal('resume')).toBe('NOT_ON_HOLD');
    expect(first(d).due.dueOn).toBe(plusWorkingDays(before, 20, calendar));
    expect(d.refusal('submitEstimate')).toBeNull();
  });

  test('ends with the commission', () => {
    const d = new Story().to('funding');
    d.do('hold');
    d.do('withdraw');
    expect(d.to('archived').c.hold).toBeNull();
  });
});

describe('deadlines', () => {
  test('more time is given before the day is over, to a later day, and not without limit', () => {
    const d = new Story().to('funding');
    const { key, due } = first(d);
    expect(d.refusal('extendDeadline', { duty: 'nothing' })).toBe('UNKNOWN_DUTY');
    expect(d.refusal('extendDeadline', { until: due.dueOn })).toBe('NOT_LATER');
    d.do('extendDeadline', { duty: key, until: plusDays(due.dueOn, 7) });
    d.do('extendDeadline', { duty: key, until: plusDays(due.dueOn, 14) });
    expect(first(d).due.dueOn).toBe(plusDays(due.dueOn, 14));
    expect(d.refusal('extendDeadline', { duty: key, until: plusDays(due.dueOn, 21) })).toBe('EXTENSION_LIMIT');
    d.until(plusDays(due.dueOn, 15));
    expect(d.refusal('extendDeadline', { duty: key, until: plusDays(due.dueOn, 30) })).toBe('ALREADY_OVERDUE');
  });

  test('a missed one is reminded of, then escalated, never punished', () => {
    const d = new Story().to('funding');
    expect([d.untilNextRung(), d.untilNextRung()].map((r) => [r?.kind, r?.to])).toEqual([
      ['reminder', org.union],
      ['escalation', org.union],
    ]);
    expect(d.untilNextRung()).toBeNull();
    expect(d.refusal('submitEstimate')).toBeNull();
  });

  test('a duty that is late when it arises is chased from then on', () => {
    const d = new Story({ source: 'none', form: 'consultationOnly' }).to('intake');
    d.do('assignSpecialist');
    d.do('accept', { deliverOn: d.today });
    d.do('announceEvent');
    d.elapse(10);
    d.do('closeEvent');
    const opened = d.facts.find((f) => f.kind === 'stageOpened' && f.stage === 'report')!.at;
    const reminded = d.facts.find((f) => f.kind === 'dutyReminded' && f.duty === 'submitReport/1');
    expect(reminded?.at).toBeGreaterThanOrEqual(opened);
  });

  test('a duty is handed to somebody who holds its capability; the specialist’s with all that follows', () => {
    const d = new Story().to('funding');
    expect(d.refusal('reassign', { to: by.clerk.person })).toBe('NOT_A_HOLDER');
    expect(d.refusal('reassign', { to: by.specialist.person })).toBe('ALREADY_DONE');
    d.do('reassign', { to: by.otherSpecialist.person });
    expect(d.refusal('submitEstimate', {}, by.specialist)).toBe('NOT_AUTHORISED');
    expect(d.refusal('submitEstimate', {}, by.otherSpecialist)).toBeNull();
  });
});

describe('reading', () => {
  test('administrators and strangers read nothing and may not even write a note', () => {
    const d = new Story().to('response');
    for (const who of [by.administrator, leader(org.environment), experts[20]!]) {
      expect([...sectionsFor(d.c, who)]).toEqual([]);
      expect(mayRead(d.c, who)).toBe(false);
      expect(d.refusal('addNote', {}, who)).toBe('NOT_AUTHORISED');
    }
  });

  test('the requester sees the report once it is issued, and never an opinion, a draft or a conflict', () => {
    const d = new Story().to('report');
    d.do('submitReport');
    const requester = leader(org.construction);
    expect(sectionsFor(d.c, requester).has('report')).toBe(false);
    d.to('response');
    const seen = sectionsFor(d.c, requester);
    expect(seen.has('report')).toBe(true);
    for (const closed of ['opinions', 'reportDraft', 'conflicts', 'payments', 'notes'] as const) expect(seen.has(closed)).toBe(false);
  });

  test('an invited expert sees the dossier only once accepted, declared and clear of conflict', () => {
    const d = new Story().to('panel');
    d.do('proposePanel');
    expect(mayRead(d.c, experts[0]!)).toBe(false);
    d.do('appointPanel');
    d.do('answerInvitation', {}, experts[0]);
    expect([...sectionsFor(d.c, experts[0]!)]).toEqual(['status']);
    d.do('declareInterests', {}, experts[0]);
    expect(sectionsFor(d.c, experts[0]!).has('request')).toBe(true);
  });
});
