import { findLines } from '../../db/cases/find-lines.ts';
import { findState } from '../../db/cases/find-state.ts';
import type { Database } from '../../db/open-database.ts';
import type { CaseKey } from '../../domain/case/case-key.ts';
import type { CaseState } from '../../domain/case/case-state.ts';
import { stateOf } from '../../domain/procedures.ts';
import type { Who } from '../identity/who.ts';
import { apiProcedureOf } from '../procedures/registry.ts';
import { mayKnowLine } from './visibility.ts';

/** The state of a case, whoever asks. Null for imported history, which takes no commands, and when the procedure has no such case. */
export async function loadState(db: Database, { procedure, id }: CaseKey): Promise<CaseState | null> {
  const line = (await findLines(db, [id])).get(id);
  if (line?.procedure !== procedure || line.state === 'imported') return null;
  const stored = await findState(db, id);
  return stored === undefined ? null : stateOf(stored);
}

/** A case that the person may know of. `state` is null for imported history. Undefined for every other case. */
export async function caseKnownTo(db: Database, who: Who, key: CaseKey): Promise<{ state: CaseState | null } | undefined> {
  const state = await loadState(db, key);
  if (state !== null) return apiProcedureOf(key.procedure).mayKnow(who, state) ? { state } : undefined;
  const line = (await findLines(db, [key.id])).get(key.id);
  return line?.procedure === key.procedure && mayKnowLine(who, line) ? { state } : undefined;
}
