import { answered, api } from '../api/client.ts';
import { ApiProblem } from '../api/problem.ts';
import type { components } from '../api/schema.d.ts';

export type Draft = components['schemas']['Draft'];

/** The open draft of a form, mine to write on; null when there is none. */
export async function findDraft(command: string, commissionId: string | null): Promise<Draft | null> {
  const { items } = await answered(api.GET('/api/drafts', { params: { query: { mine: 'true' } } }));
  const line = items.find((one) => one.command === command && one.commissionId === commissionId && one.isMine);
  return line === undefined ? null : readDraft(line.id);
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
  title?: string;
  content: object;
}): Promise<Draft> {
  return answered(api.POST('/api/drafts', { body: draft as never }));
}

/** Saves over the version that was read; `DRAFT_CHANGED` when there is a newer one. */
export function saveDraft({ id, version }: Draft, content: object, title?: string): Promise<Draft> {
  const body = { version, content, ...(title === undefined ? {} : { title }) };
  return answered(api.PUT('/api/drafts/{id}', { params: { path: { id } }, body: body as never }));
}

export async function deleteDraft({ id }: Pick<Draft, 'id'>): Promise<void> {
  await answered(api.DELETE('/api/drafts/{id}', { params: { path: { id } } }));
}
