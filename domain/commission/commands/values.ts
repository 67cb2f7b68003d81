import { z } from 'zod';

/**
 * Text that may carry personal data or judgement: it is stored in PostgreSQL before the command reaches the workflow, and only
 * its id and salted digest travel (design.md §3, rule 11).
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

/** Free text, 1 to 20,000 characters, trimmed, NFC; marked so that the API seals it. */
export const text = z.string().normalize('NFC').trim().min(1).max(20_000).brand<'PrivateText'>().meta({ private: true });

/** A short public string (a title, a number, a place), trimmed, NFC. */
export const line = (max = 300) => z.string().normalize('NFC').trim().min(1).max(max);

export const id = z.uuid();
/** A calendar day in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. */
export const day = z.iso.date();
/** Integer đồng, never negative, a safe integer. */
export const dong = z.int().min(0);
/** Ordinal of a numbered thing inside one commission (event, batch, recommendation…), from 1. */
export const ordinal = z.int().min(1).max(10_000);
export const documents = z.array(id).max(50);

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
