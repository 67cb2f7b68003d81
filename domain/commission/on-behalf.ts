import type { Actor } from '../case/actor.ts';
import { entererOf, isClerkOf, type Entry, type OnBehalf } from '../case/on-behalf.ts';
import type { CommandName } from './commands.ts';
import type { Commission } from './commission.ts';
import type { DocumentKind } from './names.ts';
import { leaderOf, officerOf } from './organisation.ts';
import type { RejectionCode } from './rejections.ts';
import { responders } from './stages/response/addressees.ts';
import { bodiesAsked } from './stages/collection/room.ts';
import { bodiesInvited } from './stages/meeting/invitations.ts';
import { memberOf } from './stages/panel/state.ts';

/**
 * Who enters each command from a paper, and for whom (domain/case/on-behalf.ts). A new command without a line does not compile.
 */
type Row = Entry<DocumentKind>;

const letterAs = (filedAs: DocumentKind) => ({ for: 'body', filedAs }) as const;
const ofExpert = { for: 'expert' } as const;
/** The specialist decides on it, so the clerk enters it. */
const ofExpertByClerk = { for: 'expert', by: 'unionClerk' } as const;

export const entries = {
  submitRequest: letterAs('requestLetter'),
  proposeByUnion: null,
  withdraw: letterAs('requestLetter'),
  grantConsent: letterAs('consentLetter'),
  refuseConsent: letterAs('consentLetter'),
  register: null,
  assignSpecialist: null,
  requestSupplement: null,
  supplyDocuments: letterAs('dossier'),
  accept: null,
  decline: null,
  refer: null,
  submitEstimate: null,
  appraiseEstimate: null,
  approveFunding: null,
  returnEstimate: null,
  refuseFunding: null,
  adjustEstimate: null,
  issueOrder: letterAs('order'),
  countersign: null,
  proposeAnnex: letterAs('order'),
  answerAnnex: letterAs('order'),
  withdrawAnnex: letterAs('order'),
  draftLiquidation: null,
  signLiquidation: letterAs('liquidationMinutes'),
  proposePanel: null,
  appointPanel: null,
  answerInvitation: ofExpert,
  declareInterests: ofExpert,
  clearConflict: null,
  replaceMember: null,
  arrangeThemes: null,
  fileThemeReport: ofExpert,
  fileOpinion: ofExpert,
  requestMoreTime: ofExpertByClerk,
  grantTime: null,
  refuseTime: null,
  returnOpinion: null,
  announceEvent: null,
  filePaper: null,
  recordContribution: null,
  closeEvent: null,
  openCollection: null,
  answerCollection: letterAs('collectionPaper'),
  nameDelegate: null,
  conveneMeeting: null,
  cancelMeeting: null,
  nameSessionDelegate: letterAs('other'),
  recordMeeting: null,
  submitReport: null,
  delegateApproval: null,
  returnReport: null,
  approveReport: null,
  takePaperNumber: null,
  issueReport: null,
  forwardReport: null,
  acknowledgeReport: letterAs('responseLetter'),
  answerRecommendations: letterAs('responseLetter'),
  signOff: letterAs('signOffMinutes'),
  askRework: letterAs('responseLetter'),
  rejectProduct: letterAs('signOffMinutes'),
  requestAdvance: null,
  approveAdvance: null,
  returnAdvance: null,
  preparePayment: null,
  checkPayment: null,
  approvePayment: null,
  returnPayment: null,
  confirmDisbursement: null,
  reportRejected: null,
  settleTaxDifference: null,
  settle: null,
  recordReturn: null,
  approveSettlement: null,
  archive: null,
  extendDeadline: letterAs('order'),
  reassign: null,
  hold: null,
  resume: null,
  attachDocument: null,
  addNote: null,
  raiseObstacle: letterAs('other'),
  contestEntry: null,
  answerContest: null,
  noteEntry: null,
  takeBackEntry: null,
  terminate: letterAs('terminationDecision'),
} as const satisfies Record<CommandName, Row>;

/** The commands that may be entered for somebody. */
export type EnteredCommand = { [C in CommandName]: (typeof entries)[C] extends null ? never : C }[CommandName];
export const entryOf = (command: CommandName): Row => entries[command];
export const isEntered = (command: string): command is EnteredCommand => entryOf(command as CommandName) != null;

type Person = Pick<Actor, 'person' | 'organisation' | 'capability'>;
type Represented = Pick<OnBehalf, 'organisation' | 'capability' | 'person'>;

/**
 * Why this person may not enter the act for the one represented; null when they may. Whether the one represented may give the act is
 * judged apart. `union` is the province's Union.
 */
export function whyNotEntered(
  c: Commission | null,
  command: CommandName,
  by: Person,
  one: Represented,
  union: string,
): RejectionCode | null {
  const entry = entryOf(command);
  if (entry === null || by.organisation !== union) return 'NOT_AUTHORISED';
  if (entry.for === 'body') {
    const isOfBody = c === null || [leaderOf(c, one.organisation), officerOf(c, one.organisation)].includes(one.capability);
    return isClerkOf(union, by, one) && isOfBody ? null : 'NOT_AUTHORISED';
  }
  const office = entererOf(entry);
  const isEnterer = by.capability === office && (office !== 'unionSpecialist' || c?.specialist?.person === by.person);
  const isMember =
    one.capability === 'expert' &&
    one.organisation === union &&
    one.person !== undefined &&
    c !== null &&
    memberOf(c, one.person)?.office === undefined &&
    memberOf(c, one.person) !== undefined;
  return isEnterer && isMember && one.person !== by.person ? null : 'NOT_AUTHORISED';
}

/** Those for whom somebody may enter an act: the bodies of a commission other than the Union, or the members of its panel. */
export function representable(c: Commission, command: CommandName): Represented[] {
  const entry = entryOf(command);
  if (entry === null) return [];
  const { union, requester, host, orderIssuer, decidingAuthority } = c.parts;
  // Staff of the Union sign in themselves.
  if (entry.for === 'expert')
    return c.members
      .filter(({ office }) => office === undefined)
      .map(({ person }) => ({ organisation: union, capability: 'expert', person }));
  const parts = [requester, host, orderIssuer, decidingAuthority];
  const named: Partial<Record<CommandName, (string | null)[]>> = {
    answerRecommendations: [...parts, ...responders(c)],
    answerCollection: bodiesAsked(c),
    nameSessionDelegate: bodiesInvited(c),
  };
  const bodies = new Set((named[command] ?? parts).filter((body) => body !== null && body !== union));
  return [...bodies].map((organisation) => ({ organisation: organisation!, capability: leaderOf(c, organisation!) }));
}
