import { sql } from 'kysely';
import { inTransaction } from './in-transaction.ts';
import type { Database } from './open-database.ts';

/** The tables whose rows may go: what they hold is derived, over, or a person's own to drop. Everything else stays for ever. */
const deletable = ['attempts', 'commission_duties', 'sessions', 'saved_views'] as const;

/**
 * Gives the role that API and worker sign in as what they need and nothing more: it reads and adds everywhere, changes what is not
 * append-only, and cannot switch a guard off, since it owns nothing. Run as the owner after every migration; repeating is harmless.
 */
export async function grantAppRole(db: Database, role: string): Promise<void> {
  const to = sql.id(role);
  await inTransaction(db, async (trx) => {
    const appendOnly = await tablesThatRefuseUpdates(trx);
    await sql`revoke all on all tables in schema public from ${to}`.execute(trx);
    await sql`grant usage on schema public to ${to}`.execute(trx);
    await sql`grant select, insert, update on all tables in schema public to ${to}`.execute(trx);
    await sql`grant usage on all sequences in schema public to ${to}`.execute(trx);
    await sql`grant delete on ${sql.join(deletable.map((name) => sql.table(name)))} to ${to}`.execute(trx);
    await sql`revoke update on ${sql.join(appendOnly.map((name) => sql.table(name)))} from ${to}`.execute(trx);
    await sql`revoke insert, update on kysely_migration, kysely_migration_lock from ${to}`.execute(trx);
  });
}

/** Those with a trigger that refuses every update, whichever migration made them. */
async function tablesThatRefuseUpdates(db: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct c.relname as name
    from pg_trigger t join pg_proc p on p.oid = t.tgfoid join pg_class c on c.oid = t.tgrelid
    where p.proname = 'refuse_change' and c.relnamespace = 'public'::regnamespace
      and t.tgtype & 16 <> 0 and t.tgattr = ''::int2vector and t.tgqual is null
    order by 1`.execute(db);
  return rows.map(({ name }) => name);
}
