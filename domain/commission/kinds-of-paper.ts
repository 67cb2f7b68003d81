import type { Commission } from './commission.ts';
import type { SealedInput } from './commands.ts';
import type { Attested } from './facts.ts';
import type { DocumentKind } from './names.ts';
import type { Right } from './policy.ts';
import type { RejectionCode } from './rejections.ts';

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
