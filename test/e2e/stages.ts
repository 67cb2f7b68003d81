import type { Step } from '../system/examples-over-http.ts';

/** The API's own examples, in an order that brings the department's request to the stage where a journey begins. */

export const registered: Step[] = [['lhh.vanthu', 'register']];
export const accepted: Step[] = [...registered, ['lhh.lanhdao', 'assignSpecialist', 'accept']];
export const funded: Step[] = [
  ...accepted,
  ['lhh.chuyenvien', 'submitEstimate'],
  ['stc.cv', 'appraiseEstimate'],
  ['stc.ld', 'approveFunding'],
];
export const invited: Step[] = [
  ...funded,
  ['so.xaydung.ld', 'issueOrder'],
  ['lhh.lanhdao', 'countersign'],
  ['lhh.chuyenvien', 'proposePanel'],
  ['lhh.lanhdao', 'appointPanel'],
];

/** An expert accepts the invitation and has nothing to declare. */
export const join = (n: number): Step => [`chuyengia.${n}`, 'answerInvitation', 'declareInterests'];
const file = (n: number): Step => [`chuyengia.${n}`, 'fileOpinion'];

export const reviewed: Step[] = [...invited, ...[1, 2, 3, 4, 5].map(join), ...[1, 2, 3, 4].map(file)];
export const met: Step[] = [...reviewed, ['lhh.chuyenvien', 'conveneMeeting'], ['chuyengia.5', 'recordMeeting']];
export const answered: Step[] = [
  ...met,
  ['chuyengia.5', 'submitReport'],
  ['lhh.lanhdao', 'approveReport'],
  ['lhh.vanthu', 'issueReport', 'forwardReport'],
  ['so.xaydung.cv', 'acknowledgeReport', 'answerRecommendations'],
];
export const signedOff: Step[] = [...answered, ['so.xaydung.ld', 'signOff']];
