import { sql } from 'kysely';
import type { Database } from '../open-database.ts';

/** The name of a row, or a code for which there are words (a role, an item of expenditure, a book). */
export interface RowName {
  name: string | null;
  code: string | null;
}

interface Found extends RowName {
  stream: string;
  row: string;
}

/** Names of rows by `<stream>/<row>`, for tables whose rows are neither persons nor bodies. Rows that no longer exist are left out. */
export async function findRowNames(db: Database, rows: readonly string[]): Promise<Map<string, RowName>> {
  if (rows.length === 0) return new Map();
  const wanted = sql`any(${[...new Set(rows)]}::text[])`;
  const found = await sql<Found>`
    select 'capabilities' as stream, c.id::text as row, p.full_name as name, c.capability as code
      from capabilities c join people p on p.id = c.person_id where c.id::text = ${wanted}
    union all select 'spending_norms', id::text, null, item from spending_norms where id::text = ${wanted}
    union all select 'withholding_rules', id::text, null, residency from withholding_rules where id::text = ${wanted}
    union all select 'rule_sets', id::text, code || ' ' || version, null from rule_sets where id::text = ${wanted}
    union all select 'proposal_types', id::text, name, null from proposal_types where id::text = ${wanted}
    union all select 'documents', id::text, name, null from documents where id::text = ${wanted}
    union all select 'proposed_changes', c.id::text, p.full_name, coalesce(c.input ->> 'capability', c.input ->> 'item', c.input ->> 'residency')
      from proposed_changes c left join people p on p.id::text = c.input ->> 'personId' where c.id::text = ${wanted}
    union all select 'password_resets', r.id::text, p.full_name, null
      from password_resets r join people p on p.id = r.person_id where r.id::text = ${wanted}
    union all select 'register_books', id::text, year::text, book from register_books where id::text = ${wanted}
    union all select 'budget_lines', id::text, name || ' ' || fiscal_year, null from budget_lines where id::text = ${wanted}`.execute(db);
  return new Map(found.rows.map(({ stream, row, name, code }) => [`${stream}/${row}`, { name, code }]));
}
