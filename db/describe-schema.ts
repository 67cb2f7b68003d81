import { sql } from 'kysely';
import type { Database } from './open-database.ts';

/*
 * Not every machine has a pg_dump of the same major version (the embedded server brings none), so the dump is made from the catalogue. It
 * is for reading and comparing, not for restoring.
 */

/** A condition for objects of the schema itself. It leaves out what an extension brought and the migrator's own tables. */
const own = (catalogue: string, oid: string) =>
  `not exists (select from pg_depend e where e.classid = '${catalogue}'::regclass and e.objid = ${oid} and e.deptype = 'e')`;
const tables = `pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public' and c.relname not like 'kysely%'`;

const parts: readonly [title: string, query: string][] = [
  ['extensions', `select 'create extension ' || extname || ';' as line from pg_extension where extname <> 'plpgsql' order by extname`],
  [
    'functions',
    `select pg_get_functiondef(p.oid) || ';' as line from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'public' and ${own('pg_proc', 'p.oid')} order by p.proname`,
  ],
  [
    'tables',
    `select 'create table ' || c.relname || E' (\\n  ' || string_agg(
        a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
        || case when a.attnotnull then ' not null' else '' end
        || case when a.attidentity = 'a' then ' generated always as identity'
                when a.attgenerated = 's' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
                when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end,
        E',\\n  ' order by a.attname) || E'\\n);' as line
       from ${tables} join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
      where c.relkind = 'r' group by c.relname order by c.relname`,
  ],
  [
    'views',
    `select 'create view ' || c.relname || E' as\\n' || pg_get_viewdef(c.oid) as line from ${tables} where c.relkind = 'v' order by c.relname`,
  ],
  [
    'constraints',
    `select 'alter table ' || c.relname || ' add constraint ' || k.conname || ' ' || pg_get_constraintdef(k.oid) || ';' as line
       from ${tables} join pg_constraint k on k.conrelid = c.oid
      where k.contype not in ('n', 't') order by c.relname, k.conname collate "C"`,
  ],
  [
    'indexes',
    `select pg_get_indexdef(i.indexrelid) || ';' as line from ${tables} join pg_index i on i.indrelid = c.oid
      where not exists (select from pg_constraint k where k.conindid = i.indexrelid) order by i.indexrelid::regclass::text collate "C"`,
  ],
  [
    'triggers',
    `select pg_get_triggerdef(t.oid) || ';' as line from ${tables} join pg_trigger t on t.tgrelid = c.oid
      where not t.tgisinternal order by c.relname, t.tgname collate "C"`,
  ],
];

/** The schema as SQL text in a fixed order. Columns are in order of name, since their position does not matter. */
export async function describeSchema(db: Database): Promise<string> {
  const sections = ['-- Generated from the migrated schema; do not edit (npm run codegen:db).\n'];
  for (const [title, query] of parts) {
    const { rows } = await sql<{ line: string }>`${sql.raw(query)}`.execute(db);
    sections.push(`-- ${title}\n\n${rows.map((row) => row.line.trimEnd()).join('\n')}\n`);
  }
  return sections.join('\n');
}
