import type { Sentence } from '../../locale/language.ts';
import { commissionWords } from '../../locale/web/commission.ts';
import type { Commission } from '../api/types.ts';

/** The part of a commission's address that names a room. */
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

/** One part of a commission's page. Its view is in room-views.ts. */
interface Room {
  /** Its part of the address. Empty for the first room. */
  path: RoomPath;
  name: Sentence;
  /** Whether the room holds anything for the reader. When left out, it is open to everybody. */
  isOpen?: (commission: Commission) => boolean;
}

const hasPanel = ({ acceptance }: Commission) => acceptance !== null && ['council', 'expertGroup'].includes(acceptance.formOfWork);

/** Whether the reader sits on the panel. Where declarations are closed, only the reader's own is shown. */
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
    // A member finds the reason why the others' opinions are closed, and a link to their own.
    isOpen: (one) => hasPanel(one) && (one.sections.includes('opinions') || hasSeat(one)) && one.panel?.appointedAt != null,
  },
  {
    path: 'hoi-thao',
    name: commissionWords.consultations,
    isOpen: ({ events = [], collections = [], can }) =>
      events.length + collections.length > 0 || can.some((one) => ['announceEvent', 'openCollection'].includes(one.command) && one.allowed),
  },
  {
    path: 'phien-hop',
    name: commissionWords.meetings,
    isOpen: ({ meetings = [], sessionInvitations = [], can }) =>
      meetings.length + sessionInvitations.length > 0 || can.some((one) => one.command === 'conveneMeeting' && one.allowed),
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

/** The rooms of this commission that hold anything for this reader. */
export function roomsOf(commission: Commission): readonly Room[] {
  return rooms.filter((one) => one.isOpen?.(commission) ?? true);
}
