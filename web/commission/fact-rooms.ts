import type { Section } from '../../domain/commission/names.ts';
import { sectionOfKind } from '../../domain/commission/sections.ts';
import type { factSentences } from '../../locale/facts.ts';
import type { RoomPath } from './rooms.ts';

/** The room that shows a section. Null where only the journal shows it. */
const roomsOfSections: Record<Section, RoomPath | null> = {
  status: null,
  request: '',
  panel: 'hoi-dong',
  conflicts: 'hoi-dong',
  opinions: 'phan-bien',
  consultations: 'hoi-thao',
  collections: 'hoi-thao',
  meetings: 'phien-hop',
  reportDraft: 'tong-hop',
  report: 'tong-hop',
  response: 'phan-hoi',
  estimate: 'du-toan',
  moneyTotals: 'chi-tra',
  payments: 'chi-tra',
  notes: 'but-phe',
  obstacles: 'but-phe',
};

type FactKind = keyof typeof factSentences;

/** The facts whose subject another room shows than their section, or no room. */
const exceptions: { readonly [K in FactKind]?: RoomPath | null } = {
  consentGranted: '',
  consentRefused: '',
  supplementRequested: null,
  documentsSupplied: 'tai-lieu',
  accepted: '',
  fundingApproved: 'du-toan',
  fundingRefused: 'du-toan',
  orderIssued: 'giao-nhiem-vu',
  countersigned: 'giao-nhiem-vu',
  annexProposed: 'giao-nhiem-vu',
  annexAnswered: 'giao-nhiem-vu',
  annexWithdrawn: 'giao-nhiem-vu',
  liquidationDrafted: 'quyet-toan',
  liquidationSigned: 'quyet-toan',
  signedOff: null,
  reworkAsked: 'tong-hop',
  productRejected: null,
  settled: 'quyet-toan',
  returnRecorded: 'quyet-toan',
  settlementApproved: 'quyet-toan',
  archived: 'quyet-toan',
  deadlineExtended: '',
  reassigned: '',
  documentAttached: 'tai-lieu',
  terminated: null,
  dutyReminded: '',
  dutyEscalated: '',
};

/** The room that shows the subject of a fact. Null where only the journal shows it, and for an unknown kind. */
export function roomOfFact(kind: string): RoomPath | null {
  if (Object.hasOwn(exceptions, kind)) return exceptions[kind as FactKind] ?? null;
  const section = sectionOfKind(kind);
  return section === null ? null : roomsOfSections[section];
}
