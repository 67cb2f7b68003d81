import type { EffectIntent } from '../case/effects.ts';
import type { DutyKind } from './duty-kinds.ts';
import { actOfFact } from './acts.ts';
import type { Fact, FactKind, SystemFact } from './facts.ts';
import { documentKinds, type DocumentKind, type Section } from './names.ts';

/**
 * The section of every fact, duty, effect and document of a commission. There is no default: a new one without a section does not compile.
 */

type FactOf<K extends FactKind> = Extract<Fact, { kind: K }>;

/** The sections of the facts that no command leaves. Those of the others are stated with their acts. */
const sectionsOfSystemFacts: { readonly [K in SystemFact['kind']]: Section | ((fact: FactOf<K>) => Section) } = {
  stageOpened: 'status',
  dutyReminded: 'status',
  dutyEscalated: 'status',
  responseLapsed: 'response',
  calendarChanged: 'status',
  partSucceeded: 'status',
  conflictOpened: 'conflicts',
  effectSettled: ({ effect }) => sectionOfEffect(effect),
  obstacleAnswered: 'obstacles',
  // Membership of the panel is shown only with the panel.
  dutyHolderLeft: ({ capability }) => (capability === 'expert' ? 'panel' : 'status'),
};

/** The section of every fact of this kind; null when it depends on the fact, and for an unknown kind. */
export function sectionOfKind(kind: string): Section | null {
  const section = actOfFact.get(kind)?.section ?? (isSystemFact(kind) ? sectionsOfSystemFacts[kind] : null);
  return typeof section === 'string' ? section : null;
}

const isSystemFact = (kind: string): kind is SystemFact['kind'] => Object.hasOwn(sectionsOfSystemFacts, kind);

/** The section that a fact belongs to. A reader without the section learns only that a fact exists. */
export function sectionOf(fact: Fact): Section {
  const section = actOfFact.get(fact.kind)?.section;
  if (typeof section === 'string') return section;
  if (section !== undefined) return 'effect' in fact && fact.effect !== undefined ? sectionOfEffect(fact.effect) : section.ofEffectOr;
  // The cast is safe: the entry of a kind accepts facts of that kind.
  const entry = sectionsOfSystemFacts[fact.kind as SystemFact['kind']] as Section | ((fact: Fact) => Section);
  return typeof entry === 'function' ? entry(fact) : entry;
}

/** The section of an effect. A number reveals which paper was signed, and when. */
export function sectionOfEffect(effect: EffectIntent): Section {
  switch (effect.kind) {
    case 'moveMoney':
    case 'payOut':
      return 'moneyTotals';
    case 'recordForeignNumber':
      return 'request';
    case 'begin':
    case 'tell':
      return 'obstacles';
    case 'takeNumber':
      if (effect.book === 'decision') return 'panel';
      return effect.book === 'report' ? 'report' : 'status';
  }
}

const sectionsOfDuties: Readonly<Record<DutyKind, Section>> = {
  register: 'status',
  decideConsent: 'status',
  assignSpecialist: 'status',
  supplyDocuments: 'status',
  decideIntake: 'status',
  submitEstimate: 'status',
  appraiseEstimate: 'status',
  approveFunding: 'status',
  issueOrder: 'status',
  countersign: 'status',
  proposePanel: 'status',
  appointPanel: 'status',
  answerInvitation: 'panel',
  declareInterests: 'panel',
  clearConflict: 'panel',
  completePanel: 'panel',
  fileOpinion: 'opinions',
  arrangeThemes: 'panel',
  fileThemeReport: 'opinions',
  decideTime: 'opinions',
  announceEvent: 'status',
  closeEvent: 'consultations',
  answerCollection: 'collections',
  conveneMeeting: 'status',
  nameSessionDelegate: 'meetings',
  recordMeeting: 'meetings',
  submitReport: 'status',
  // That a leader cannot approve would tell that they sit on the panel.
  nameApprover: 'reportDraft',
  approveReport: 'status',
  issueReport: 'status',
  forwardReport: 'status',
  acknowledgeReport: 'status',
  answerRecommendations: 'status',
  decideSignOff: 'status',
  approveAdvance: 'moneyTotals',
  confirmDisbursement: 'moneyTotals',
  preparePayment: 'status',
  checkPayment: 'moneyTotals',
  approvePayment: 'moneyTotals',
  settle: 'status',
  recordReturn: 'status',
  clearAdvance: 'moneyTotals',
  approveSettlement: 'status',
  archive: 'status',
  // That an expert contests a paper would reveal the panel.
  answerContest: 'notes',
  answerAnnex: 'moneyTotals',
  draftLiquidation: 'status',
  signLiquidation: 'status',
  settleTaxDifference: 'payments',
};

/**
 * The section of a duty, by its kind. The duty's day, owner or mere existence may reveal something of that section. `status` reveals only
 * how far the procedure has come.
 */
export const sectionOfDuty = (kind: DutyKind): Section => sectionsOfDuties[kind];

/** The kinds of duty outside `status`. Queries that filter by columns use them. */
export const closedDuties: readonly { kind: string; section: Section }[] = Object.entries(sectionsOfDuties)
  .filter(([, section]) => section !== 'status')
  .map(([kind, section]) => ({ kind, section }));

const sectionsOfDocuments: Record<DocumentKind, Section> = {
  requestLetter: 'request',
  dossier: 'request',
  consentLetter: 'request',
  declineLetter: 'request',
  estimate: 'estimate',
  fundingDecision: 'moneyTotals',
  order: 'request',
  panelDecision: 'panel',
  eventMinutes: 'consultations',
  paper: 'consultations',
  meetingMinutes: 'meetings',
  reportDraft: 'reportDraft',
  resultReport: 'report',
  expertReport: 'opinions',
  responseLetter: 'response',
  signOffMinutes: 'response',
  liquidationMinutes: 'moneyTotals',
  terminationDecision: 'request',
  paymentVoucher: 'payments',
  settlement: 'moneyTotals',
  collectionPaper: 'collections',
  introductoryReport: 'consultations',
  priorComments: 'request',
  other: 'request',
};

/**
 * The section of a document, by its kind in the file or by the kind of the fact that brought it. `status` opens no document: those belong
 * to `request`.
 */
export function sectionOfDocument(kind: string | null): Section {
  if (kind === null) return 'request';
  if (isDocumentKind(kind)) return sectionsOfDocuments[kind];
  const section = sectionOfKind(kind);
  return section === null || section === 'status' ? 'request' : section;
}

const isDocumentKind = (kind: string): kind is DocumentKind => (documentKinds as readonly string[]).includes(kind);
