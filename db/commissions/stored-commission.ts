import { foldFacts, readModelOf } from '../../domain/commission/read-model.ts';
import { documentsIn } from '../../domain/commission/references.ts';
import type { RecordedFact } from '../journal/streams.ts';
import type { StoredProcedure } from '../procedure.ts';
import { commissionMoney } from './commission-money.ts';
import { feesPaidOnce } from './fees.ts';
import { type HistoricCommission, historicReadModel, importedKind } from './historic.ts';
import { commissionLine } from './line.ts';

/** What the database knows of commissions. */
export const storedCommission: StoredProcedure = {
  table: 'commissions',
  line: commissionLine,
  readModelOf: (facts) => {
    const last = facts.at(-1) as RecordedFact;
    if (last.kind === importedKind) return historicReadModel(last as unknown as HistoricCommission, last.at);
    return readModelOf(foldFacts(facts), Date.parse(last.at));
  },
  documentsIn,
  invariants: [commissionMoney, feesPaidOnce],
};
