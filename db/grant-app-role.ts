import { sql } from 'kysely';
import { functionGrants, grants, type Grants, type Process } from './grants.ts';
import { inTransaction } from './in-transaction.ts';
import type { Database } from './open-database.ts';

/** What the role is for: one process, or, on one machine, both processes and the operators' commands. */
export type Purpose = Process | 'both';

/**
 * Gives a role of API or worker the rights in db/grants.ts and no others. The role owns nothing, so it cannot disable a trigger. Run it as
 * the owner after every migration. Repeating it is harmless.
 */
export async function grantAppRole(db: Database, role: string, purpose: Purpose = 'both'): Promise<void> {
  const to = sql.id(role);
  const processes: readonly Process[] = purpose === 'both' ? ['api', 'worker'] : [purpose];
  await inTransaction(db, async (trx) => {
    await sql`revoke all on all tables in schema public from ${to}`.execute(trx);
    await sql`revoke all on all functions in schema public from ${to}`.execute(trx);
    await sql`grant usage on schema public to ${to}`.execute(trx);
    await sql`grant usage on all sequences in schema public to ${to}`.execute(trx);
    await sql`grant select on kysely_migration, kysely_migration_lock to ${to}`.execute(trx);
    for (const process of processes) {
      for (const [table, each] of Object.entries(grants)) await grantTable(trx, snake(table), each[process], to);
      for (const name of functionGrants[process]) await sql`grant execute on function ${sql.raw(name)} to ${to}`.execute(trx);
    }
    if (purpose === 'both') await grantOperator(trx, to);
  });
}

async function grantTable(db: Database, table: string, given: Grants | 'whole row', to: ReturnType<typeof sql.id>): Promise<void> {
  const on = sql.table(table);
  if (given === 'whole row') {
    await sql`grant select, insert, update on ${on} to ${to}`.execute(db);
    return;
  }
  const { select, insert, update, delete: isDeletable } = given;
  if (select === true) await sql`grant select on ${on} to ${to}`.execute(db);
  else if (select !== undefined) await sql`grant select (${columns(select)}) on ${on} to ${to}`.execute(db);
  if (insert) await sql`grant insert on ${on} to ${to}`.execute(db);
  if (update !== undefined) await sql`grant update (${columns(update)}) on ${on} to ${to}`.execute(db);
  if (isDeletable) await sql`grant delete on ${on} to ${to}`.execute(db);
}

/** The one role for everything can also back up and read every table. Whoever starts those commands controls the machine anyway. */
async function grantOperator(db: Database, to: ReturnType<typeof sql.id>): Promise<void> {
  await sql`grant select on all tables in schema public to ${to}`.execute(db);
}

const columns = (names: readonly string[]) => sql.join(names.map((name) => sql.id(name)));

const snake = (table: string) => table.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
