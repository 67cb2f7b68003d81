import { queryOptions } from '@tanstack/react-query';
import { answered, api, seenAt } from '../api/client.ts';
import { ApiProblem } from '../api/problem.ts';
import type { components } from '../api/schema.d.ts';

export type Draft = components['schemas']['Draft'];
export type DraftLine = components['schemas']['DraftLine'];

/** The draft of a form: the one that was asked for, else the open one in my hands, else the one that I gave away; null when there is none. */
export async function findDraft(command: string, commissionId: string, wanted?: string): Promise<Draft | null> {
  const asked = wanted === undefined ? null : await readDraft(wanted);
  if (asked?.command === command && asked.commissionId === commissionId) return asked;
  const open = (await listDrafts()).filter((one) => one.command === command && one.commissionId === commissionId);
  const line = open.find((one) => one.isHeld) ?? open[0];
  return line === undefined ? null : readDraft(line.id);
}

/** Every open draft that the signed-in person made or holds, the last saved first. */
export async function listDrafts(): Promise<DraftLine[]> {
  return (await answered(api.GET('/api/drafts', { params: { query: { mine: 'true' } } }))).items;
}

/** One draft; null when it is gone or not mine to read. */
export async function readDraft(id: string): Promise<Draft | null> {
  try {
    return await answered(api.GET('/api/drafts/{id}', { params: { path: { id } } }));
  } catch (problem) {
    if (problem instanceof ApiProblem && problem.status === 404) return null;
    throw problem;
  }
}

/** Begins a draft. Its id comes from here, so that a repeated creation finds the first one. */
export function createDraft(draft: {
  id: string;
  command: string;
  commissionId: string | null;
  /** For which of the writer's bodies; needed where several of them could give the command. */
  organisation?: string;
  title?: string;
  content: object;
}): Promise<Draft> {
  return answered(api.POST('/api/drafts', { body: draft as never }));
}

/** Saves over the version that was read; `DRAFT_CHANGED` when there is a newer one. */
export function saveDraft({ id, version }: Draft, content: object, title?: string): Promise<Draft> {
  const body = { version, content, ...(title === undefined ? {} : { title }) };
  return answered(api.PUT('/api/drafts/{id}', { params: { path: { id }, header: seenAt(version) }, body: body as never }));
}

/** Throws a draft away as it was seen; `DRAFT_CHANGED` when there is a newer version. */
export async function deleteDraft({ id, version }: Pick<Draft, 'id' | 'version'>): Promise<void> {
  await answered(api.DELETE('/api/drafts/{id}', { params: { path: { id }, header: seenAt(version) } }));
}

/** The same, followed by the page. */
export const draftsQuery = queryOptions({
  queryKey: ['drafts'],
  queryFn: listDrafts,
  refetchInterval: 30_000,
});

/** To whom a draft may be handed: who in its body has the right to send it. */
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

/** Gives a draft back to its maker; as its maker, takes it back. */
export function giveBack({ id, version }: { id: string; version?: number }, note: string): Promise<Draft> {
  const body = { note: note.trim() === '' ? null : note, ...(version === undefined ? {} : { version }) };
  return answered(api.POST('/api/drafts/{id}/return', { params: { path: { id } }, body }));
}
