import { commandTitles } from '../../locale/commands.ts';
import type { CommandName } from '../api/types.ts';

/** A command as addresses write it: its Vietnamese title without accents, `dang-ky-van-ban-den`. */
export function slugOf(command: string): string {
  const title = commandTitles[command as CommandName].vi;
  const plain = title.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

/** The command that an address means. */
export function commandOf(slug: string): CommandName | undefined {
  return (Object.keys(commandTitles) as CommandName[]).find((command) => slugOf(command) === slug);
}
