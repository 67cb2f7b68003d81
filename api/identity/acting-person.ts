import type { FastifyRequest } from 'fastify';
import { Problem } from '../problem.ts';

/** In this header a page says whom it believes to be signed in: another tab may have signed in somebody else since. */
export const actingPersonHeader = 'x-acting-person';

/**
 * Refuses an act of a page that shows another person than the one who is signed in: it would go on record as the act of somebody who
 * never saw the page. Programs may leave the header out. Throws 409.
 */
export function refuseOtherPerson({ headers, who }: FastifyRequest): void {
  const believed = headers[actingPersonHeader];
  if (believed === undefined || believed === who.person) return;
  throw new Problem(409, 'SIGNED_IN_AS', { more: { signedInAs: { id: who.person, name: who.name } } });
}
