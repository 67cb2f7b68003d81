import { listCapabilities } from '../../db/master-data/list-capabilities.ts';
import { listPeople } from '../../db/master-data/list-people.ts';
import type { DraftLine } from '../../db/drafts/draft-rows.ts';
import type { Database } from '../../db/open-database.ts';
import type { CaseKey } from '../../domain/case/case-key.ts';
import type { CaseState } from '../../domain/case/case-state.ts';
import { today } from '../clock.ts';
import { actorAs, rolesOf, type Role, type Who } from '../identity/who.ts';
import { type ApiProcedure } from '../procedures/api-procedure.ts';
import { apiProcedureOf } from '../procedures/registry.ts';
import { throughOf } from './draft-acts.ts';
import { caseKnownTo } from './load-case.ts';
import { bestRole } from './readers.ts';

/** A drafted command, and what decides who may give it. */
export interface Drafted {
  /** The procedure to which the command is given. A birth that another case is asked for is given to that case. */
  procedure: ApiProcedure;
  command: string;
  organisationId: string;
  /** The present state of the case. Null for a command that begins one, and for a case that takes no commands or that the reader may not know. */
  state: CaseState | null;
  /** The command begins a case, perhaps through another one. Only the roles at the draft's body count for it. */
  isBirth: boolean;
}

/**
 * Where the command of a draft would be given: to its case, to the case that is asked to begin the new one, or to none. Of a case that the
 * reader may not know, or no longer, nothing is told: nobody counts as having the right.
 */
export async function draftedFor(db: Database, who: Who, draft: DraftLine): Promise<Drafted> {
  const { procedure, command, caseId, organisationId } = draft;
  const target: CaseKey | null = caseId === null ? throughOf(draft) : { procedure, id: caseId };
  const state = target === null ? null : ((await caseKnownTo(db, who, target))?.state ?? null);
  return { procedure: apiProcedureOf(target?.procedure ?? procedure), command, organisationId, state, isBirth: caseId === null };
}

/** Whether somebody with these roles has the right to the drafted command, even when the command is not possible yet. */
export function mayGive(person: string, roles: readonly Role[], drafted: Drafted): boolean {
  const { procedure, command, state, isBirth, organisationId } = drafted;
  if (state === null && !procedure.births.includes(command)) return false;
  const counted = isBirth ? roles.filter(({ organisation }) => organisation.id === organisationId) : roles;
  const who: Who = { person, roles: [...counted], name: '', username: '', session: '', via: 'token' };
  const best = bestRole(who, (role) => procedure.whyNotNow(state, { command, input: {} }, actorAs(who, role)));
  const enters = who.roles.some((role) => procedure.mayEnter?.(state, command, actorAs(who, role)) === true);
  const gives = best !== null && best.refusal !== 'NOT_AUTHORISED';
  return (gives || enters) && (state === null || procedure.mayKnow({ ...who, roles: [...roles] }, state));
}

/**
 * Chooses a body for a draft that names none. The first choice is the writer's only body that may give the command. The second is their
 * only body that takes part in the case. Null when several qualify: none of them is chosen by its position.
 */
export function bodyOfDraft(who: Who, bodies: readonly string[], drafted: Omit<Drafted, 'organisationId'>): string | null {
  const { procedure, state } = drafted;
  const [only, ...others] = bodies;
  if (others.length === 0) return only ?? null;
  const rolesAt = (id: string) => who.roles.filter(({ organisation }) => organisation.id === id);
  const giving = bodies.filter((id) => mayGive(who.person, rolesAt(id), { ...drafted, organisationId: id }));
  if (giving.length > 0) return giving.length === 1 ? giving[0]! : null;
  const taking = bodies.filter((id) => state !== null && procedure.mayKnow({ ...who, roles: rolesAt(id) }, state));
  return taking.length === 1 ? taking[0]! : null;
}

/**
 * Whether a draft may be handed to this person: somebody of the same organisation with the right to give its command. An expert never
 * receives one. A draft may hold an opinion, and opinions are independent.
 */
export async function mayReceive(db: Database, person: string, drafted: Drafted): Promise<boolean> {
  const roles = rolesOf(await listCapabilities(db, person, today()));
  return mayGive(
    person,
    roles.filter(({ capability, organisation }) => capability !== 'expert' && organisation.id === drafted.organisationId),
    drafted,
  );
}

/** Everybody to whom the draft may be handed, by name. At most 500 people are looked at. No organisation here has more. */
export async function receiversOf(db: Database, drafted: Drafted, except: string) {
  const { items } = await listPeople(db, { organisation: drafted.organisationId, on: today(), limit: 500 });
  const may = await Promise.all(items.map(async ({ id }) => id !== except && (await mayReceive(db, id, drafted))));
  return items.filter((_, n) => may[n]).map(({ id, fullName: name, position }) => ({ id, name, position }));
}
