import { slugs } from '../../locale/slugs.ts';
import type { CommandName } from '../api/types.ts';

/** The part of an address that names a command, such as `dang-ky-van-ban-den`. */
export const slugOf = (command: CommandName): string => slugs[command];

/** The command that a part of an address names. */
export function commandOf(slug: string): CommandName | undefined {
  return (Object.keys(slugs) as CommandName[]).find((command) => slugs[command] === slug);
}
