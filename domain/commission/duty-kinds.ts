/** The kinds of duty in a commission. The kind is the first part of a duty's key. Names are only ever added. */
export const dutyKinds = [
  'register',
  'decideConsent',
  'assignSpecialist',
  'supplyDocuments',
  'decideIntake',
  'submitEstimate',
  'appraiseEstimate',
  'approveFunding',
  'issueOrder',
  'countersign',
  'proposePanel',
  'appointPanel',
  'answerInvitation',
  'declareInterests',
  'clearConflict',
  'completePanel',
  'fileOpinion',
  'arrangeThemes',
  'fileThemeReport',
  'decideTime',
  'announceEvent',
  'closeEvent',
  'answerCollection',
  'conveneMeeting',
  'nameSessionDelegate',
  'recordMeeting',
  'submitReport',
  'nameApprover',
  'approveReport',
  'issueReport',
  'forwardReport',
  'acknowledgeReport',
  'answerRecommendations',
  'decideSignOff',
  'approveAdvance',
  'confirmDisbursement',
  'preparePayment',
  'checkPayment',
  'approvePayment',
  'settle',
  'recordReturn',
  'clearAdvance',
  'approveSettlement',
  'archive',
  'answerContest',
  'answerAnnex',
  'draftLiquidation',
  'signLiquidation',
  'settleTaxDifference',
] as const;
export type DutyKind = (typeof dutyKinds)[number];

const decisions: readonly DutyKind[] = [
  'decideConsent',
  'assignSpecialist',
  'decideIntake',
  'approveFunding',
  'issueOrder',
  'countersign',
  'appointPanel',
  'clearConflict',
  'approveReport',
  'decideSignOff',
  'approveAdvance',
  'approvePayment',
  'approveSettlement',
  'answerAnnex',
  'signLiquidation',
];

/** Whether a decision and a signature discharge this kind of duty. A leader looks for these first. */
export const isDecision = (kind: string): boolean => decisions.some((one) => one === kind);

/** Duties about one member of the panel. Another person may owe them. The member is the second part of the key. */
export const memberDuties = [
  'answerInvitation',
  'declareInterests',
  'clearConflict',
  'fileOpinion',
  'fileThemeReport',
  'decideTime',
] as const satisfies DutyKind[];
export type MemberDuty = (typeof memberDuties)[number];

/** Duties of bodies that need have no part in the commission. Such a duty opens itself to its owner, and nothing else of the case. */
export const questionDuties = ['answerCollection', 'answerRecommendations', 'nameSessionDelegate'] as const satisfies DutyKind[];

export const isDutyKind = (kind: string): kind is DutyKind => (dutyKinds as readonly string[]).includes(kind);

/** Reads a stored duty key: the kind of the duty and the person it is about. An unknown kind is null. */
export function readDutyKey(key: string): { kind: DutyKind | null; about: string | null } {
  const [kind = '', second = null] = key.split('/');
  if (!isDutyKind(kind)) return { kind: null, about: null };
  return { kind, about: (memberDuties as readonly DutyKind[]).includes(kind) ? second : null };
}

/** Deadline codes that duties look up in a rule set. D codes come from the sources, P codes are proposed here (docs/sources.md). */
export const terms = [
  'D01',
  'D02',
  'D03',
  'D04',
  'D06',
  'D07',
  'D09',
  'D12',
  'D13',
  'D14',
  'D15',
  'D16',
  'D17',
  'D18',
  'D20',
  'D21',
  'P01',
  'P02',
  'P03',
  'P04',
  'P05',
  'P06',
  'P07',
  'P08',
  'P09',
  'P10',
  'P11',
  'P12',
  'P13',
  'P14',
  'P15',
  'P16',
  'P17',
  'P18',
  'P19',
  'P20',
  'P21',
  'P22',
  'P23',
  'P24',
  'P25',
  'P26',
  'P27',
  'P28',
  'P31',
  'P32',
  'P33',
  'P34',
] as const;
export type Term = (typeof terms)[number];

/** The terms that run back from a planned day: the submission of the proposal (D08), and the meeting (D10). */
export const noticeTerms = ['D08', 'D10'] as const;
export type NoticeTerm = (typeof noticeTerms)[number];
