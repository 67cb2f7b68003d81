import type { StoredDraft } from '../../db/drafts/draft-rows.ts';
import { findDraft } from '../../db/drafts/find-draft.ts';
import { listDrafts } from '../../db/drafts/list-drafts.ts';
import { listLeftBehind } from '../../db/drafts/list-left-behind.ts';
import type { Database } from '../../db/open-database.ts';
import { today } from '../clock.ts';
import type { Who } from '../identity/who.ts';
import { notFound } from '../problem.ts';
import { draftedFor, mayReceive } from './draft-receivers.ts';
import { settle, withHandOvers, type HandedDraft } from './draft-acts.ts';

/**
 * The bodies for which a person keeps drafts: those they act for. The administrator's body is left out, as the administrator acts in no case.
 */
export function draftingFor(who: Who): string[] {
  return [...new Set(who.roles.filter(({ capability }) => capability !== 'administrator').map(({ organisation }) => organisation.id))];
}

/** A draft that this person made or holds, compared with the record first. Throws 404 for every other draft. */
export async function myDraft(db: Database, province: string, who: Who, id: string): Promise<HandedDraft<StoredDraft>> {
  const found = await mine(db, who, id);
  const [handed] = await withHandOvers(db, [found]);
  const changed = await settle(db, province, [handed!]);
  return changed.length === 0 ? handed! : { ...handed!, draft: await mine(db, who, id) };
}

/** The most open drafts one person may have. More would be forgotten ones. */
export const maxDrafts = 100;

/** Every open draft that this person made or holds, the last saved first. `waiting` selects only those handed or returned to them. */
export async function openDrafts(db: Database, province: string, who: Who, waiting = false): Promise<HandedDraft[]> {
  const wanted = { person: who.person, organisations: draftingFor(who), on: today(), waiting, limit: 2 * maxDrafts };
  const found = await withHandOvers(db, await listDrafts(db, wanted));
  const changed = await settle(db, province, found);
  // A draft whose act is on record now is no longer open, so the list is read again.
  return changed.length === 0 ? found : withHandOvers(db, await listDrafts(db, wanted));
}

/**
 * The open drafts of the person's bodies whose holders work there no longer, as far as the person may give their acts. Experts' drafts are
 * never among them.
 */
export async function leftBehind(db: Database, province: string, who: Who): Promise<HandedDraft[]> {
  const rows = await listLeftBehind(db, draftingFor(who), today(), 2 * maxDrafts);
  const open = await withHandOvers(db, rows);
  const settled = new Set(await settle(db, province, open));
  const found: HandedDraft[] = [];
  for (const one of open.filter(({ draft }) => !settled.has(draft.id) && draft.holder !== who.person)) {
    if (await mayReceive(db, who.person, await draftedFor(db, who, one.draft))) found.push(one);
  }
  return found;
}

async function mine(db: Database, who: Who, id: string): Promise<StoredDraft> {
  const found = await findDraft(db, id, who.person, today());
  if (!found || found.discardedAt !== null || !draftingFor(who).includes(found.organisationId)) throw notFound();
  return found;
}
