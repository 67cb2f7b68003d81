import { duties } from '../../../domain/obstacle/duties.ts';
import type { Fact } from '../../../domain/obstacle/facts.ts';
import { fileBudget } from '../../../domain/obstacle/file-budget.ts';
import { listed } from '../../../domain/obstacle/read-model.ts';
import { readModelOf } from '../../../domain/case/read-model.ts';
import { departureFacts, successionFacts } from '../../../domain/case/register-news.ts';
import { partNames } from '../../../domain/obstacle/names.ts';
import { obstacleProcedure } from '../../../domain/obstacle/procedure.ts';
import { about, authority, obstacleBirth, obstacleIn, ObstacleStory, raiser, storyId } from '../../support/obstacle.ts';
import { by, experts, org, organisations, ruleSet, said, uuid } from '../../support/province.ts';

const owed = ({ c }: ObstacleStory) => duties(c).map(({ key, owner, due }) => [key, owner.capability, due.code]);

test('guided together with the Union: triage, advice and guidance, closing', () => {
  const story = new ObstacleStory().do('raiseObstacle');
  expect(owed(story)).toEqual([['triageObstacle/1', 'homeAffairs', 'D23']]);
  story.do('triageObstacle', { path: 'guide', category: 'funding' });
  expect(story.c.category).toBe('funding');
  expect(owed(story)).toEqual([
    ['guideObstacle/1', 'homeAffairs', 'D23d'],
    ['adviseObstacle/1', 'unionLeader', 'D23c'],
  ]);
  story.do('adviseObstacle');
  expect(owed(story)).toEqual([['guideObstacle/1', 'homeAffairs', 'D23d']]);
  story.do('guideObstacle');
  expect(owed(story)).toEqual([['closeObstacle/1', 'homeAffairs', 'D23e']]);
  story.do('closeObstacle');
  expect([story.c.end?.kind, story.c.stage, owed(story)]).toEqual(['guided', 'closing', []]);
});

test('reported to the authority: direction, closing', () => {
  const story = new ObstacleStory().do('raiseObstacle').do('triageObstacle', { path: 'escalate', note: said('report') });
  expect(owed(story)).toEqual([['directObstacle/1', 'authorityLeader', 'D23b']]);
  expect(story.c.rounds[0]).toMatchObject({ triage: { path: 'escalate', note: null }, report: { text: { digest: 'report' } } });
  story.do('directObstacle').do('closeObstacle');
  expect(story.c.end?.kind).toBe('directed');
});

test('guidance may turn out to be beyond home affairs, and is then reported', () => {
  const story = obstacleIn('guidance').do('escalateObstacle');
  expect(owed(story)).toEqual([['directObstacle/1', 'authorityLeader', 'D23b']]);
});

test('reopened, the obstacle begins a new round of triage with a fresh due day, and its earlier answers stay', () => {
  const story = obstacleIn('closing').wait(4).do('reopenObstacle');
  expect(owed(story)).toEqual([['triageObstacle/2', 'homeAffairs', 'D23']]);
  expect(story.c.rounds.map(({ n, guidance }) => [n, guidance !== null])).toEqual([
    [1, true],
    [2, false],
  ]);
  expect(listed(story.c).own).toMatchObject({ round: 2, answer: null, answeredAt: null });
});

test('it is reopened as often as the file has rounds, and can still be closed after that', () => {
  const story = obstacleIn('closing');
  for (let n = 1; n < fileBudget.rounds; n++) story.do('reopenObstacle').do('guideObstacle');
  expect(story.refusal('reopenObstacle')).toBe('FILE_FULL');
  story.do('closeObstacle');
  expect(story.c.closedAt).not.toBeNull();
});

const told = (facts: readonly Fact[]) =>
  facts.flatMap((fact) => ('effect' in fact && fact.effect?.kind === 'tell' && 'command' in fact ? [fact.effect] : []));

test('the commission that an obstacle is about is told of each answer, with the number it has there', () => {
  const story = new ObstacleStory()
    .do('raiseObstacle', { about })
    .do('triageObstacle')
    .do('adviseObstacle')
    .do('guideObstacle', { guidance: said('guidance') })
    .do('reopenObstacle', { reason: said('reason') })
    .do('triageObstacle', { path: 'escalate', note: said('report') })
    .do('directObstacle', { direction: said('direction') })
    .do('closeObstacle', { result: said('result') });
  const news = told(story.facts).map((effect) => [effect.n, effect.procedure, effect.case, effect.news['n'], effect.news['outcome']]);
  expect(news).toEqual([
    [1, 'commission', about.case, 3, 'guided'],
    [2, 'commission', about.case, 3, 'reopened'],
    [3, 'commission', about.case, 3, 'escalated'],
    [4, 'commission', about.case, 3, 'directed'],
    [5, 'commission', about.case, 3, 'closed'],
  ]);
  const answers = told(story.facts).map(({ news: { kind, answer, by: person } }) => [kind, (answer as { digest: string }).digest, person]);
  expect(answers).toEqual([
    ['obstacleAnswered', 'guidance', by.homeAffairs.person],
    ['obstacleAnswered', 'reason', raiser.person],
    ['obstacleAnswered', 'report', by.homeAffairs.person],
    ['obstacleAnswered', 'direction', authority.person],
    ['obstacleAnswered', 'result', by.homeAffairs.person],
  ]);
  expect(story.c.effects.pending).toEqual([]);
});

