import { factOf } from '../../domain/commission/facts.ts';
import { areaOf, concerns } from '../../web/commands/concerns.ts';

test('a command and the fact that it leaves are about the same', () => {
  const apart = Object.entries(factOf).filter(([command, fact]) => areaOf(command) !== areaOf(fact));
  expect(apart).toEqual([]);
  const of = (area: string) => Object.keys(factOf).filter((command) => areaOf(command) === area);
  expect(Object.fromEntries(['aside', 'all', 'intake', 'result'].map((area) => [area, of(area)]))).toEqual({
    aside: ['attachDocument', 'addNote', 'raiseObstacle'],
    all: [
      'submitRequest',
      'proposeByUnion',
      'withdraw',
      'archive',
      'extendDeadline',
      'reassign',
      'hold',
      'resume',
      'answerObstacle',
      'terminate',
    ],
    intake: [
      'grantConsent',
      'refuseConsent',
      'register',
      'assignSpecialist',
      'requestSupplement',
      'supplyDocuments',
      'accept',
      'decline',
      'refer',
    ],
    result: [
      'submitReport',
      'returnReport',
      'approveReport',
      'issueReport',
      'forwardReport',
      'acknowledgeReport',
      'answerRecommendations',
      'signOff',
      'askRework',
      'rejectProduct',
    ],
  });
});

test.each([
  ['an opinion is filed while a colleague declares interests', 'fileOpinion', 'interestsDeclared', false],
  ['an opinion is filed while a colleague files one', 'fileOpinion', 'opinionFiled', false],
  ['an opinion is filed while a member is replaced', 'fileOpinion', 'memberReplaced', true],
  ['a panel is appointed while it is proposed anew', 'appointPanel', 'panelProposed', true],
  ['an estimate is appraised while it is submitted anew', 'appraiseEstimate', 'estimateSubmitted', true],
  ['an advance is confirmed while the panel is appointed', 'confirmDisbursement', 'panelAppointed', false],
  ['anything is done while the commission is held', 'fileOpinion', 'held', true],
  ['anything is done while somebody adds a note', 'accept', 'noteAdded', false],
  ['a note is added, whatever happens', 'addNote', 'terminated', false],
])('%s', (_, command, fact, expected) => {
  expect(concerns(command, fact)).toBe(expected);
});
