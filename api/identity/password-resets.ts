import { randomInt } from 'node:crypto';
import { insertMasterRow, updateMasterRow, type ChangedBy } from '../../db/master-data/write-master-data.ts';
import type { Database } from '../../db/open-database.ts';
import { openResetsOf } from '../../db/sign-in/password-resets.ts';
import type { Secret, Terms } from '../proposed-changes/change-kind.ts';
import { hashSecret, newSecret } from './secrets.ts';

/** Letters and digits that nobody confuses. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
/** Four groups of four have 80 bits, which nobody finds from their hash. */
const groups = 4;
const groupLength = 4;

/** Makes the link of a reset with its proposal. Only the proposer sees its secret, which opens nothing without the code. */
export async function beginReset(trx: Database, id: string, { personId }: { personId: string }, by: ChangedBy): Promise<Secret> {
  const secret = newSecret();
  await insertMasterRow(trx, 'passwordResets', { id, personId, linkHash: hashOfLink(secret) }, by);
  return { secret };
}

/** Makes the code with the confirmation. Only the confirmer sees it. Earlier links of the person end. */
export async function confirmReset(
  trx: Database,
  id: string,
  { personId }: { personId: string },
  by: ChangedBy,
  { resetHours }: Terms,
): Promise<Secret> {
  await endResets(trx, personId, by);
  const code = newCode();
  const expiresAt = new Date(Date.parse(by.at) + resetHours * 3_600_000).toISOString();
  await updateMasterRow(trx, 'passwordResets', id, { codeHash: hashOfCode(code), expiresAt }, by);
  return { secret: code, expiresAt };
}

/** Ends the unused links of a person, because the password is new or the account is closed. */
export async function endResets(db: Database, personId: string, by: ChangedBy): Promise<void> {
  for (const id of await openResetsOf(db, personId)) await updateMasterRow(db, 'passwordResets', id, { endedAt: by.at }, by);
}

/** SHA-256 of the link's secret, hexadecimal. */
export const hashOfLink = (secret: string): string => hashSecret(secret).toString('hex');

/** SHA-256 of a code, hexadecimal, however its letters and groups were typed. */
export const hashOfCode = (code: string): string => hashSecret(code.toUpperCase().replace(/[^0-9A-Z]/g, '')).toString('hex');

function newCode(): string {
  const group = () => Array.from({ length: groupLength }, () => alphabet[randomInt(alphabet.length)]).join('');
  return Array.from({ length: groups }, group).join('-');
}
