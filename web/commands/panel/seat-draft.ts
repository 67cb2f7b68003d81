import type { PanelRole } from '../../api/types.ts';

/** One seat of a panel while it is filled in. */
export interface SeatDraft {
  person?: string;
  role?: PanelRole;
}
