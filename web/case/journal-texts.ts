import type { JournalEntry } from '../api/types.ts';

/** A private text in the form in which the journal shows it. */
export interface ShownText {
  text: string | null;
}

/** The input of an act as the journal shows it. Empty where it is closed to the reader. */
export function inputOf({ fact }: JournalEntry): Record<string, unknown> {
  const { input } = fact;
  return typeof input === 'object' && input !== null ? (input as Record<string, unknown>) : {};
}

/** The acts of one kind, oldest first. */
export function actsOf(entries: readonly JournalEntry[], ...kinds: string[]): JournalEntry[] {
  return entries.filter(({ fact }) => kinds.includes(fact.kind));
}

/** A private text that was given with an act. */
export function textIn(entry: JournalEntry | undefined, name: string): ShownText | null {
  const said = entry && inputOf(entry)[name];
  return typeof said === 'object' && said !== null && 'text' in said ? (said as ShownText) : null;
}

/** The text that was given with the last act of one kind. */
export function lastText(entries: readonly JournalEntry[], kind: string, name: string): ShownText | null {
  return textIn(actsOf(entries, kind).at(-1), name);
}
