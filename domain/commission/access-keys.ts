import type { Capability } from '../case/capabilities.ts';
import { grounds, partsInOrder } from './grounds.ts';
import { isParty, type AccessFacts } from './reading.ts';

/**
 * The access facts of a commission as plain keys, which queries compare without opening its state: `part/body`, the same with `+cost`
 * where the money is the body's matter, `costs/body`, `assigned/union/person` and `seat/person`.
 */
export function accessKeysOf(k: AccessFacts): string[] {
  const keys: string[] = k.seats.map(({ person }) => `seat/${person}`);
  for (const [part, body] of Object.entries(k.parts) as [string, string | null][]) {
    if (body === null) continue;
    keys.push(`${part}/${body}`);
    if (!k.isWithoutCost || isParty(k, body)) keys.push(`${part}+cost/${body}`);
  }
  if (!k.isWithoutCost) keys.push(`costs/${k.parts.finance}`);
  if (k.specialist !== null) keys.push(`assigned/${k.parts.union}/${k.specialist}`);
  return keys;
}

/** The keys by which a capability for one body knows of commissions; 'all' for every one. Seats are judged apart. */
export function keysOf(capability: Capability, body: string): readonly string[] | 'all' {
  const ground = grounds[capability];
  if (ground === 'all') return 'all';
  return (ground?.parts ?? []).map((part) => `${part}${ground?.needsCost === true ? '+cost' : ''}/${body}`);
}

/** Whether a seat of the reader's own decides by itself, so that no key does where they have a part. */
export function isSeatApart(capability: Capability): boolean {
  const ground = grounds[capability];
  return ground !== null && ground !== 'all' && ground.seat !== undefined;
}

/** The positions in which a section may be open to somebody without a seat, each with its keys. */
export const positionKeys = {
  union: (body: string) => [`union/${body}`],
  assigned: (body: string, person: string) => [`assigned/${body}/${person}`],
  finance: (body: string) => [`costs/${body}`],
  homeAffairs: (body: string) => [`homeAffairs/${body}`],
  party: (body: string) => partsInOrder.map((part) => `${part}/${body}`),
  authority: (body: string) => [`decidingAuthority/${body}`],
} as const satisfies Record<string, (body: string, person: string) => string[]>;
