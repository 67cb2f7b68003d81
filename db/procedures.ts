import { type RawBuilder, sql } from 'kysely';
import { storedCommission } from './commissions/stored-commission.ts';
import type { StoredProcedure } from './procedure.ts';

/** Every procedure whose cases this database keeps, by the name that is also the kind of their journal streams. */
export const procedures = { commission: storedCommission } satisfies Readonly<Record<string, StoredProcedure>>;

export type ProcedureName = keyof typeof procedures;

export const procedureNames = Object.keys(procedures) as ProcedureName[];

/** A case is of a procedure that this release does not have. */
export class UnknownProcedure extends Error {
  override name = 'UnknownProcedure';
}

/** @throws UnknownProcedure */
export function procedureOf(name: string): StoredProcedure {
  if (!Object.hasOwn(procedures, name)) throw new UnknownProcedure(`there is no procedure ${name}`);
  return procedures[name as ProcedureName];
}

/** The line of a row of `cases` as its procedure gives it: a column to select, read for the rows of the page only. */
export function lineOfCase(): RawBuilder<unknown> {
  const branches = procedureNames.map((name) => {
    const { table, line } = procedureOf(name);
    return sql`when ${sql.lit(name)} then (select ${line} from ${sql.table(table)} where ${sql.ref(`${table}.caseId`)} = cases.id)`;
  });
  return sql`case cases.procedure ${sql.join(branches, sql` `)} end`;
}
