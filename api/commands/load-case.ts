import { findLines } from '../../db/cases/find-lines.ts';
import { findState } from '../../db/cases/find-state.ts';
import type { Database } from '../../db/open-database.ts';
import type { CaseKey } from '../../domain/case/case-key.ts';
import type { CaseState } from '../../domain/case/case-state.ts';
import { stateOf } from '../../domain/procedures.ts';
import type { Who } from '../identity/who.ts';
import { apiProcedureOf } from '../procedures/registry.ts';
import { mayKnowLine } from './visibility.ts';

/** A case that the person may know of. `state` is null for imported history, which takes no commands. Undefined for every other case. */
export async function caseKnownTo(db: Database, who: Who, { procedure, id }: CaseKey): Promise<{ state: CaseState | null } | undefined> {
  const line = (await findLines(db, [id])).get(id);
  if (line?.procedure !== procedure) return undefined;
  if (line.state === 'imported') return mayKnowLine(who, line) ? { state: null } : undefined;
  const stored = await findState(db, id);
  const state = stored === undefined ? null : stateOf(stored);
  return state !== null && apiProcedureOf(procedure).mayKnow(who, state) ? { state } : undefined;
}
