import type { ReadModel } from '../../domain/case/read-model.ts';
import type { CommissionColumns } from '../../domain/commission/read-model.ts';

/** The kind of the only fact of an imported commission. */
export const importedKind = 'historicCommissionImported';

/** What a source attests of a commission, and nothing more. */
export interface HistoricRow {
  /** Human code, '07/2026'. Year and number are those of the code. */
  code: string | null;
  codeYear: number | null;
  codeNumber: number | null;
  route: string;
  title: string;
  serviceKinds: string[];
  outcome: string | null;
  requesterId: string | null;
  hostId: string | null;
  orderIssuerId: string | null;
  funderId: string | null;
  decidingAuthorityId: string | null;
  unionId: string | null;
  organisations: string[];
  people: string[];
  /** ISO 8601 UTC. */
  openedAt: string;
  closedAt: string | null;
  year: number;
}

export interface HistoricCommission {
  id: string;
  row: HistoricRow;
  /** The attested details, with the citation of the source. They go into the journal, so they hold ids and public data only. */
  attested: Record<string, unknown> & { source: string };
}

/** The read model of an imported commission: nothing is open, and nothing will change. `at` is when it was imported, ISO 8601 UTC. */
export function historicReadModel({ row, attested }: Omit<HistoricCommission, 'id'>, at: string): ReadModel & { own: CommissionColumns } {
  const { route, serviceKinds, requesterId, hostId, orderIssuerId, funderId, decidingAuthorityId, unionId, ...line } = row;
  const parts = { requesterId, hostId, orderIssuerId, funderId, decidingAuthorityId, unionId, financeId: null, homeAffairsId: null };
  const none = { instrument: null, specialistId: null, isWithoutCost: false, isIssued: false, seats: [], payees: [] };
  const still = { stage: 'archived', state: 'imported' as const, overdueOn: null, calendarVersion: null, stateVersion: 1 };
  return {
    row: { procedure: 'commission', ...line, accessKeys: [], unseenBy: [], ...still, revision: 1, personRevision: 1, updatedAt: at },
    own: { route, serviceKinds, ...parts, ...none },
    duties: [],
    snapshot: { imported: attested },
  };
}
