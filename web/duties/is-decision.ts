import * as inCommission from '../../domain/commission/duty-kinds.ts';
import * as inObstacle from '../../domain/obstacle/duty-kinds.ts';
import type { InboxItem, ProcedureName } from '../api/types.ts';

const byProcedure: { readonly [P in ProcedureName]: (kind: string) => boolean } = {
  commission: inCommission.isDecision,
  obstacle: inObstacle.isDecision,
};

/** Whether a decision and a signature discharge this duty. */
export const isDecision = ({ procedure, kind }: Pick<InboxItem, 'procedure' | 'kind'>): boolean => byProcedure[procedure](kind);
