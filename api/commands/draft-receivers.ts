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

/** What a draft is for, with the commission as it stands; null for one that begins a commission. */
export interface Drafted {
  draft: Pick<DraftLine, 'command' | 'organisationId'>;
  commission: Commission | null;
}

/** The draft with the commission it is for; what was imported as history takes no commands. */
export async function draftedFor(db: Database, draft: DraftLine): Promise<Drafted> {
  const found = draft.caseId === null ? undefined : await loadCommission(db, draft.caseId);
  return { draft, commission: found?.commission ?? null };
}

/** Whether somebody in these roles has the right to the drafted command, whether or not its turn has come. */
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
 * For which of a writer's bodies a draft is that names none: the one that may give the command, else the one that takes part in the
 * commission. Null where that is not one: the first never counts for all.
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
 * Whether a draft may be handed to this person: somebody of the same organisation who has the right to give its command. Never to an
 * expert: a draft may hold an opinion, and opinions are independent.
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

/** Everybody to whom the draft may be handed, by name. An organisation of more than a few hundred people is not one of ours. */
export async function receiversOf(db: Database, drafted: Drafted, except: string) {
  const { items } = await listPeople(db, { organisation: drafted.draft.organisationId, on: today(), limit: 500 });
  const may = await Promise.all(items.map(async ({ id }) => id !== except && (await mayReceive(db, id, drafted))));
  return items.filter((_, n) => may[n]).map(({ id, fullName: name, position }) => ({ id, name, position }));
}
