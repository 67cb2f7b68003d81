import type { ShownIn } from '../../shown-in.ts';
import type { Day, Instant } from '../../../calendar/day.ts';
import type { TextRef } from '../../../case/values.ts';

/** What one body answered in writing. */
export interface Reply {
  at: Instant;
  by: string;
  opinion: TextRef;
  documents: string[];
  /** It came after the due day. A paper counts by the day on which it arrived. */
  isLate: boolean;
}

/** One body that is asked. */
export interface Asked {
  organisation: string;
  reply: Reply | null;
  /** When the report was submitted without its answer. Null while the report is not submitted, and once it answered. */
  silentAt: Instant | null;
}

/** One written collection of opinions (lấy ý kiến bằng văn bản). */
export interface Collection {
  collection: number;
  at: Instant;
  by: string;
  subject: string;
  question: TextRef;
  /** The papers that the bodies are asked to comment on. They read nothing else. */
  documents: string[];
  dueOn: Day;
  asked: Asked[];
}

export interface CollectionState {
  collections: Collection[];
}

export const emptyCollection: CollectionState = { collections: [] };

/** Where the fields of this room are shown. */
export const collectionShown = {
  collections: 'collections',
} as const satisfies ShownIn<CollectionState>;

/** The questions to one body, with what it answered. */
export function questionsTo(c: CollectionState, organisation: string): (Omit<Collection, 'asked'> & { own: Asked })[] {
  return c.collections.flatMap(({ asked, ...question }) => {
    const own = asked.find((one) => one.organisation === organisation);
    return own === undefined ? [] : [{ ...question, own }];
  });
}
