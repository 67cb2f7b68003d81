import type { components } from '../api/schema.d.ts';

export type Draft = components['schemas']['Draft'];
/** A draft in a list, without its content. */
export type DraftLine = components['schemas']['DraftLine'];

/** What a keeper asks of the server. */
export interface DraftServer {
  /** Null when the draft is gone. */
  read: (id: string) => Promise<Draft | null>;
  save: (draft: Draft, content: object, title?: string) => Promise<Draft>;
}
