import type { GivenCommand } from '../api/types.ts';

/** What an act or a fact is about; `all` is about the commission as a whole, `aside` changes nothing that anybody decides on. */
export type Area = 'intake' | 'money' | 'review' | 'result' | 'aside' | 'all';

const areas: readonly (readonly [Area, RegExp])[] = [
  ['aside', /^(addNote|noteAdded|attachDocument|documentAttached|raiseObstacle|obstacleRaised)$/],
  ['money', /estimate|funding|advance|payment|disbursement|settle|recordReturn|returnRecorded|order|countersign|^reportRejected$/i],
  ['review', /panel|invitation|interests|conflict|member|opinion|time|event|paper|contribution|meeting/i],
  ['result', /report|recommendations|sign(ed)?Off|rework|product/i],
  [
    'intake',
    /^(register|assignSpecialist|specialist|requestSupplement|supplement|supply|documentsSupplied|accept|decline|refer|consent|grantConsent|refuseConsent)/,
  ],
];

export function areaOf(name: string): Area {
  return areas.find(([, pattern]) => pattern.test(name))?.[0] ?? 'all';
}

/** Acts of one member of the panel: what the others do beside them changes nothing. */
const ofOnesOwn: ReadonlySet<string> = new Set<GivenCommand>(['answerInvitation', 'declareInterests', 'fileOpinion', 'requestMoreTime']);
const ofMembers = /^(memberReplaced|conflictDecided|opinionReturned|timeGranted|timeRefused)$/;

/** Whether somebody who gives this act should first look at a fact that another person left meanwhile. */
export function concerns(command: string, fact: string): boolean {
  const [act, done] = [areaOf(command), areaOf(fact)];
  if (act === 'aside' || done === 'aside') return false;
  if (done === 'all' || act === 'all') return true;
  return ofOnesOwn.has(command) ? ofMembers.test(fact) : act === done;
}
