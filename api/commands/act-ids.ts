import { createHash } from 'node:crypto';
import { canonicalJson } from '../../domain/text/canonical.ts';
import { uuidV5 } from '../../signing/uuid-v5.ts';

/** The id of an act. The same person, command, key and case always give the same id, so a repeat is recognised. */
export function updateIdOf(act: { province: string; caseId: string; person: string; command: string; key: string }): string {
  return uuidV5('act', act.province, act.caseId, act.person, act.command, act.key);
}

/** The id of a new case. The same person and key always give the same id, so a repeat does not begin a second one. */
export function caseIdOf(procedure: string, birth: { province: string; person: string; key: string }): string {
  return uuidV5(procedure, birth.province, birth.person, birth.key);
}

/** SHA-256 of a body in canonical form. The same key with a different digest is a different act. */
export function bodyDigestOf(body: unknown): string {
  return `sha256:${createHash('sha256').update(canonicalJson(body), 'utf8').digest('hex')}`;
}
