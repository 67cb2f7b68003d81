import { type ProcedureName, procedureNames } from '../../domain/procedures.ts';
import type { ApiProcedure } from './api-procedure.ts';
import { commissionApi } from './commission.ts';
import { obstacleApi } from './obstacle.ts';

/** Every procedure as the API serves it, by its name. */
const served: Readonly<Record<ProcedureName, ApiProcedure>> = { commission: commissionApi, obstacle: obstacleApi };

export const apiProcedures: readonly ApiProcedure[] = procedureNames.map((name) => served[name]);

/** @throws TypeError for a name that no procedure of this release has. */
export function apiProcedureOf(name: string): ApiProcedure {
  if (!Object.hasOwn(served, name)) throw new TypeError(`no procedure is called ${name}`);
  return served[name as ProcedureName];
}
