/**
 * The closed vocabularies of a commission (docs/design.md §4, §7). The API and the journal use these names. They are never renamed, only
 * added to. Their sentences are in locale/.
 */

/** The stages, in the order of the provincial rule. */
export const stages = [
  'request',
  'consent',
  'intake',
  'funding',
  'order',
  'panel',
  'expertReview',
  'meeting',
  'report',
  'response',
  'signOff',
  'payment',
  'settlement',
] as const;
/** A stage, or `archived` once the file is closed. */
export type Stage = (typeof stages)[number];

export const partNames = ['requester', 'host', 'orderIssuer', 'funder', 'decidingAuthority', 'union', 'finance', 'homeAffairs'] as const;
/** The bodies that a commission names. Several may be the same organisation. */
export type PartName = (typeof partNames)[number];

export const instruments = ['requestLetter', 'assignmentDecision', 'orderContract'] as const;
export type Instrument = (typeof instruments)[number];

export const serviceKinds = ['advisory', 'criticalReview', 'socialAssessment'] as const;
export type ServiceKind = (typeof serviceKinds)[number];

/** `writtenComment` is the short way: the specialist drafts, a leader signs, the clerk issues. It has no money, panel or event of its own. */
export const formsOfWork = ['council', 'expertGroup', 'consultationOnly', 'writtenComment'] as const;
export type FormOfWork = (typeof formsOfWork)[number];

export const obligations = ['mandatory', 'optional'] as const;
export type Obligation = (typeof obligations)[number];

/** `none` is the explicit zero-cost declaration (docs/sources.md §7, rule 3). */
export const fundingSources = ['stateBudget', 'requesterBudget', 'projectOwner', 'otherLawful', 'none'] as const;
export type FundingSource = (typeof fundingSources)[number];

export const urgencies = ['normal', 'urgent', 'veryUrgent', 'immediate'] as const;

export const secrecies = ['none', 'confidential', 'secret', 'topSecret'] as const;

export const panelRoles = ['chair', 'viceChair', 'reviewer', 'member', 'scienceSecretary', 'adminSecretary'] as const;
export type PanelRole = (typeof panelRoles)[number];

/** Grounds of conflict. They are categories only, because names of relatives never enter the journal (docs/design.md §3, rule 11). */
export const interestCategories = ['draftedProposal', 'familyOfLeader', 'employedByHost', 'financialInterest', 'other'] as const;
export type InterestCategory = (typeof interestCategories)[number];

/** Seats of an acceptance council (hội đồng nghiệm thu), which whoever ordered the work sets up. */
export const acceptanceRoles = ['chair', 'reviewer', 'member', 'secretary'] as const;
export type AcceptanceRole = (typeof acceptanceRoles)[number];

export const eventKinds = ['workshop', 'roundTable', 'conference'] as const;
export type EventKind = (typeof eventKinds)[number];

/** Parts of a day in which an event sits. Each is paid for itself (buổi sáng, buổi chiều). */
export const daySessions = ['morning', 'afternoon', 'evening'] as const;
export type DaySession = (typeof daySessions)[number];

/**
 * What a session of a council is for. `study`: the council studies the subject and shares out the work, before the opinions. `discussion`:
 * opinions and theme reports are heard. `conclusion`: the council votes and concludes.
 */
export const meetingPurposes = ['study', 'discussion', 'conclusion'] as const;
export type MeetingPurpose = (typeof meetingPurposes)[number];

export const opinionConclusions = ['agree', 'agreeWithChanges', 'disagree'] as const;

export const answers = ['adopted', 'partlyAdopted', 'notAdopted'] as const;
/** The host's answer to one recommendation. Silence is a separate answer and never adoption. */
export type Answer = (typeof answers)[number] | 'noResponse';

export { obstacleCategories } from '../obstacle/names.ts';

export const documentKinds = [
  'requestLetter',
  'dossier',
  'consentLetter',
  'declineLetter',
  'estimate',
  'fundingDecision',
  'order',
  'panelDecision',
  'eventMinutes',
  'paper',
  'meetingMinutes',
  'reportDraft',
  'resultReport',
  'expertReport',
  'responseLetter',
  'signOffMinutes',
  'liquidationMinutes',
  'terminationDecision',
  'paymentVoucher',
  'settlement',
  'collectionPaper',
  'introductoryReport',
  'priorComments',
  'other',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Items that a person earns by a fact. */
const personalItems = [
  'councilChair',
  'councilMember',
  'scienceSecretary',
  'adminSecretary',
  'reviewFormMember',
  'reviewFormReviewer',
  'workshopChair',
  'workshopSecretary',
  'workshopAttendee',
  'paperPresented',
  'paperNotPresented',
  'independentExpertReport',
  'themeReport',
  'finalReport',
  'councilGuest',
  'paperOrdered',
  'councilChairAcceptance',
  'councilMemberAcceptance',
  'reviewFormMemberAcceptance',
  'reviewFormReviewerAcceptance',
] as const;
/** Items that are costs of the Union. */
const costItems = ['generalManagement', 'otherCost'] as const;

/** Items of estimate lines and fee lines. Spending norms (master data) set their ceilings. An item is earned or a cost, never both. */
export const feeItems = [...personalItems, ...costItems] as const;
export type FeeItem = (typeof feeItems)[number];

/** Items of payment lines: those of the estimate, and what a contract owes the Union. */
export const paidItems = [...feeItems, 'contractValue'] as const;
export type PaidItem = (typeof paidItems)[number];

export const priceForms = ['lumpSum', 'unitPrice'] as const;
/** How a contract fixes its price: as a whole, or for each unit. */
export type PriceForm = (typeof priceForms)[number];

export const earnedItems: ReadonlySet<FeeItem> = new Set(personalItems);

/**
 * How a commission ended; `completed` is the regular end. `notBegun`: the register gave it no number, so it never began and its letter is
 * sent again.
 */
export const endings = [
  'completed',
  'consentRefused',
  'declined',
  'referred',
  'fundingRefused',
  'withdrawn',
  'terminated',
  'productRejected',
  'notBegun',
] as const;
export type Ending = (typeof endings)[number];

/** A part of the file that is open or closed to a reader as a whole (docs/sources.md §3, "Sees"). */
export const sections = [
  'status',
  'request',
  'panel',
  'conflicts',
  'opinions',
  'consultations',
  'collections',
  'meetings',
  'reportDraft',
  'report',
  'response',
  'estimate',
  'moneyTotals',
  'payments',
  'notes',
  'obstacles',
] as const;
export type Section = (typeof sections)[number];
