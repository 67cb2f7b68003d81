/**
 * Reads numbers as people type or paste them. An ambiguous text is not read at all: an amount must never become another amount, and no sign
 * or decimal may disappear. Pure: it reads no clock and no locale of the machine.
 */

/** A typed number: its value, or the reason why it cannot be read. `tooLarge` is a number that cannot be held exactly. */
export type ReadNumber = { value: number } | { fault: 'unreadable' | 'notWhole' | 'negative' | 'tooLarge' };

const spaces = /^[\s\u00a0\u202f]+|[\s\u00a0\u202f]+$/g;
const unit = /[ \u00a0\u202f]*(?:đồng|vnđ|vnd|₫|đ)$/iu;
const unitBefore = /^(?:vnđ|vnd|₫)[ \u00a0\u202f]*/iu;

/** Digits in groups of three with one kind of separator. The first group does not begin with a zero, or `0.500` would be 500. */
const grouped = /^[1-9]\d{0,2}(?:([.,]|[ \u00a0\u202f])\d{3})(?:\1\d{3})*$/;
const plain = /^\d+$/;
/** One or two decimals after the last separator. Three digits would be a group. */
const decimals = /^(.*\d)([.,])(\d{1,2})$/;

/** An amount of whole đồng: `1500000`, `1.500.000`, `1,500,000.00`, `1 500 000 đ`. Decimals are dropped only when they are zeros. */
export function readDong(text: string): ReadNumber {
  const bare = text.normalize('NFC').replace(spaces, '').replace(unit, '').replace(unitBefore, '');
  if (isNegative(bare)) return { fault: 'negative' };
  const [, whole = bare, point, fraction = ''] = decimals.exec(bare) ?? [];
  const digits = digitsOf(whole, point);
  if (digits === null) return { fault: 'unreadable' };
  if (/[^0]/.test(fraction)) return { fault: 'notWhole' };
  return held(digits);
}

/** A count: digits only. Groups are not read, since `1.500` may mean one and a half. */
export function readCount(text: string): ReadNumber {
  const bare = text.replace(spaces, '');
  if (isNegative(bare)) return { fault: 'negative' };
  if (/^\d+[.,]\d+$/.test(bare)) return { fault: 'notWhole' };
  return plain.test(bare) ? held(bare) : { fault: 'unreadable' };
}

/** A percentage with up to two decimals after a comma or a point: `12,5`, `12.5 %`. */
export function readPercent(text: string): ReadNumber {
  const bare = text.replace(spaces, '').replace(/[ \u00a0\u202f]*%$/, '');
  if (isNegative(bare)) return { fault: 'negative' };
  if (!/^\d{1,3}(?:[.,]\d{1,2})?$/.test(bare)) return { fault: 'unreadable' };
  const value = Number(bare.replace(',', '.'));
  return value > 100 ? { fault: 'tooLarge' } : { value };
}

/** The digits of a whole number. Null when its groups are separated by its own decimal sign. */
function digitsOf(whole: string, point: string | undefined): string | null {
  if (plain.test(whole)) return whole;
  const separator = grouped.exec(whole)?.[1];
  if (separator === undefined || separator === point) return null;
  return whole.replace(/\D/g, '');
}

function isNegative(bare: string): boolean {
  return /^[-\u2010-\u2015\u2212]\s*\d/.test(bare);
}

function held(digits: string): ReadNumber {
  const value = Number(digits);
  return Number.isSafeInteger(value) ? { value } : { fault: 'tooLarge' };
}

/** The number that a field holds. 0 while it is empty or holds a text that is no number. */
export function numberIn(held: unknown): number {
  return typeof held === 'number' ? held : 0;
}
