import type { NotNull } from 'kysely';
import type { Database } from '../open-database.ts';
import { mayEnter } from './may-enter.ts';

/** Links of a person that are confirmed and neither used nor ended. */
export async function openResetsOf(db: Database, personId: string): Promise<string[]> {
  const query = db.selectFrom('passwordResets').select('id').where('personId', '=', personId).where('codeHash', 'is not', null);
  const rows = await query.where('usedAt', 'is', null).where('endedAt', 'is', null).execute();
  return rows.map(({ id }) => id);
}

/** The link (SHA-256 of its secret, hexadecimal) with its account, and whether the person may sign in on the day ('YYYY-MM-DD'). */
export async function findReset(db: Database, linkHash: string, day: string) {
  return db
    .selectFrom('passwordResets as r')
    .innerJoin('accounts as a', 'a.personId', 'r.personId')
    .innerJoin('people as p', 'p.id', 'r.personId')
    .select(['r.id', 'r.personId', 'r.codeHash', 'r.expiresAt', 'r.usedAt', 'r.endedAt', 'a.username', 'p.fullName'])
    .select(mayEnter(day).as('mayEnter'))
    .where('r.linkHash', '=', linkHash)
    .executeTakeFirst();
}

export type Reset = NonNullable<Awaited<ReturnType<typeof findReset>>>;

/** Locks a link until the transaction ends, because it can be used only once. */
export async function lockReset(trx: Database, id: string): Promise<void> {
  if (!trx.isTransaction) throw new TypeError('lockReset needs a transaction');
  await trx.selectFrom('passwordResets').select('id').where('id', '=', id).forUpdate().execute();
}

/** Who proposed and who confirmed the last link that a person used, and when it was used. Undefined when they never used one. */
export async function lastResetOf(db: Database, personId: string) {
  return db
    .selectFrom('passwordResets as r')
    .innerJoin('proposedChanges as c', 'c.id', 'r.id')
    .innerJoin('people as proposer', 'proposer.id', 'c.proposedBy')
    .innerJoin('people as confirmer', 'confirmer.id', 'c.decidedBy')
    .select(['r.usedAt', 'proposer.fullName as proposedBy', 'confirmer.fullName as confirmedBy'])
    .where('r.personId', '=', personId)
    .where('r.usedAt', 'is not', null)
    .$narrowType<{ usedAt: NotNull }>()
    .orderBy('r.usedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export type UsedReset = NonNullable<Awaited<ReturnType<typeof lastResetOf>>>;
