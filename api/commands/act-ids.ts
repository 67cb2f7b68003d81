import { createHash } from 'node:crypto';
import { canonicalJson } from '../../domain/text/canonical.ts';
import { uuidV5 } from '../uuid-v5.ts';

/** The id of an act: the same person giving the same command under the same key to the same commission gives it once. */
export function updateIdOf(act: { province: string; commissionId: string; person: string; command: string; key: string }): string {
  return uuidV5('act', act.province, act.commissionId, act.person, act.command, act.key);
}

/** The id of a commission: the same person beginning one under the same key begins one. */
export function commissionIdOf(birth: { province: string; person: string; key: string }): string {
  return uuidV5('commission', birth.province, birth.person, birth.key);
}

/** SHA-256 of a body in its canonical form: the same key with another body is another act. */
export function bodyDigestOf(body: unknown): string {
  return `sha256:${createHash('sha256').update(canonicalJson(body), 'utf8').digest('hex')}`;
}
