import type { Commission } from './commission.ts';
import { currentReport } from './stages/report/state.ts';
import { paidVnd } from './stages/payment/state.ts';
import type { CommandName, SealedInput } from './commands.ts';
import type { DocumentKind } from './names.ts';
import type { Right } from './right.ts';
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
 * The people who may attach a paper of each kind separately from the act that brings it: those who owe it. The Union's clerk keeps the file
 * and may attach any kind. Any reader may attach a paper of the kind `other`.
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
  expertReport: ['assignedSpecialist'],
  responseLetter: host,
  signOffMinutes: [...requester, ...authority],
  liquidationMinutes: [unionLeader, ...issuer],
  terminationDecision: [...requester, ...authority],
  paymentVoucher: [...accountants, 'payer'],
  settlement: [...accountants, 'payer'],
  collectionPaper: ['assignedSpecialist'],
  introductoryReport: ['assignedSpecialist', secretary],
  priorComments: [...host, ...requester],
  other: ['reader'],
};

/** Rights to attach a paper of this kind. One of them is enough. */
export function rightsToAttach(kind: DocumentKind): readonly Right[] {
  return [{ capability: 'unionClerk', of: 'union' }, ...owedBy[kind]];
}

interface Brought<C extends CommandName> {
  kind: DocumentKind;
  /** The files of the paper in the act's input. */
  files: (input: SealedInput<C>) => readonly string[];
  /** Whether this act owes the paper. Without this function it always does. */
  isOwed?: (c: Commission) => boolean;
  /** Whether the act is refused without the paper. Otherwise the form asks for it, and the archive waits for it. */
  isRefusedWithout?: (c: Commission) => boolean;
}

/**
 * The acts that produce a paper, each with the kind under which the paper is filed. The request letter is not among them: it may come on
 * paper, and the clerk who registers it scans it.
 */
const arisesWith: { [C in CommandName]?: Brought<C> } = {
  issueOrder: { kind: 'order', files: ({ paper }) => paper.documents },
  // The number was taken ahead so that the paper could be signed with it. The act needs the signed copy.
  appointPanel: {
    kind: 'panelDecision',
    files: ({ decision }) => decision.documents,
    isRefusedWithout: (c) => c.panel?.reservedNumber !== undefined,
  },
  recordMeeting: { kind: 'meetingMinutes', files: ({ minutes }) => minutes },
  issueReport: {
    kind: 'resultReport',
    files: ({ paper }) => paper.documents,
    isRefusedWithout: (c) => currentReport(c)?.reservedNumber !== undefined,
  },
  signOff: { kind: 'signOffMinutes', files: ({ minutes }) => minutes.documents },
  rejectProduct: { kind: 'signOffMinutes', files: ({ minutes }) => minutes.documents },
  signLiquidation: { kind: 'liquidationMinutes', files: ({ documents }) => documents },
  settle: { kind: 'settlement', files: ({ documents }) => documents, isOwed: (c) => paidVnd(c) > 0 },
};

/** The kind under which other acts file every paper that they name. Acts in neither table bring no paper of a specific kind. */
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
  filePaper: 'paper',
  recordContribution: 'paper',
  closeEvent: 'eventMinutes',
  openCollection: 'collectionPaper',
  answerCollection: 'collectionPaper',
  submitReport: 'reportDraft',
  answerRecommendations: 'responseLetter',
  terminate: 'terminationDecision',
  extendDeadline: 'order',
  proposeAnnex: 'order',
  answerAnnex: 'order',
  draftLiquidation: 'liquidationMinutes',
};

/** The papers that an act brings under a specific kind, with that kind; null when it brings none. */
export function papersBrought(command: CommandName, input: unknown): { kind: DocumentKind; documents: string[] } | null {
  if (command === 'attachDocument') {
    const { kind, document } = input as SealedInput<'attachDocument'>;
    return { kind, documents: [document] };
  }
  const owed = arisesWith[command];
  if (owed) return { kind: owed.kind, documents: [...(owed as Brought<CommandName>).files(input as SealedInput)] };
  const kind = filedAs[command];
  const named = referencesIn(command, input).filter(({ referent }) => referent === 'document');
  return kind === undefined ? null : { kind, documents: named.map(({ id }) => id) };
}

/** Refuses a file that already serves as another mandatory paper, by its id or by its bytes. Each mandatory paper is a separate file. */
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

/** The kind of mandatory paper that this act owes in this commission; null when it owes none. */
export function paperOwedWith(c: Commission, command: CommandName): DocumentKind | null {
  const brought = arisesWith[command];
  if (!brought || brought.isOwed?.(c) === false) return null;
  return c.ruleSet.mandatoryDocuments.some(({ kind }) => kind === brought.kind) ? brought.kind : null;
}

/** A paper that already has a number is issued with its signed copy. Other mandatory papers may follow until the archive. */
export function whyWithoutPaper(c: Commission, { command, input }: Act): RejectionCode | null {
  if (paperOwedWith(c, command) === null) return null;
  const { files, isRefusedWithout } = arisesWith[command] as Brought<CommandName>;
  return isRefusedWithout?.(c) === true && files(input).length === 0 ? 'PAPER_REQUIRED' : null;
}
