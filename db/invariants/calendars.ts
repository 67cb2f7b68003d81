import { sql } from 'kysely';
import { canonicalJson } from '../../domain/text/canonical.ts';
import type { Database } from '../open-database.ts';
import type { Finding } from './invariant.ts';

interface Published {
  version: number;
  at: Date;
  days: { on: string; kind: string; name: string; source: string; status: string }[];
  confirmedYears: number[];
}

/** Whether each version of the calendar, and each of its days, equals what was published. A version is one fact. */
export async function calendarFaults(db: Database): Promise<Finding> {
  const facts = await sql<Published>`
    select (fact ->> 'version')::int as version, at, fact -> 'days' as days, fact -> 'confirmedYears' as "confirmedYears"
      from journal_facts where stream_kind = 'masterData' and stream_id = 'calendar_versions' and kind = 'published'`.execute(db);
  const stored = await sql<Published & { source: string | null; sourceStatus: string | null }>`
    select v.version, v.published_at as at, v.confirmed_years as "confirmedYears", v.source, v.source_status,
           coalesce((select jsonb_agg(jsonb_build_object('on', d.day, 'kind', d.kind, 'name', d.name, 'source', d.source, 'status', d.source_status))
                       from calendar_days d where d.version_id = v.id), '[]') as days
      from calendar_versions v`.execute(db);
  const said = new Map(facts.rows.map((fact) => [fact.version, textOf(fact)]));
  const violations = stored.rows.flatMap((row) => {
    const where = `calendar version ${row.version}`;
    const text = said.get(row.version);
    said.delete(row.version);
    if (text === undefined) return [{ where, what: 'is in no journal' }];
    return text === textOf(row) && row.source === null && row.sourceStatus === null ? [] : [{ where, what: 'differs from its journal' }];
  });
  const missing = [...said.keys()].map((version) => ({ where: `calendar version ${version}`, what: 'is in its journal and missing' }));
  const lost = await sql<{ n: number }>`
    select count(*) as n from calendar_days d where not exists (select from calendar_versions v where v.id = d.version_id)`.execute(db);
  const strays = lost.rows[0]!.n === 0 ? [] : [{ where: 'calendar days', what: 'belong to no version' }];
  return { checked: stored.rows.length, violations: [...violations, ...missing, ...strays] };
}

function textOf({ at, days, confirmedYears }: Published): string {
  const inOrder = [...days].sort((a, b) => (a.on < b.on ? -1 : 1));
  return canonicalJson({
    at: at.toISOString(),
    days: inOrder.map(({ on, kind, name, source, status }) => ({ on, kind, name, source, status })),
    confirmedYears,
  });
}
