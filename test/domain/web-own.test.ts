import { ownDuty } from '../../web/case/own-duty.ts';

/** A page must not show the reader's own part as the whole, or another person's part as the reader's own. */

test('each member of a panel is told their own due day', () => {
  const duty = (person: string, dueOn: string) => ({ commands: ['fileOpinion'], owner: { person: { id: person } }, dueOn });
  const duties = [duty('a', '2026-12-15'), duty('b', '2026-12-09')] as never;
  expect(ownDuty({ duties }, 'fileOpinion', 'b')?.dueOn).toBe('2026-12-09');
  expect(ownDuty({ duties }, 'fileOpinion', 'c')).toBeUndefined();
  expect(ownDuty({ duties }, 'signOff', 'a')).toBeUndefined();
});
