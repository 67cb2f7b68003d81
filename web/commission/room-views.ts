import { lazy, type ComponentType } from 'react';
import type { Commission } from '../api/types.ts';
import type { RoomPath } from './rooms.ts';

export type RoomView = ComponentType<{ commission: Commission }>;

const view = <K extends string>(load: () => Promise<Record<K, RoomView>>, name: K): RoomView =>
  lazy<RoomView>(async () => ({ default: (await load())[name] }));

/** The view of each room, loaded when it is opened. The compiler reports a missing one. */
export const roomViews: Record<RoomPath, RoomView> = {
  '': view(() => import('./rooms/Overview.tsx'), 'Overview'),
  'tien-trinh': view(() => import('./rooms/Timeline.tsx'), 'Timeline'),
  'but-phe': view(() => import('./rooms/Notes.tsx'), 'Notes'),
  'tai-lieu': view(() => import('./rooms/Documents.tsx'), 'Documents'),
  'du-toan': view(() => import('./rooms/Estimate.tsx'), 'Estimate'),
  'giao-nhiem-vu': view(() => import('./rooms/Order.tsx'), 'Order'),
  'hoi-dong': view(() => import('./rooms/Panel.tsx'), 'Panel'),
  'phan-bien': view(() => import('./rooms/Opinions.tsx'), 'Opinions'),
  'hoi-thao': view(() => import('./rooms/Consultations.tsx'), 'Consultations'),
  'phien-hop': view(() => import('./rooms/Meetings.tsx'), 'Meetings'),
  'tong-hop': view(() => import('./rooms/Report.tsx'), 'Report'),
  'phan-hoi': view(() => import('./rooms/Response.tsx'), 'Response'),
  'chi-tra': view(() => import('./rooms/Payments.tsx'), 'Payments'),
  'quyet-toan': view(() => import('./rooms/Settlement.tsx'), 'Settlement'),
  'nhat-ky': view(() => import('./rooms/Journal.tsx'), 'Journal'),
};