test('an obstacle in general tells nobody, and a case that has ended is told nothing more', () => {
  expect(told(obstacleIn('closed').facts)).toEqual([]);
  const story = new ObstacleStory().do('raiseObstacle', { about });
  story.do('guideObstacle', {}, undefined, { outcome: 'refused', reason: 'CASE_ENDED' }).do('closeObstacle');
  expect(told(story.facts).map(({ news }) => news['outcome'])).toEqual(['guided']);
  expect([story.c.end?.kind, story.c.rounds[0]?.guidance !== null]).toEqual(['guided', true]);
});

test('news that an operator gave up changes nothing here, and the next answer is told again', () => {
  const story = new ObstacleStory().do('raiseObstacle', { about });
  story.do('guideObstacle', {}, undefined, { outcome: 'refused', reason: 'EFFECT_GIVEN_UP', intervention: uuid(5) }).do('closeObstacle');
  expect(told(story.facts).map(({ news }) => news['outcome'])).toEqual(['guided', 'closed']);
});

test('an obstacle stays open until the commission knows that it is closed, and takes no act meanwhile', () => {
  const story = new ObstacleStory().do('raiseObstacle', { about }).do('guideObstacle');
  const act = story.act('closeObstacle');
  story.record(obstacleProcedure.factFor(story.c, act, storyId), act.actor);
  expect([story.c.closedAt, story.c.effects.pending.length, owed(story)]).toEqual([null, 1, []]);
  expect(story.refusal('reopenObstacle')).toBe('OBSTACLE_CLOSED');
  const [effect] = story.c.effects.pending;
  story.record({ kind: 'effectSettled', effect: effect!, result: { outcome: 'done' } }, { system: 'effects' });
  expect([story.c.closedAt, story.c.end?.kind]).toEqual([story.now, 'guided']);
});

test('a rule set from before these terms gives the older ones, and no step is due at once', () => {
  const older = { ...ruleSet, deadlines: ruleSet.deadlines.filter(({ code }) => !['D23c', 'D23d', 'D23e'].includes(code)) };
  const story = new ObstacleStory();
  const act = story.act('raiseObstacle');
  story.record(
    obstacleProcedure.factFor(null, { ...act, attested: { birth: { ...obstacleBirth.birth!, ruleSet: older } } }, storyId),
    act.actor,
  );
  story.do('triageObstacle');
  expect(owed(story).map(([, , code]) => code)).toEqual(['D23', 'D23']);
  expect(owed(story.do('guideObstacle')).map(([, , code]) => code)).toEqual(['D23b']);
});

test('a closed body’s successor takes its parts, owes its duties and knows of the obstacle', () => {
  const story = obstacleIn('triage');
  const to = { ...organisations.find(({ id }) => id === org.environment)!, name: 'Sở Nội vụ (mới)' };
  const facts = successionFacts(story.c, partNames, { from: org.homeAffairs, to });
  expect(facts.map(({ parts }) => parts)).toEqual([['homeAffairs']]);
  for (const fact of facts) story.record(fact, { system: 'administration' });
  expect(duties(story.c).map(({ owner }) => owner.organisation)).toEqual([org.environment]);
  expect(story.refusal('triageObstacle', {}, { ...by.homeAffairs, organisation: org.environment })).toBeNull();
  expect(story.refusal('triageObstacle')).toBe('NOT_AUTHORISED');
  expect(obstacleProcedure.succession(obstacleIn('closed').c, { from: org.homeAffairs, to })).toEqual([]);
});

test('no duty names a person, so nobody who leaves a role leaves a fact', () => {
  const { c } = obstacleIn('guidance');
  expect(
    departureFacts(c, duties, {
      left: [by.homeAffairs, by.leader, by.specialist].map(({ person, capability }) => ({ person, capability })),
    }),
  ).toEqual([]);
});

test('the row of an obstacle names its bodies and its raiser, and its title is the body that raised it', () => {
  const story = new ObstacleStory().do('raiseObstacle', { about });
  const { row, own } = readModelOf(obstacleProcedure, story.c, story.now);
  expect(row).toMatchObject({
    procedure: 'obstacle',
    title: 'construction',
    stage: 'triage',
    state: 'open',
    code: null,
    people: [raiser.person],
  });
  expect(row.overdueOn).toBe(duties(story.c)[0]!.due.dueOn);
  expect(own).toMatchObject({ aboutCase: about.case, aboutNumber: 3, raisedBy: raiser.person, round: 1 });
  const closed = obstacleIn('closed');
  expect(readModelOf(obstacleProcedure, closed.c, closed.now)).toMatchObject({
    row: { state: 'closed', stage: 'archived', outcome: 'guided' },
    own: { answer: 'guided' },
    duties: [],
  });
  expect(listed(new ObstacleStory().do('raiseObstacle', {}, experts[0]).c).title).toBe('union');
});

test('documents belong to the file under the kind of the fact that brought them', () => {
  const story = new ObstacleStory().do('raiseObstacle', { documents: [uuid(601)] }).do('guideObstacle', { documents: [uuid(602)] });
  expect(story.c.documents.map(({ document, kind }) => [document, kind])).toEqual([
    [uuid(601), 'obstacleRaised'],
    [uuid(602), 'obstacleGuided'],
  ]);
  expect(story.facts.flatMap((fact) => obstacleProcedure.documentsIn(fact))).toEqual([
    { id: uuid(601), kind: 'obstacleRaised' },
    { id: uuid(602), kind: 'obstacleGuided' },
  ]);
});
