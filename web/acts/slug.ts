import { slugs } from '../../locale/slugs.ts';
import type { CommandName } from '../api/types.ts';

/** A command as addresses write it, `dang-ky-van-ban-den`. */
export const slugOf = (command: CommandName): string => slugs[command];

/** The command that an address means. */
export function commandOf(slug: string): CommandName | undefined {
  return (Object.keys(slugs) as CommandName[]).find((command) => slugs[command] === slug);
}
