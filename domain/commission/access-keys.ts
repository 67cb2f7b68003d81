import type { Capability } from '../case/capabilities.ts';
import { grounds, partsInOrder } from './grounds.ts';
import { isParty, type AccessFacts } from './reading.ts';

/**
 * The access facts of a commission as plain keys. Queries compare them without opening its state. The keys are `part/body`,
 * `part+cost/body` (unless the commission costs nothing and the body has no part in the order), `costs/body`, `assigned/union/person` and
 * `seat/person`.
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

/** The keys of commissions that a capability for one body gives access to; 'all' for every commission. Seats are checked separately. */
export function keysOf(capability: Capability, body: string): readonly string[] | 'all' {
  const ground = grounds[capability];
  if (ground === 'all') return 'all';
  return (ground?.parts ?? []).map((part) => `${part}${ground?.needsCost === true ? '+cost' : ''}/${body}`);
}

/** Whether the reader's own seat can open or close a commission for this capability, whatever its keys say. */
export function isSeatApart(capability: Capability): boolean {
  const ground = grounds[capability];
  return ground !== null && ground !== 'all' && ground.seat !== undefined;
}

/** The positions that may open a section to a person without a seat, each with its keys. */
export const positionKeys = {
  union: (body: string) => [`union/${body}`],
  assigned: (body: string, person: string) => [`assigned/${body}/${person}`],
  finance: (body: string) => [`costs/${body}`],
  homeAffairs: (body: string) => [`homeAffairs/${body}`],
  party: (body: string) => partsInOrder.map((part) => `${part}/${body}`),
  authority: (body: string) => [`decidingAuthority/${body}`],
} as const satisfies Record<string, (body: string, person: string) => string[]>;
