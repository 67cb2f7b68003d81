import type { FeeItem } from './names.ts';

/** What a fee was earned by: an opinion, the report, a meeting, an event; or the line of the estimate whose cost the Union is paid. */
export type Occasion = { of: 'opinion' | 'report' } | { of: 'meeting' | 'event' | 'line'; n: number };

/** `item/payee/occasion`, the same for ever: one person, one role, one meeting, one line. Costs that no person earns are paid to `union`. */
export function feeKey(item: FeeItem, person: string | null, occasion: Occasion): string {
  const last = !('n' in occasion) ? occasion.of : occasion.of === 'line' ? String(occasion.n) : `${occasion.of}-${occasion.n}`;
  return `${item}/${person ?? 'union'}/${last}`;
}

/** The occasion that a key says; null for a key of another form. */
export function occasionIn(key: string): Occasion | null {
  const [, payee, last = ''] = key.split('/');
  if (last === 'opinion' || last === 'report') return { of: last };
  if (payee === 'union') return /^\d+$/.test(last) ? { of: 'line', n: Number(last) } : null;
  const [, of, n] = /^(meeting|event)-(\d+)$/.exec(last) ?? [];
  return of === 'meeting' || of === 'event' ? { of, n: Number(n) } : null;
}
