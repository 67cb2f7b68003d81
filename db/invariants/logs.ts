import { sql } from 'kysely';
import type { Database } from '../open-database.ts';
import type { Finding, Invariant } from './invariant.ts';

export const logs: Invariant = {
  name: 'logs',
  statement:
    'No row of the logs of readings, interventions, verifications, hand-overs and erased texts was changed, removed or put in between.',
  counted: 'rows of logs',
  check,
};

/** Checks each log against its chain, and the chain against the ends that were journalled. */
async function check(db: Database): Promise<Finding> {
  const linked = await sql<{ log: string; links: number }>`
    select t.tgrelid::regclass::text as log, coalesce(c.links, 0) as links
      from pg_trigger t left join log_chains c on c.log = t.tgrelid::regclass::text
     where t.tgfoid = 'link_log_row'::regproc order by 1`.execute(db);
  const finding: Finding = { checked: 0, violations: [] };
  for (const { log, links } of linked.rows) {
    finding.checked += links;
    const faults = await sql<{ key: string | null; what: string }>`select key, what from log_faults(${log}) order by n`.execute(db);
    finding.violations.push(...faults.rows.map(({ key, what }) => ({ where: `log ${log}${key === null ? '' : ` ${key}`}`, what })));
  }
  const resealed = await sql<{ log: string; links: number }>`
    select f.stream_id as log, (f.fact ->> 'links')::bigint as links from journal_facts f
      left join log_links l on (l.log, l.n) = (f.stream_id, (f.fact ->> 'links')::bigint)
     where f.stream_kind = 'masterData' and f.kind = 'sealed' and encode(l.hash, 'hex') is distinct from f.fact ->> 'hash'`.execute(db);
  finding.violations.push(
    ...resealed.rows.map(({ log, links }) => ({ where: `log ${log}`, what: `was another when its first ${links} rows were sealed` })),
  );
  return finding;
}
