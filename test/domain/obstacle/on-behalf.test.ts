import { unseenBy } from '../../../domain/case/paper-entries.ts';
import { commandNames } from '../../../domain/obstacle/commands.ts';
import { duties } from '../../../domain/obstacle/duties.ts';
import { entryOf } from '../../../domain/obstacle/on-behalf.ts';
import { whyNot } from '../../../domain/obstacle/policy.ts';
import type { Act } from '../../../domain/obstacle/rule.ts';
import { ObstacleStory, obstacleAct, raiser } from '../../support/obstacle.ts';
import { by, leader, org, said, uuid } from '../../support/province.ts';

/** A second procedure takes the same envelope: who enters what is a table, and entries, notices and contests are those of every case. */

const day = '2026-03-02';
const onPaper = (organisation: string, capability: string, paper: object = {}) => ({
  actor: by.clerk,
  onBehalfOf: { organisation, capability, paper: { documents: [uuid()], on: day, arrivedOn: day, ...paper } } as NonNullable<
    Act['onBehalfOf']
  >,
});
const raisedOnPaper = (paper: object = {}) => ({
  ...obstacleAct('raiseObstacle'),
  on: day,
  ...onPaper(org.construction, 'departmentLeader', paper),
});

test('the clerk enters what bodies write, and neither the triage nor what the Union says', () => {
  const entered = commandNames.filter((command) => entryOf(command) !== null);
  expect(entered).toEqual(['raiseObstacle', 'guideObstacle', 'escalateObstacle', 'directObstacle', 'closeObstacle', 'reopenObstacle']);
  expect(whyNot(null, raisedOnPaper() as Act)).toBeNull();
  expect(whyNot(null, { ...raisedOnPaper(), actor: by.leader })).toBe('NOT_AUTHORISED');
  const own = { ...raisedOnPaper(), ...onPaper(org.union, 'unionLeader') } as Act;
  expect(whyNot(null, own)).toBe('NOT_AUTHORISED');
  expect(whyNot(null, raisedOnPaper({ arrivedOn: '2026-03-01' }) as Act)).toBe('DAY_BEFORE_CAUSE');
  expect(whyNot(null, raisedOnPaper({ on: '2026-03-03', arrivedOn: '2026-03-03' }) as Act)).toBe('DAY_IN_FUTURE');
});

test('an answer by letter is judged as if home affairs had signed in, and who raised the obstacle in person enters none', () => {
  const story = new ObstacleStory().do('raiseObstacle');
  const guide = (one: object) => whyNot(story.c, { ...obstacleAct('guideObstacle'), on: story.today, ...one });
  expect(guide(onPaper(org.homeAffairs, 'homeAffairs'))).toBeNull();
  expect(guide(onPaper(org.environment, 'departmentLeader'))).toBe('NOT_AUTHORISED');
  const byClerk = new ObstacleStory().do('raiseObstacle', {}, by.clerk);
  const act = { ...obstacleAct('guideObstacle'), on: byClerk.today, ...onPaper(org.homeAffairs, 'homeAffairs') } as Act;
  expect(whyNot(byClerk.c, act)).toBe('SAME_PERSON');
});

test('the body that raised it by letter sees it, contests it, and the clerk owes the answer', () => {
  const story = new ObstacleStory();
  story.give(raisedOnPaper());
  expect(story.c.parts.raiser).toBe(org.construction);
  expect(unseenBy(story.c.entries)).toEqual([`body/${org.construction}`]);
  expect(story.c.documents).toMatchObject([{ kind: 'obstacleRaised' }]);
  expect(story.refusal('contestObstacleEntry', { entry: 1 }, leader(org.environment))).toBe('NOT_AUTHORISED');
  story.do('contestObstacleEntry', { entry: 1, reason: said() }, raiser);
  expect(unseenBy(story.c.entries)).toEqual([]);
  expect(duties(story.c)).toContainEqual(
    expect.objectContaining({ kind: 'answerObstacleContest', owner: expect.objectContaining({ person: by.clerk.person }) }),
  );
  story.do('answerObstacleContest', { entry: 1, answer: said() }, by.clerk);
  expect(unseenBy(story.c.entries)).toEqual([`body/${org.construction}`]);
  story.do('noteObstacleEntry', { entry: 1 }, raiser);
  expect(story.refusal('noteObstacleEntry', { entry: 1 }, raiser)).toBe('NO_ENTRY');
});
