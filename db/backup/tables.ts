import type pg from 'pg';

/** A table as a backup knows it. */
export interface TableShape {
  name: string;
  /** Its columns in order, without the generated ones. */
  columns: string[];
  /** Its primary key as terms of ORDER BY. The same rows then make the same bytes under any collation of the server. */
  order: string[];
}

/**
 * Every table of ours, referenced tables before those that refer to them. The migrator's own tables are left out: a restored database
 * runs the migrations itself.
 * @throws when two tables refer to each other or one has no primary key.
 */
export async function listTables(client: pg.Client): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape & { refers: string[] }>(`
    select c.relname as name,
           array(select a.attname::text from pg_attribute a
                  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
           array(select quote_ident(a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end
                   from pg_constraint k, unnest(k.conkey) with ordinality as p(attnum, place)
                   join pg_attribute a on a.attnum = p.attnum
                  where k.conrelid = c.oid and a.attrelid = c.oid and k.contype = 'p' order by p.place) as "order",
           array(select distinct f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid
                  where k.conrelid = c.oid and k.contype = 'f' and f.oid <> c.oid) as refers
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and c.relname not like 'kysely\\_%'
       and not exists (select from pg_depend e where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
     order by c.relname collate "C"`);
  const keyless = rows.find((table) => table.order.length === 0);
  if (keyless !== undefined) throw new Error(`${keyless.name} has no primary key: its rows have no order to be backed up in`);
  return referredFirst(rows);
}

function referredFirst(tables: readonly (TableShape & { refers: string[] })[]): TableShape[] {
  const placed = new Set<string>();
  const order: TableShape[] = [];
  while (order.length < tables.length) {
    const next = tables.find((table) => !placed.has(table.name) && table.refers.every((other) => placed.has(other)));
    if (next === undefined) throw new Error('tables that refer to each other have no order to be restored in');
    placed.add(next.name);
    order.push({ name: next.name, columns: next.columns, order: next.order });
  }
  return order;
}

const quoted = (names: readonly string[]) => names.map((name) => `"${name.replaceAll('"', '""')}"`).join(', ');

/** `COPY … TO STDOUT` of a table in the order of its key, as text: readable, and equal on every build of the server. */
export function copyOutStatement({ name, columns, order }: TableShape): string {
  return `copy (select ${quoted(columns)} from public.${quoted([name])} order by ${order.join(', ')}) to stdout`;
}

/** The `COPY … FROM STDIN` that reads the rows of `copyOutStatement`. */
export function copyInStatement({ name, columns }: Pick<TableShape, 'name' | 'columns'>): string {
  return `copy public.${quoted([name])} (${quoted(columns)}) from stdin`;
}

/** The settings that decide the text form of values. Run it before either statement. */
export const textForm = `set local datestyle = 'ISO'; set local intervalstyle = 'iso_8601'; set local timezone = 'UTC';
  set local extra_float_digits = 1; set local bytea_output = 'hex'; set local client_encoding = 'UTF8'`;
