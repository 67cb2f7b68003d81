import type { PanelRole } from '../../api/types.ts';

/** One seat of a panel as it is being filled in. */
export interface SeatDraft {
  person?: string;
  role?: PanelRole;
}
