import { lazy, type ComponentType } from 'react';
import type { Sentence } from '../../locale/language.ts';
import { commissionWords } from '../../locale/web/commission.ts';
import type { Commission } from '../api/types.ts';

/** One part of a commission's page. */
export type RoomView = ComponentType<{ commission: Commission }>;

interface Room {
  /** Its part of the address; empty for the first. */
  path: string;
  name: Sentence;
  component: RoomView;
  /** Whether the reader has anything to see there; everybody when left out. */
  isOpen?: (commission: Commission) => boolean;
}

const room = <K extends string>(load: () => Promise<Record<K, RoomView>>, name: K): RoomView =>
  lazy(async () => ({ default: (await load())[name] as RoomView }));

/** The rooms in the order of the procedure, each loaded when it is opened. */
const rooms: readonly Room[] = [
  { path: '', name: commissionWords.overview, component: room(() => import('./rooms/Overview.tsx'), 'Overview') },
  { path: 'tien-trinh', name: commissionWords.timeline, component: room(() => import('./rooms/Timeline.tsx'), 'Timeline') },
  { path: 'tai-lieu', name: commissionWords.documents, component: room(() => import('./rooms/Documents.tsx'), 'Documents') },
  { path: 'nhat-ky', name: commissionWords.journal, component: room(() => import('./rooms/Journal.tsx'), 'Journal') },
];

export function roomOf(path: string | undefined): Room | undefined {
  return rooms.find((one) => one.path === (path ?? ''));
}

/** The rooms that this reader of this commission finds something in. */
export function roomsOf(commission: Commission): readonly Room[] {
  return rooms.filter((one) => one.isOpen?.(commission) ?? true);
}
