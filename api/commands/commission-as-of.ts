import { readRecordedFacts } from '../../db/journal/read-journal.ts';
import type { Database } from '../../db/open-database.ts';
import { endOfDay, type Day } from '../../domain/calendar/day.ts';
import type { Commission } from '../../domain/commission/commission.ts';
import { foldFacts } from '../../domain/commission/read-model.ts';

/** The state of a commission at the end of a day in Viet Nam, folded from its journal. Null when it had not begun. */
export async function commissionAsOf(db: Database, id: string, on: Day): Promise<Commission | null> {
  const end = endOfDay(on);
  const facts = await readRecordedFacts(db, { kind: 'commission', id });
  const then = facts.filter((fact) => Date.parse(fact.at) < end);
  return then.length === 0 ? null : foldFacts(then);
}
