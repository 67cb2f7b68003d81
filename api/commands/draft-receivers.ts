import type { BirthCommand, CommandName } from '../../domain/commission/commands.ts';
import type { Commission } from '../../domain/commission/commission.ts';
import { beginners } from '../../domain/commission/beginning.ts';
import { listCapabilities } from '../../db/master-data/list-capabilities.ts';
import { listPeople } from '../../db/master-data/list-people.ts';
import type { DraftLine } from '../../db/drafts/draft-rows.ts';
import type { Database } from '../../db/open-database.ts';
import { today } from '../clock.ts';
import { rolesOf, type Role, type Who } from '../identity/who.ts';
import { isBirth } from './draft-acts.ts';
import { loadCommission } from './load-commission.ts';
import { bestRoleNow, mayKnow } from './readers.ts';

/** A draft and the present state of its commission. `commission` is null when the command begins one. */
export interface Drafted {
  draft: Pick<DraftLine, 'command' | 'organisationId'>;
  commission: Commission | null;
}

/** The draft with its commission. A commission imported as history takes no commands. */
export async function draftedFor(db: Database, draft: DraftLine): Promise<Drafted> {
  const found = draft.caseId === null ? undefined : await loadCommission(db, draft.caseId);
  return { draft, commission: found?.commission ?? null };
}

/** Whether somebody with these roles has the right to the drafted command, even when the command is not possible yet. */
export function mayGive(person: string, roles: readonly Role[], { draft, commission }: Drafted): boolean {
  const command = draft.command as CommandName;
  if (isBirth(command)) {
    const capabilities = beginners[command as BirthCommand];
    return roles.some(({ capability, organisation }) => capabilities.includes(capability) && organisation.id === draft.organisationId);
  }
  if (commission === null) return false;
  const who: Who = { person, roles: [...roles], name: '', username: '', session: '', via: 'token' };
  const best = bestRoleNow(who, commission, command);
  return mayKnow(who, commission) && best !== null && best.refusal !== 'NOT_AUTHORISED';
}

/**
 * Chooses a body for a draft that names none. The first choice is the writer's only body that may give the command. The second is their
 * only body that takes part in the commission. Null when several qualify: none of them is chosen by its position.
 */
export function bodyOfDraft(who: Who, bodies: readonly string[], command: CommandName, commission: Commission | null): string | null {
  const [only, ...others] = bodies;
  if (others.length === 0) return only ?? null;
  const rolesAt = (id: string) => who.roles.filter(({ organisation }) => organisation.id === id);
  const giving = bodies.filter((id) => mayGive(who.person, rolesAt(id), { draft: { command, organisationId: id }, commission }));
  if (giving.length > 0) return giving.length === 1 ? giving[0]! : null;
  const taking = bodies.filter((id) => commission !== null && mayKnow({ ...who, roles: rolesAt(id) }, commission));
  return taking.length === 1 ? taking[0]! : null;
}

/**
 * Whether a draft may be handed to this person: somebody of the same organisation with the right to give its command. An expert never
 * receives one. A draft may hold an opinion, and opinions are independent.
 */
export async function mayReceive(db: Database, person: string, drafted: Drafted): Promise<boolean> {
  const roles = rolesOf(await listCapabilities(db, person, today()));
  const { organisationId } = drafted.draft;
  return mayGive(
    person,
    roles.filter(({ capability, organisation }) => capability !== 'expert' && organisation.id === organisationId),
    drafted,
  );
}

/** Everybody to whom the draft may be handed, by name. At most 500 people are looked at. No organisation here has more. */
export async function receiversOf(db: Database, drafted: Drafted, except: string) {
  const { items } = await listPeople(db, { organisation: drafted.draft.organisationId, on: today(), limit: 500 });
  const may = await Promise.all(items.map(async ({ id }) => id !== except && (await mayReceive(db, id, drafted))));
  return items.filter((_, n) => may[n]).map(({ id, fullName: name, position }) => ({ id, name, position }));
}
