import { sql } from 'kysely';
import type { Instrument } from '../../domain/commission/names.ts';
import type { AccessFacts } from '../../domain/commission/reading.ts';

/** The data of a commission that a list shows and that decides who may see it, without its state. */
export interface CommissionLine {
  access: AccessFacts;
  instrument: Instrument | null;
}

/** The same as an SQL expression over `commissions`. */
export const commissionLine = sql<CommissionLine>`jsonb_build_object(
  'instrument', commissions.instrument,
  'access', jsonb_build_object(
    'parts', jsonb_build_object(
      'requester', commissions.requester_id, 'host', commissions.host_id, 'orderIssuer', commissions.order_issuer_id,
      'funder', commissions.funder_id, 'decidingAuthority', commissions.deciding_authority_id, 'union', commissions.union_id,
      'finance', commissions.finance_id, 'homeAffairs', commissions.home_affairs_id),
    'isWithoutCost', commissions.is_without_cost, 'isIssued', commissions.is_issued, 'specialist', commissions.specialist_id,
    'seats', commissions.seats))`;
