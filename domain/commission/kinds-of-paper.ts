import type { Commission } from './commission.ts';
import { paidVnd } from './commission.ts';
import type { CommandName, SealedInput } from './commands.ts';
import type { Attested } from './facts.ts';
import type { DocumentKind } from './names.ts';
import type { Right } from './policy.ts';
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

/** One file stands for one of the papers without which nothing is archived: the others are other papers. */
export function whyNotItsOwn(c: Commission, input: SealedInput<'attachDocument'>, attested: Attested | undefined): RejectionCode | null {
  const mandatory = new Set(c.ruleSet.mandatoryDocuments.map(({ kind }) => kind));
  if (!mandatory.has(input.kind)) return null;
  const held = [...(attested?.sameFile ?? []), ...c.documents.filter((d) => d.document === input.document).map((d) => d.kind)];
  return held.some((kind) => kind !== input.kind && mandatory.has(kind)) ? 'SAME_FILE' : null;
}

interface Brought<C extends CommandName> {
  kind: DocumentKind;
  /** The files of the paper in the act's input. */
  files: (input: SealedInput<C>) => readonly string[];
  /** Whether this act owes the paper; it does when left out. */
  isOwed?: (c: Commission) => boolean;
}

/**
 * The papers that arise with an act, each with the kind it is filed under. The letter that begins a commission is not among them: it may
 * come on paper, and then the clerk who registers it scans it.
 */
const arisesWith: { [C in CommandName]?: Brought<C> } = {
  issueOrder: { kind: 'order', files: ({ paper }) => paper.documents },
  appointPanel: { kind: 'panelDecision', files: ({ decision }) => decision.documents },
  recordMeeting: { kind: 'meetingMinutes', files: ({ minutes }) => minutes },
  issueReport: { kind: 'resultReport', files: ({ paper }) => paper.documents },
  signOff: { kind: 'signOffMinutes', files: ({ minutes }) => minutes.documents },
  rejectProduct: { kind: 'signOffMinutes', files: ({ minutes }) => minutes.documents },
  settle: { kind: 'settlement', files: ({ documents }) => documents, isOwed: (c) => paidVnd(c) > 0 },
};

/** The acts with which a paper arises that the rules of this commission demand, and its kind. */
export function paperOwedWith(c: Commission, command: CommandName): DocumentKind | null {
  const brought = arisesWith[command];
  if (!brought || brought.isOwed?.(c) === false) return null;
  return c.ruleSet.mandatoryDocuments.some(({ kind }) => kind === brought.kind) ? brought.kind : null;
}

/** A paper without which nothing is archived comes with the act in which it arises, not at the end. */
export function whyWithoutPaper(c: Commission, { command, input }: Act): RejectionCode | null {
  if (paperOwedWith(c, command) === null) return null;
  const { files } = arisesWith[command] as Brought<CommandName>;
  return files(input).length === 0 ? 'PAPER_REQUIRED' : null;
}
