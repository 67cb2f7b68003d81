import type { PaidItem } from './names.ts';

/**
 * The work that earned a fee: an opinion, the report, the acceptance of the product, the report of a theme, an independent report, a
 * meeting, or an event or one of its sessions. A `line` is an estimate line whose cost is paid to the Union.
 */
export type Occasion =
  | { of: 'opinion' | 'report' | 'acceptance' }
  | { of: 'meeting' | 'line' | 'expertReport' | 'themeReport'; n: number }
  | { of: 'event'; n: number; session?: number };

/** Who earns a fee: a person, or somebody who is only on the list of an event. */
export type Payee = string | { invitee: number };

/**
 * The stable key `item/payee/occasion`: one person, one role, one meeting or session, one line. Costs that no person earns have the payee
 * `union`.
 */
export function feeKey(item: PaidItem, payee: Payee | null, occasion: Occasion): string {
  const who = payee === null ? 'union' : typeof payee === 'string' ? payee : `invitee-${payee.invitee}`;
  return `${item}/${who}/${lastPart(occasion)}`;
}

function lastPart(occasion: Occasion): string {
  if (!('n' in occasion)) return occasion.of;
  if (occasion.of === 'line') return String(occasion.n);
  const session = occasion.of === 'event' && occasion.session !== undefined ? `-${occasion.session}` : '';
  return `${occasion.of}-${occasion.n}${session}`;
}

/** The occasion in a key; null when the key has another form. */
export function occasionIn(key: string): Occasion | null {
  const [, payee, last = ''] = key.split('/');
  if (last === 'opinion' || last === 'report' || last === 'acceptance') return { of: last };
  if (payee === 'union') return /^\d+$/.test(last) ? { of: 'line', n: Number(last) } : null;
  const [, of, n, session] = /^(meeting|event|expertReport|themeReport)-(\d+)(?:-(\d+))?$/.exec(last) ?? [];
  if (of === 'event') return { of, n: Number(n), ...(session === undefined ? {} : { session: Number(session) }) };
  return (of === 'meeting' || of === 'expertReport' || of === 'themeReport') && session === undefined ? { of, n: Number(n) } : null;
}
