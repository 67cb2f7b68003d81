import { queryOptions } from '@tanstack/react-query';
import { answered, api, seenAt } from '../api/client.ts';
import { ApiProblem } from '../api/problem.ts';
import type { ProcedureName } from '../api/types.ts';
import type { Draft, DraftLine, DraftServer } from './draft.ts';

/** What a draft is of: a command of a procedure, and its case. The case is null for a command that begins one. */
export interface DraftedAct {
  procedure: ProcedureName;
  command: string;
  caseId: string | null;
}

/**
 * The draft of a form: the one asked for, else the open one that I hold, else the one that I gave away. Of an act that begins a case I may
 * have given away several, and write the next one: there it is the open one of my own that I hold. Null when there is none.
 */
export async function findDraft(of: DraftedAct, wanted?: string): Promise<Draft | null> {
  const isOfForm = (one: DraftLine) => one.procedure === of.procedure && one.command === of.command && one.caseId === of.caseId;
  const asked = wanted === undefined ? null : await readDraft(wanted);
  if (asked !== null && isOfForm(asked)) return asked;
  const open = (await listDrafts()).filter(isOfForm);
  const line = of.caseId === null ? open.find((one) => one.isMine && one.isHeld) : (open.find((one) => one.isHeld) ?? open[0]);
  return line === undefined ? null : readDraft(line.id);
}

/** All open drafts that the signed-in person made or holds, the last saved first. */
export async function listDrafts(): Promise<DraftLine[]> {
  return (await answered(api.GET('/api/drafts', { params: { query: { mine: 'true' } } }))).items;
}

/** One draft. Null when it is gone or I may not read it. */
export async function readDraft(id: string): Promise<Draft | null> {
  try {
    return await answered(api.GET('/api/drafts/{id}', { params: { path: { id } } }));
  } catch (problem) {
    if (problem instanceof ApiProblem && problem.status === 404) return null;
    throw problem;
  }
}

/** Creates a draft. The id is made here, so that a repeated creation finds the first draft. */
export function createDraft(
  draft: DraftedAct & {
    id: string;
    /** The writer's body for which it is. Needed where several of them could give the command. */
    organisation?: string;
    title?: string;
    content: object;
  },
): Promise<Draft> {
  return answered(api.POST('/api/drafts', { body: draft as never }));
}

/** Saves over the version that was read. Fails with `DRAFT_CHANGED` when there is a newer one. */
export function saveDraft({ id, version }: Draft, content: object, title?: string): Promise<Draft> {
  const body = { version, content, ...(title === undefined ? {} : { title }) };
  return answered(api.PUT('/api/drafts/{id}', { params: { path: { id }, header: seenAt(version) }, body: body as never }));
}

/** The server of every draft on this page. */
export const draftServer: DraftServer = { read: readDraft, save: saveDraft };

/** Deletes a draft at the version that was seen. Fails with `DRAFT_CHANGED` when there is a newer one. */
export async function deleteDraft({ id, version }: Pick<Draft, 'id' | 'version'>): Promise<void> {
  await answered(api.DELETE('/api/drafts/{id}', { params: { path: { id }, header: seenAt(version) } }));
}

/** The list of drafts as a query that pages can follow. */
export const draftsQuery = queryOptions({
  queryKey: ['drafts'],
  queryFn: listDrafts,
  refetchInterval: 30_000,
});

/** Drafts of my body whose holders work there no longer. The key is that of the drafts, so that both are asked for again together. */
export const leftBehindQuery = queryOptions({
  queryKey: [...draftsQuery.queryKey, 'left-behind'],
  queryFn: async (): Promise<DraftLine[]> => (await answered(api.GET('/api/drafts/left-behind'))).items,
});

/** Takes over a draft that somebody left behind. */
export function takeOver({ id, version }: Pick<DraftLine, 'id' | 'version'>): Promise<Draft> {
  return answered(api.POST('/api/drafts/{id}/take-over', { params: { path: { id } }, body: { version } }));
}

/** The people to whom a draft may be handed: those of its body who have the right to send it. */
export const receiversQuery = (id: string) =>
  queryOptions({
    queryKey: ['draft-receivers', id],
    queryFn: () => answered(api.GET('/api/drafts/{id}/receivers', { params: { path: { id } } })),
  });

/** Hands a draft to a colleague who may send it. */
export function handOver({ id, version }: Draft, to: string, note: string): Promise<Draft> {
  const body = { to, note: note.trim() === '' ? null : note, version };
  return answered(api.POST('/api/drafts/{id}/hand-over', { params: { path: { id } }, body }));
}

/** Gives a draft back to its author. The author uses it to take the draft back. */
export function giveBack({ id, version }: { id: string; version?: number }, note: string): Promise<Draft> {
  const body = { note: note.trim() === '' ? null : note, ...(version === undefined ? {} : { version }) };
  return answered(api.POST('/api/drafts/{id}/return', { params: { path: { id } }, body }));
}
