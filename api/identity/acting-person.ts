import type { FastifyRequest } from 'fastify';
import { Problem } from '../problem.ts';

/** In this header a page names the person it shows as signed in. Another tab may have signed in somebody else. */
export const actingPersonHeader = 'x-acting-person';

/**
 * Refuses an act of a page that shows another person than the signed-in one, who never saw that page. Programs may leave the header out.
 * Throws 409.
 */
export function refuseOtherPerson({ headers, who }: FastifyRequest): void {
  const believed = headers[actingPersonHeader];
  if (believed === undefined || believed === who.person) return;
  throw new Problem(409, 'SIGNED_IN_AS', { more: { signedInAs: { id: who.person, name: who.name } } });
}
