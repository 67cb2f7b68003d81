import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BackupRefused } from '../../db/backup/manifest.ts';

const fileName = 'restoring';

/** @throws BackupRefused when the folder to restore into holds anything. */
export function refuseOccupied(directory: string): void {
  const held = existsSync(directory) ? readdirSync(directory) : [];
  if (held.includes(fileName)) {
    throw new BackupRefused(`${directory} holds a restoring that was not finished: remove the folder and begin again.`);
  }
  if (held.length > 0)
    throw new BackupRefused(`${directory} is not empty (${held[0]!}, …): a backup is restored into an empty folder only.`);
}

/** Marks an empty or absent folder as one that is being restored. */
export function markRestoring(directory: string): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  writeFileSync(join(directory, fileName), 'npm run restore has not finished here\n');
}

/** Removes the mark: the folder is complete. */
export function markRestored(directory: string): void {
  rmSync(join(directory, fileName), { force: true });
}

/** Whether the folder is half restored. Nothing may run on it. */
export function isHalfRestored(directory: string): boolean {
  return existsSync(join(directory, fileName));
}
