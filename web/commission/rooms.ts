import type { Sentence } from '../../locale/language.ts';
import { commissionWords } from '../../locale/web/commission.ts';
import type { Commission } from '../api/types.ts';

/** The parts of a commission's address, one for each room. */
export type RoomPath =
  | ''
  | 'tien-trinh'
  | 'but-phe'
  | 'tai-lieu'
  | 'du-toan'
  | 'giao-nhiem-vu'
  | 'hoi-dong'
  | 'phan-bien'
  | 'hoi-thao'
  | 'phien-hop'
  | 'tong-hop'
  | 'phan-hoi'
  | 'chi-tra'
  | 'quyet-toan'
  | 'nhat-ky';

/** One part of a commission's page; its content is in room-views.ts. */
interface Room {
  /** Its part of the address; empty for the first. */
  path: RoomPath;
  name: Sentence;
  /** Whether the reader has anything to see there; everybody when left out. */
  isOpen?: (commission: Commission) => boolean;
}

const hasPanel = ({ acceptance }: Commission) => acceptance !== null && acceptance.formOfWork !== 'consultationOnly';

/** Whether the reader sits on the panel: only one's own declaration is shown where declarations are closed. */
const hasSeat = ({ members = [], sections }: Commission) =>
  !sections.includes('conflicts') && members.some((one) => one.conflict !== undefined && !one.left);

/** The rooms in the order of the procedure. */
const rooms: readonly Room[] = [
  { path: '', name: commissionWords.overview },
  { path: 'tien-trinh', name: commissionWords.timeline },
  {
    path: 'but-phe',
    name: commissionWords.notes,
    isOpen: ({ specialist, notes = [], obstacles = [] }) => specialist?.instruction !== undefined || notes.length + obstacles.length > 0,
  },
  { path: 'tai-lieu', name: commissionWords.documents },
  {
    path: 'du-toan',
    name: commissionWords.estimate,
    isOpen: ({ estimates, fundingSource }) => estimates !== undefined && fundingSource !== 'none',
  },
  {
    path: 'giao-nhiem-vu',
    name: commissionWords.order,
    isOpen: ({ sections, fundingSource }) => sections.includes('request') && fundingSource !== 'none',
  },
  {
    path: 'hoi-dong',
    name: commissionWords.panel,
    isOpen: (one) => hasPanel(one) && (one.members?.length ?? 0) > 0,
  },
  {
    path: 'phan-bien',
    name: commissionWords.opinions,
    // A member finds there why the others' opinions are closed, and the way to their own.
    isOpen: (one) => hasPanel(one) && (one.sections.includes('opinions') || hasSeat(one)) && one.panel?.appointedAt != null,
  },
  {
    path: 'hoi-thao',
    name: commissionWords.consultations,
    isOpen: ({ events = [], can }) => events.length > 0 || can.some((one) => one.command === 'announceEvent' && one.allowed),
  },
  {
    path: 'phien-hop',
    name: commissionWords.meetings,
    isOpen: ({ meetings = [], can }) => meetings.length > 0 || can.some((one) => one.command === 'conveneMeeting' && one.allowed),
  },
  {
    path: 'tong-hop',
    name: commissionWords.report,
    isOpen: ({ reports = [], can }) => reports.length > 0 || can.some((one) => one.command === 'submitReport' && one.allowed),
  },
  {
    path: 'phan-hoi',
    name: commissionWords.response,
    isOpen: ({ sections, reports = [] }) => sections.includes('response') && reports.some((one) => one.status === 'issued'),
  },
  {
    path: 'chi-tra',
    name: commissionWords.payments,
    isOpen: ({ money, payments, fundingSource }) => fundingSource !== 'none' && (money !== undefined || (payments?.length ?? 0) > 0),
  },
  {
    path: 'quyet-toan',
    name: commissionWords.settlement,
    isOpen: ({ money, mandatoryDocuments, stage }) =>
      money !== undefined || (mandatoryDocuments !== undefined && (stage === 'settlement' || stage === 'archived')),
  },
  { path: 'nhat-ky', name: commissionWords.journal },
];

export function roomOf(path: string | undefined): Room | undefined {
  return rooms.find((one) => one.path === (path ?? ''));
}

/** The rooms that this reader of this commission finds something in. */
export function roomsOf(commission: Commission): readonly Room[] {
  return rooms.filter((one) => one.isOpen?.(commission) ?? true);
}

/** The id of an entry on the page of the journal, for addresses that lead to it. */
export const entryAnchor = (revision: number): string => `muc-${revision}`;
