import type { CaseState } from './case/case-state.ts';
import type { WholeSnapshot } from './case/pinned.ts';
import { type Procedure, upgraded } from './case/procedure.ts';
import { commissionProcedure } from './commission/procedure.ts';
import { obstacleProcedure } from './obstacle/procedure.ts';

/** Every procedure by its name. Activities, read models and the API use this table. */
export const procedures = {
  commission: commissionProcedure,
  obstacle: obstacleProcedure,
} as const satisfies Record<string, Procedure>;

/**
 * A stored state in the shape of this release.
 * @throws StateOfLaterRelease
 */
export function stateOf(stored: { procedure: string; snapshot: WholeSnapshot; stateVersion: number }): CaseState {
  return upgraded(procedureOf(stored.procedure), stored.snapshot, stored.stateVersion);
}

export type ProcedureName = keyof typeof procedures;
export const procedureNames = Object.keys(procedures) as ProcedureName[];

/** @throws TypeError for a name that no procedure of this release has. */
export function procedureOf(name: string): Procedure {
  if (!Object.hasOwn(procedures, name)) throw new TypeError(`no procedure is called ${name}`);
  return procedures[name as ProcedureName];
}
