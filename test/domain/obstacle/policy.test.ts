import { type ActCommand, actCommands, commandNames, commandSchemas } from '../../../domain/obstacle/commands.ts';
import { whyNot, whyNotNow } from '../../../domain/obstacle/policy.ts';
import { about, authority, obstacleIn, ObstacleStory, raiser } from '../../support/obstacle.ts';
import { by, everybody, experts, officer, org } from '../../support/province.ts';

const phases = ['triage', 'guidance', 'direction', 'closing', 'closed'] as const;

/** Who gives each command, and in which phases. */
const allowed: Record<ActCommand, { givers: readonly string[]; in: readonly (typeof phases)[number][] }> = {
  triageObstacle: { givers: [by.homeAffairs.person], in: ['triage'] },
  adviseObstacle: {
    givers: [by.leader, by.standIn, by.specialist, by.otherSpecialist].map(({ person }) => person),
    in: ['triage', 'guidance'],
  },
  guideObstacle: { givers: [by.homeAffairs.person], in: ['triage', 'guidance'] },
  escalateObstacle: { givers: [by.homeAffairs.person], in: ['triage', 'guidance'] },
  directObstacle: { givers: [authority.person], in: ['direction'] },
  closeObstacle: { givers: [by.homeAffairs.person], in: ['closing'] },
  reopenObstacle: { givers: [raiser.person], in: ['closing'] },
  // Nothing is entered from a paper here; on-behalf.test.ts gives these.
  contestObstacleEntry: { givers: [], in: [] },
  answerObstacleContest: { givers: [], in: [] },
  noteObstacleEntry: { givers: [], in: [] },
};

describe.each(phases)('in the phase %s', (phase) => {
  const { c } = obstacleIn(phase);
  test.each(actCommands)('%s is given by those and only those who have the right, and only where its phase is', (command) => {
    const { givers, in: where } = allowed[command];
    const wrong = everybody.flatMap((one) => {
      const isGiver = givers.includes(one.person);
      const expected = !isGiver ? 'NOT_AUTHORISED' : phase === 'closed' ? 'OBSTACLE_CLOSED' : where.includes(phase) ? null : 'WRONG_STAGE';
      const said = whyNotNow(c, command, one);
      return said === expected ? [] : [{ one, said, expected }];
    });
    expect(wrong).toEqual([]);
  });
});

test('any office and any expert may raise an obstacle, and the administrator may not', () => {
  const refused = everybody.filter((one) => new ObstacleStory().refusal('raiseObstacle', {}, one) !== null);
  expect(refused).toEqual([by.administrator]);
  expect(new ObstacleStory().refusal('raiseObstacle', {}, by.administrator)).toBe('NOT_AUTHORISED');
});

test('an obstacle is raised once, and nothing is given before it is raised', () => {
  expect(obstacleIn('triage').refusal('raiseObstacle')).toBe('ALREADY_DONE');
  expect(commandNames.filter((one) => one !== 'raiseObstacle' && new ObstacleStory().refusal(one) !== 'NOT_BORN')).toEqual([]);
});

test('an obstacle cannot begin without its rule set, its calendar and its bodies', () => {
  const { attested: _, ...bare } = new ObstacleStory().act('raiseObstacle');
  expect(whyNot(null, bare)).toBe('NOT_BORN');
});

test('the report to the authority needs its text', () => {
  const story = obstacleIn('triage');
  expect(story.refusal('triageObstacle', { path: 'escalate' })).toBe('REASON_NEEDED');
  expect(story.refusal('triageObstacle', { path: 'guide' })).toBeNull();
});

test('the Union advises once a round', () => {
  const story = obstacleIn('guidance').do('adviseObstacle');
  expect(story.refusal('adviseObstacle', {}, by.leader)).toBe('ALREADY_DONE');
  story.do('guideObstacle').do('reopenObstacle');
  expect(story.refusal('adviseObstacle', {}, by.leader)).toBeNull();
});

test('whoever raised an obstacle answers and closes nothing of it, in any capacity', () => {
  const homeAffairs = new ObstacleStory().do('raiseObstacle', {}, by.homeAffairs);
  const refused = (['triageObstacle', 'guideObstacle', 'escalateObstacle'] as const).map((one) => homeAffairs.refusal(one));
  expect(refused).toEqual(['SAME_PERSON', 'SAME_PERSON', 'SAME_PERSON']);
  const colleague = { ...by.homeAffairs, person: experts[0]!.person };
  homeAffairs.do('escalateObstacle', {}, colleague).do('directObstacle');
  expect(homeAffairs.refusal('closeObstacle')).toBe('SAME_PERSON');
  const leads = new ObstacleStory().do('raiseObstacle', {}, authority).do('escalateObstacle');
  expect(leads.refusal('directObstacle')).toBe('SAME_PERSON');
});

test('only the person who raised it reopens it, whatever role they have today', () => {
  const story = obstacleIn('closing');
  expect(story.refusal('reopenObstacle', {}, officer(org.environment))).toBe('NOT_AUTHORISED');
  expect(story.refusal('reopenObstacle', {}, { ...by.specialist, person: raiser.person })).toBeNull();
});

test('a person cannot say what an obstacle is about: no schema has the field', () => {
  const parsed = commandSchemas.raiseObstacle.parse({ category: 'other', obstacle: 'Chưa có hướng dẫn', about });
  expect(parsed).not.toHaveProperty('about');
});
