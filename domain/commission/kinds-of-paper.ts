import type { Commission } from './commission.ts';
import type { CommandName, SealedInput } from './commands.ts';
import type { DocumentKind } from './names.ts';
import type { Right } from './policy.ts';
import { referencesIn } from './references.ts';
import type { RejectionCode } from './rejections.ts';
import type { Act } from './rule.ts';

const requester: readonly Right[] = [{ leader: 'requester' }, { officer: 'requester' }];
const host: readonly Right[] = [{ leader: 'host' }, { officer: 'host' }];
const issuer: readonly Right[] = [{ leader: 'orderIssuer' }, { officer: 'orderIssuer' }];
const authority: readonly Right[] = [{ leader: 'decidingAuthority' }, { officer: 'decidingAuthority' }];
const funders: readonly Right[] = [
  'fundingApprover',
  { leader: 'finance' },
  { officer: 'finance' },
  { leader: 'funder' },
  { officer: 'funder' },
];
const unionLeader: Right = { capability: 'unionLeader', of: 'union' };
const accountants: readonly Right[] = [
  { capability: 'unionAccountant', of: 'union' },
  { capability: 'unionChiefAccountant', of: 'union' },
];
const secretary: Right = { seat: ['scienceSecretary'] };

/**
 * Who may attach a paper of each kind beside the act that brings it: those who owe it. The Union's clerk, who keeps the file, may
 * attach any; a paper of no kind of its own is anybody's who may read.
 */
const owedBy: Record<DocumentKind, readonly Right[]> = {
  requestLetter: requester,
  dossier: [...host, ...requester],
  consentLetter: [...requester, ...authority],
  declineLetter: [unionLeader],
  estimate: ['assignedSpecialist', ...accountants],
  fundingDecision: funders,
  order: [...issuer, ...requester],
  panelDecision: [unionLeader, 'assignedSpecialist'],
  eventMinutes: ['assignedSpecialist'],
  paper: ['assignedSpecialist'],
  meetingMinutes: [secretary, 'assignedSpecialist'],
  reportDraft: [secretary, 'assignedSpecialist'],
  resultReport: [unionLeader, 'assignedSpecialist'],
  responseLetter: host,
  signOffMinutes: [...requester, ...authority],
  terminationDecision: [...requester, ...authority],
  paymentVoucher: [...accountants, 'payer'],
  settlement: [...accountants, 'payer'],
  other: ['reader'],
};

/** The rights of which one lets a person attach a paper of this kind. */
export function rightsToAttach(kind: DocumentKind): readonly Right[] {
  return [{ capability: 'unionClerk', of: 'union' }, ...owedBy[kind]];
}

/** As which kind an act files the papers that it names; `attachDocument` says it, and other acts bring none of a kind of their own. */
const filedAs: Partial<Record<CommandName, DocumentKind>> = {
  grantConsent: 'consentLetter',
  refuseConsent: 'consentLetter',
  supplyDocuments: 'dossier',
  decline: 'declineLetter',
  refer: 'declineLetter',
  submitEstimate: 'estimate',
  adjustEstimate: 'estimate',
  approveFunding: 'fundingDecision',
  refuseFunding: 'fundingDecision',
  issueOrder: 'order',
  appointPanel: 'panelDecision',
  filePaper: 'paper',
  recordContribution: 'paper',
  closeEvent: 'eventMinutes',
  recordMeeting: 'meetingMinutes',
  submitReport: 'reportDraft',
  issueReport: 'resultReport',
  answerRecommendations: 'responseLetter',
  signOff: 'signOffMinutes',
  rejectProduct: 'signOffMinutes',
  settle: 'settlement',
  terminate: 'terminationDecision',
};

/** The papers that an act brings under a kind of their own, and that kind; null when it brings none. */
export function papersBrought(command: CommandName, input: unknown): { kind: DocumentKind; documents: string[] } | null {
  const kind = command === 'attachDocument' ? (input as SealedInput<'attachDocument'>).kind : filedAs[command];
  if (kind === undefined) return null;
  // The paper by which an absent member let another speak is not the minutes.
  const own = referencesIn(command, input).filter(({ referent, path }) => referent === 'document' && path[0] !== 'delegation');
  return { kind, documents: own.map(({ id }) => id) };
}

/** One file is one of the papers without which nothing is archived, by its id and by its bytes: the others are other papers. */
export function whyNotItsOwn(c: Commission, { command, input, attested }: Act): RejectionCode | null {
  const brought = papersBrought(command, input);
  const mandatory = new Set(c.ruleSet.mandatoryDocuments.map(({ kind }) => kind));
  if (brought === null || !mandatory.has(brought.kind)) return null;
  const held = brought.documents.flatMap((document) => [
    ...(attested?.sameFiles ?? []).filter((one) => one.document === document).flatMap(({ kinds }) => kinds),
    ...c.documents.filter((d) => d.document === document).map((d) => d.kind),
  ]);
  return held.some((kind) => kind !== brought.kind && mandatory.has(kind)) ? 'SAME_FILE' : null;
}
