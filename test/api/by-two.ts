import type { FastifyInstance } from 'fastify';
import { send, type Answer, type Caller } from './served.ts';

/** Two administrators of the demonstration who are signed in. */
export type Two = readonly [proposer: Caller, confirmer: Caller];

/** Signs in both administrators. */
export const twoAdministrators = async (signIn: (username: string) => Promise<Caller>): Promise<Two> => [
  await signIn('quantri'),
  await signIn('quantri.2'),
];

/**
 * One administrator proposes and the other confirms. Returns the first refusal, else the confirmation. Its body holds the id of the new
 * row.
 */
export async function byTwo([one, two]: Two, path: string, body: object, headers: Record<string, string> = {}): Promise<Answer> {
  const proposed = await one.call('POST', path, body, headers);
  if (proposed.status !== 202) return proposed;
  const confirmed = await two.call('POST', `${String(proposed.body.proposedChange)}/confirm`);
  return confirmed.status === 200 ? { ...confirmed, body: { ...confirmed.body, link: proposed.body.secret } } : confirmed;
}

/** Sets a person's own new password by a link that two administrators made. Returns the answer to the person. */
export async function resetByLink(app: FastifyInstance, two: Two, personId: string, password: string): Promise<Answer> {
  const { body } = await byTwo(two, `/api/people/${personId}/reset`, { reason: 'Quên mật khẩu' });
  const payload = { secret: body.link, code: body.secret, password };
  return send(app, { method: 'POST', url: '/api/password-resets', payload });
}
