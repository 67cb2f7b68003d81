import type { FeeItem } from './names.ts';

/**
 * The work that earned a fee: an opinion, the report, a meeting or an event. A `line` is an estimate line whose cost is paid to the Union.
 */
export type Occasion = { of: 'opinion' | 'report' } | { of: 'meeting' | 'event' | 'line'; n: number };

/** The stable key `item/payee/occasion`: one person, one role, one meeting, one line. Costs that no person earns have the payee `union`. */
export function feeKey(item: FeeItem, person: string | null, occasion: Occasion): string {
  const last = !('n' in occasion) ? occasion.of : occasion.of === 'line' ? String(occasion.n) : `${occasion.of}-${occasion.n}`;
  return `${item}/${person ?? 'union'}/${last}`;
}

/** The occasion in a key; null when the key has another form. */
export function occasionIn(key: string): Occasion | null {
  const [, payee, last = ''] = key.split('/');
  if (last === 'opinion' || last === 'report') return { of: last };
  if (payee === 'union') return /^\d+$/.test(last) ? { of: 'line', n: Number(last) } : null;
  const [, of, n] = /^(meeting|event)-(\d+)$/.exec(last) ?? [];
  return of === 'meeting' || of === 'event' ? { of, n: Number(n) } : null;
}
