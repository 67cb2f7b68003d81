import { type SqlBool, sql } from 'kysely';
import { questionDuties } from '../../domain/commission/duty-kinds.ts';
import type { RecordedFact } from '../journal/streams.ts';
import type { StoredProcedure } from '../procedure.ts';
import { commissionMoney } from './commission-money.ts';
import { feesPaidOnce } from './fees.ts';
import { type HistoricCommission, historicReadModel, importedKind } from './historic.ts';
import { commissionLine } from './line.ts';
import { judgePayees } from './payee-days.ts';

/** How the database stores commissions. */
export const storedCommission: StoredProcedure = {
  table: 'commissions',
  line: commissionLine,
  historic: (facts: readonly RecordedFact[]) => {
    const last = facts.at(-1);
    return last?.kind === importedKind ? historicReadModel(last as unknown as HistoricCommission, last.at) : null;
  },
  judging: (person) =>
    person === undefined
      ? sql<SqlBool>`jsonb_array_length(commissions.seats) > 0`
      : sql<SqlBool>`commissions.seats @> ${JSON.stringify([{ person }])}::jsonb`,
  questions: questionDuties,
  invariants: [commissionMoney, feesPaidOnce],
  birthFacts: null,
  judgePayees,
};
