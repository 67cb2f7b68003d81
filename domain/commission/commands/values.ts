import { z } from 'zod';
import { cleanLine, cleanText, sameText } from '../../text/clean.ts';

/**
 * Text that may carry personal data or judgement: it is stored in PostgreSQL before the command reaches the workflow, and only
 * its id and salted digest travel (docs/design.md §3, rule 11).
 */
export type PrivateText = string & z.$brand<'PrivateText'>;

/** What stands in a fact where a person wrote a private text: the text's id and the salted SHA-256 of its content. */
export interface TextRef {
  text: string;
  digest: string;
}

/** A command's input as the workflow sees it: every private text replaced by its reference. */
export type Sealed<T> = T extends PrivateText
  ? TextRef
  : T extends readonly (infer U)[]
    ? Sealed<U>[]
    : T extends object
      ? { [K in keyof T]: Sealed<T[K]> }
      : T;

/** Free text, 1 to 20,000 characters once it is cleaned (domain/text/clean.ts); marked so that the API seals it. */
export const text = z.string().overwrite(cleanText).min(1).max(20_000).brand<'PrivateText'>().meta({ private: true, cleaned: true });

/** A short public string of one line (a title, a number, a place), at least one character once it is cleaned. */
export const line = (max = 300) => z.string().overwrite(cleanLine).min(1).max(max).meta({ cleaned: true });

/** In small letters: the same id is the same text, however it was typed. */
export const id = z.uuid().toLowerCase();
/** No paper of this office is older. */
export const earliestDay = '1945-01-01';
/** No day this office plans is later: whatever is counted from it stays a day that can be written. */
export const latestDay = '2099-12-31';
/**
 * A calendar day in Asia/Ho_Chi_Minh, `YYYY-MM-DD`, from 1945 to 2099. How far from the day of the act it may lie is judged with that
 * day, by domain/commission/day-horizon.ts.
 */
export const day = z.iso
  .date()
  .refine((value) => value >= earliestDay && value <= latestDay, { params: { fault: 'dayOutOfRange' } })
  .meta({ day: true });
/** Integer đồng, never negative, a safe integer. */
export const dong = z.int().min(0);
/** Ordinal of a numbered thing inside one commission (event, batch, recommendation…), from 1. */
export const ordinal = z.int().min(1).max(10_000);

/**
 * A list in which nothing is named twice. `keyOf` says what two entries have in common when they are the same thing; texts of a key are
 * compared without case, width and blanks. The fault stands at the second of the two. Put it last: `min` and `max` come before.
 */
export function distinct<L extends z.ZodArray>(list: L, keyOf: (entry: z.output<L>[number]) => KeyPart | readonly KeyPart[]): L {
  const refined = list.superRefine((entries, ctx) => {
    const known = new Set<string>();
    entries.forEach((entry, n) => {
      const key = JSON.stringify([keyOf(entry)].flat().map((part) => (typeof part === 'string' ? sameText(part) : part)));
      if (known.has(key)) ctx.addIssue({ code: 'custom', path: [n], params: { fault: 'repeated' } });
      known.add(key);
    });
  });
  return refined.meta({ distinct: true });
}
type KeyPart = string | number | undefined;

/** The entry is its own key. */
export const itself = <T>(entry: T): T => entry;

export const documents = distinct(z.array(id).max(50), itself);

/** A signed paper of another office, as typed from the paper: its number is checked for uniqueness only. */
export const signedPaper = z.object({
  number: line(50),
  notation: line(50),
  on: day,
  signer: text,
  documents: documents.default([]),
});
/** A paper numbered in the Union's own register when the command is carried out. */
export const ownPaper = z.object({ on: day, signer: text, documents: documents.default([]) });
