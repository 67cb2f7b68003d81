import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { type ProcedureName, procedureNames } from '../domain/procedures.ts';
import { storedCommission } from './commissions/stored-commission.ts';
import { storedObstacle } from './obstacles/stored-obstacle.ts';
import type { StoredProcedure } from './procedure.ts';

/** Every procedure whose cases this database stores, by name. The name is also the kind of their journal streams. */
const stored: Readonly<Record<ProcedureName, StoredProcedure>> = { commission: storedCommission, obstacle: storedObstacle };

/** @throws TypeError for a name that no procedure of this release has. */
export function storedProcedure(name: string): StoredProcedure {
  if (!Object.hasOwn(stored, name)) throw new TypeError(`no procedure is called ${name}`);
  return stored[name as ProcedureName];
}

/** The kinds of duty, of all procedures, that open themselves to a body without a part in the case. */
export const questionKinds: readonly string[] = procedureNames.flatMap((name) => stored[name].questions);

/** A column with the line of a row of `cases`, as its procedure defines it. It is read only for the rows of the page. */
export function lineOfCase(): RawBuilder<unknown> {
  const branches = procedureNames.map((name) => {
    const { table, line } = stored[name];
    return sql`when ${sql.lit(name)} then (select ${line} from ${sql.table(table)} where ${sql.ref(`${table}.caseId`)} = cases.id)`;
  });
  return sql`case cases.procedure ${sql.join(branches, sql` `)} end`;
}

/** Whether somebody, or this person, judges in a row of `cases`, as its procedure says. */
export function somebodyJudgesInCase(person?: string): RawBuilder<SqlBool> {
  const judged = procedureNames.flatMap((name) => {
    const { table, judging } = stored[name];
    if (judging === null) return [];
    return sql<SqlBool>`exists (select from ${sql.table(table)} where ${sql.ref(`${table}.caseId`)} = cases.id and ${judging(person)})`;
  });
  return sql<SqlBool>`(${judged.length === 0 ? sql`false` : sql.join(judged, sql` or `)})`;
}
