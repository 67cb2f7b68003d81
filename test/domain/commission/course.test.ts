import { courseOf } from '../../../domain/commission/course.ts';
import { org } from '../../support/province.ts';
import { Story } from '../../support/acts.ts';
import type { Plan } from '../../support/acts.ts';

const stagesOf = (d: Story) => d.facts.flatMap((f) => (f.kind === 'stageOpened' ? [f.stage] : []));
const courseIn = (d: Story) => courseOf(d.c, stagesOf(d));
const standing = (d: Story, wanted: string) =>
  courseIn(d)
    .filter((one) => one.standing === wanted)
    .map(({ stage }) => stage);

describe('the way of a commission', () => {
  test('passes neither money nor order nor sign-off where it costs nothing', () => {
    const d = new Story({ source: 'none', instrument: 'requestLetter' }).to('archived');
    const free = ['request', 'intake', 'panel', 'expertReview', 'meeting', 'report', 'response', 'settlement'];
    expect(standing(d, 'passed')).toEqual(free);
    expect(standing(d, 'current')).toEqual(['archived']);
    expect(standing(d, 'ahead')).toEqual([]);
  });

  test('leads through no panel and no meeting once it is known to be a consultation only', () => {
    const d = new Story({ form: 'consultationOnly' }).to('intake');
    expect(standing(d, 'ahead')).toEqual(expect.arrayContaining(['panel', 'meeting']));
    d.to('expertReview');
    const shown = courseIn(d).map(({ stage }) => stage);
    expect(shown).not.toContain('panel');
    expect(shown).not.toContain('meeting');
    expect(standing(d, 'current')).toEqual(['expertReview']);
  });

  test('needs consent only where the Union proposed it itself', () => {
    expect(courseIn(new Story({ route: 'ordered' }).to('intake')).map(({ stage }) => stage)).not.toContain('consent');
    expect(standing(new Story({ route: 'unionProposed' }).to('intake'), 'passed')).toContain('consent');
  });

  test('has nothing ahead but its closing, and nothing behind that never came, when it ends early', () => {
    const d = new Story({ requester: org.construction }).to('intake');
    d.do('withdraw');
    expect(standing(d, 'passed')).not.toContain('funding');
    expect(standing(d, 'ahead').filter((stage) => stage !== 'settlement')).toEqual(['archived']);
    d.to('archived');
    expect(courseIn(d).map(({ stage }) => stage)).toEqual(['request', 'intake', 'settlement', 'archived']);
  });

  test('has the response ahead again when rework is asked', () => {
    const d = new Story().to('signOff');
    d.do('askRework');
    d.to('report');
    expect(standing(d, 'current')).toEqual(['report']);
    expect(standing(d, 'ahead').slice(0, 2)).toEqual(['response', 'signOff']);
  });

  test.each<Partial<Plan>>([{}, { source: 'none' }, { form: 'expertGroup' }, { route: 'unionProposed', form: 'consultationOnly' }])(
    'never shows a stage as passed in the end that was not ahead in the beginning (%j)',
    (plan) => {
      const d = new Story(plan).begin();
      const before = courseIn(d).map(({ stage }) => stage);
      d.to('archived');
      for (const { stage } of courseIn(d)) expect(before).toContain(stage);
    },
  );
});
