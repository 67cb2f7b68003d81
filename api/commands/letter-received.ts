import { findCommissions } from '../../db/commissions/find-commissions.ts';
import type { Database } from '../../db/open-database.ts';
import { findLetter } from '../../db/registers/find-letter.ts';
import { yearOf } from '../../domain/calendar/day.ts';
import type { CommandInput, CommandName } from '../../domain/commission/commands.ts';
import type { Commission } from '../../domain/commission/commission.ts';
import type { Who } from '../identity/who.ts';
import { Problem } from '../problem.ts';
import { commissionIn } from './load-commission.ts';
import { mayKnow } from './readers.ts';

/** An act that brings or registers a letter. `union` is the Union that writes its own letters. */
interface Bringing {
  commissionId: string;
  command: CommandName;
  input: unknown;
  union?: string | undefined;
}

/** The commissions that already received the letter of this act. Empty for an act without a letter. */
export async function receivedBefore(db: Database, c: Commission | null, bringing: Bringing): Promise<string[]> {
  const letter = letterOf(c, bringing);
  if (letter === undefined) return [];
  const { organisation, number, notation, on } = letter;
  const paper = { organisationId: organisation, notation: `${number}/${notation}`, year: yearOf(on) };
  return findLetter(db, paper, bringing.commissionId);
}

function letterOf(c: Commission | null, { command, input, union }: Bringing) {
  if (command === 'submitRequest') {
    const { letter, parts } = input as CommandInput<'submitRequest'>;
    return { ...letter, organisation: parts.requester };
  }
  if (command === 'proposeByUnion' && union !== undefined) {
    return { ...(input as CommandInput<'proposeByUnion'>).letter, organisation: union };
  }
  if (command !== 'register' || c === null) return undefined;
  return { ...c.request.letter, organisation: c.route === 'ordered' ? c.parts.requester : c.parts.union };
}

/** The refusal of a letter that was received before. It names those commissions of which the sender may know. */
export async function letterReceived(db: Database, who: Who, commissionIds: readonly string[]): Promise<Problem> {
  const found = [...(await findCommissions(db, commissionIds)).values()];
  const received = found.flatMap((row) => {
    const c = commissionIn(row);
    return c !== null && mayKnow(who, c) ? [{ id: row.id, code: c.code, arrival: c.registration?.number ?? null }] : [];
  });
  return new Problem(409, 'LETTER_RECEIVED', { more: { received } });
}
