import { lazy, type ComponentType } from 'react';
import type { Sentence } from '../../locale/language.ts';
import { commissionWords } from '../../locale/web/commission.ts';
import type { Commission } from '../api/types.ts';
import type { RoomPath } from './room-paths.ts';

/** One part of a commission's page. */
export type RoomView = ComponentType<{ commission: Commission }>;

interface Room {
  /** Its part of the address; empty for the first. */
  path: RoomPath;
  name: Sentence;
  component: RoomView;
  /** Whether the reader has anything to see there; everybody when left out. */
  isOpen?: (commission: Commission) => boolean;
}

const room = <K extends string>(load: () => Promise<Record<K, RoomView>>, name: K): RoomView =>
  lazy<RoomView>(async () => ({ default: (await load())[name] }));

const hasPanel = ({ acceptance }: Commission) => acceptance !== null && acceptance.formOfWork !== 'consultationOnly';

/** Whether the reader sits on the panel: only one's own declaration is shown where declarations are closed. */
const hasSeat = ({ members = [], sections }: Commission) =>
  !sections.includes('conflicts') && members.some((one) => one.conflict !== undefined && !one.left);

/** The rooms in the order of the procedure, each loaded when it is opened. */
const rooms: readonly Room[] = [
  { path: '', name: commissionWords.overview, component: room(() => import('./rooms/Overview.tsx'), 'Overview') },
  { path: 'tien-trinh', name: commissionWords.timeline, component: room(() => import('./rooms/Timeline.tsx'), 'Timeline') },
  {
    path: 'but-phe',
    name: commissionWords.notes,
    component: room(() => import('./rooms/Notes.tsx'), 'Notes'),
    isOpen: ({ specialist, notes = [], obstacles = [] }) => specialist?.instruction !== undefined || notes.length + obstacles.length > 0,
  },
  { path: 'tai-lieu', name: commissionWords.documents, component: room(() => import('./rooms/Documents.tsx'), 'Documents') },
  {
    path: 'du-toan',
    name: commissionWords.estimate,
    component: room(() => import('./rooms/Estimate.tsx'), 'Estimate'),
    isOpen: ({ estimates, fundingSource }) => estimates !== undefined && fundingSource !== 'none',
  },
  {
    path: 'giao-nhiem-vu',
    name: commissionWords.order,
    component: room(() => import('./rooms/Order.tsx'), 'Order'),
    isOpen: ({ sections, fundingSource }) => sections.includes('request') && fundingSource !== 'none',
  },
  {
    path: 'hoi-dong',
    name: commissionWords.panel,
    component: room(() => import('./rooms/Panel.tsx'), 'Panel'),
    isOpen: (one) => hasPanel(one) && (one.members?.length ?? 0) > 0,
  },
  {
    path: 'phan-bien',
    name: commissionWords.opinions,
    component: room(() => import('./rooms/Opinions.tsx'), 'Opinions'),
    // A member finds there why the others' opinions are closed, and the way to their own.
    isOpen: (one) => hasPanel(one) && (one.sections.includes('opinions') || hasSeat(one)) && one.panel?.appointedAt != null,
  },
  {
    path: 'hoi-thao',
    name: commissionWords.consultations,
    component: room(() => import('./rooms/Consultations.tsx'), 'Consultations'),
    isOpen: ({ events = [], can }) => events.length > 0 || can.some((one) => one.command === 'announceEvent' && one.allowed),
  },
  {
    path: 'phien-hop',
    name: commissionWords.meetings,
    component: room(() => import('./rooms/Meetings.tsx'), 'Meetings'),
    isOpen: ({ meetings = [], can }) => meetings.length > 0 || can.some((one) => one.command === 'conveneMeeting' && one.allowed),
  },
  {
    path: 'tong-hop',
    name: commissionWords.report,
    component: room(() => import('./rooms/Report.tsx'), 'Report'),
    isOpen: ({ reports = [], can }) => reports.length > 0 || can.some((one) => one.command === 'submitReport' && one.allowed),
  },
  {
    path: 'phan-hoi',
    name: commissionWords.response,
    component: room(() => import('./rooms/Response.tsx'), 'Response'),
    isOpen: ({ sections, reports = [] }) => sections.includes('response') && reports.some((one) => one.status === 'issued'),
  },
  {
    path: 'chi-tra',
    name: commissionWords.payments,
    component: room(() => import('./rooms/Payments.tsx'), 'Payments'),
    isOpen: ({ money, payments, fundingSource }) => fundingSource !== 'none' && (money !== undefined || (payments?.length ?? 0) > 0),
  },
  {
    path: 'quyet-toan',
    name: commissionWords.settlement,
    component: room(() => import('./rooms/Settlement.tsx'), 'Settlement'),
    isOpen: ({ money, mandatoryDocuments, stage }) =>
      money !== undefined || (mandatoryDocuments !== undefined && (stage === 'settlement' || stage === 'archived')),
  },
  { path: 'nhat-ky', name: commissionWords.journal, component: room(() => import('./rooms/Journal.tsx'), 'Journal') },
];

export function roomOf(path: string | undefined): Room | undefined {
  return rooms.find((one) => one.path === (path ?? ''));
}

/** The rooms that this reader of this commission finds something in. */
export function roomsOf(commission: Commission): readonly Room[] {
  return rooms.filter((one) => one.isOpen?.(commission) ?? true);
}
