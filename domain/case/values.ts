import { z } from 'zod';
import { cleanLine, cleanText, sameText } from '../text/clean.ts';

/**
 * Text that may contain personal data or judgement. PostgreSQL stores it before the command reaches the workflow. Only its id and salted
 * digest are sent (docs/design.md §3, rule 11).
 */
export type PrivateText = string & z.$brand<'PrivateText'>;

/** Replaces a private text in a fact: the text's id and the salted SHA-256 of its content. */
export interface TextRef {
  text: string;
  digest: string;
}

/** A command's input as the workflow sees it. Every private text is replaced by its reference. */
export type Sealed<T> = T extends PrivateText
  ? TextRef
  : T extends readonly (infer U)[]
    ? Sealed<U>[]
    : T extends object
      ? { [K in keyof T]: Sealed<T[K]> }
      : T;

/** Free text of 1 to 20,000 characters after cleaning (domain/text/clean.ts). The mark tells the API to seal it. */
export const text = z.string().overwrite(cleanText).min(1).max(20_000).brand<'PrivateText'>().meta({ private: true, cleaned: true });

/** A short public string of one line (a title, a number, a place), at least one character after cleaning. */
export const line = (max = 300) => z.string().overwrite(cleanLine).min(1).max(max).meta({ cleaned: true });

/** The id is converted to lower case, so that the same id is always the same text. */
export const id = z.uuid().toLowerCase();
/** The earliest day accepted. No paper of this office is older. */
export const earliestDay = '1945-01-01';
/** The latest day accepted. Every day counted from it can still be written. */
export const latestDay = '2099-12-31';
/**
 * A calendar day in Asia/Ho_Chi_Minh, `YYYY-MM-DD`, from 1945 to 2099. domain/commission/day-rules.ts checks its distance from the day of
 * the act.
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
 * A list without duplicates. `keyOf` returns the value that makes two entries the same thing. Texts in a key are compared without case,
 * width and blanks. The issue is reported at the second entry. Call it last: `min` and `max` come before.
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

/** Uses the entry as its own key. */
export const itself = <T>(entry: T): T => entry;

export const documents = distinct(z.array(id).max(50), itself);

/** A signed paper of another office, as typed from the paper. Its number is only checked for uniqueness. */
export const signedPaper = z.object({
  number: line(50),
  notation: line(50),
  on: day,
  signer: text,
  documents: documents.default([]),
});
/** A paper numbered in the Union's own register when the command is carried out. */
export const ownPaper = z.object({ on: day, signer: text, documents: documents.default([]) });
