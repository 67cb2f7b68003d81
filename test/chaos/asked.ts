import type { CommandName } from '../../domain/commission/commands.ts';

/** The driver's own memory of what people asked and what they were told. The audit compares it with the system's record. */

/** One act under one key, however often it was sent. */
export interface Asked {
  readonly key: string;
  /** Username. */
  readonly who: string;
  readonly command: CommandName | 'answerObstacle';
  readonly path: string;
  readonly body: object;
  /** Every finished request under this key, in the order in which they ended. */
  readonly answers: Answer[];
}

/** The result of one request. */
export interface Answer {
  /** HTTP status; 0 where the connection broke or nobody answered in time. */
  status: number;
  /** Of a refusal. */
  code: string | null;
  /** The receipt of an acceptance; null before it is on record (202). */
  receipt: Receipt | null;
  /** Milliseconds since the epoch. */
  sentAt: number;
  heardAt: number;
}

/** The part of a receipt that must be the same in every answer. */
export interface Receipt {
  commission: string | null;
  revision: number;
  outcome: string;
}

export type Meaning = 'accepted' | 'refused' | 'unknown' | 'broken';

/** What a person may take an answer to mean (docs/design.md §5). `broken`: nothing that the API may ever say. */
export function meaningOf({ status, code }: Pick<Answer, 'status' | 'code'>): Meaning {
  if (status === 200 || status === 201 || status === 202) return 'accepted';
  // No answer, or "outcome unknown": ask again.
  if (status === 0 || status === 503) return 'unknown';
  // Refused before it is judged: the drafts hand a duty on to somebody who does not exist where nobody else holds the office.
  if (status === 400 && code === 'REFERENCE_UNKNOWN') return 'refused';
  // An invalid body and too many requests would be the driver's own mistakes.
  return [403, 404, 409].includes(status) ? 'refused' : 'broken';
}

/** What the person knows in the end. The last answer counts. */
export function toldLast(asked: Asked): Meaning {
  const last = asked.answers.at(-1);
  return last === undefined ? 'unknown' : meaningOf(last);
}

/** An acceptance that is on record; undefined when nobody was told one. */
export function receiptOf(asked: Asked): Receipt | undefined {
  return asked.answers.findLast(({ receipt }) => receipt !== null)?.receipt ?? undefined;
}
