import { obstacleSlugs } from '../../locale/acts/obstacle.ts';
import { slugs } from '../../locale/commands.ts';
import type { ActNames, ProcedureName } from '../api/types.ts';

/** The commands of each procedure, each with the part of an address that names it, such as `dang-ky-van-ban-den`. */
const byProcedure: { readonly [P in ProcedureName]: Readonly<Record<ActNames[P], string>> } = {
  commission: slugs,
  obstacle: obstacleSlugs,
};
const all: Readonly<Record<string, string>> = { ...byProcedure.obstacle, ...byProcedure.commission };

/** The part of an address that names a command. */
export const slugOf = (command: ActNames[ProcedureName]): string => all[command]!;

/** The address of the form of an act, below the page of its case. */
export const formOf = (page: string, command: string): string => `${page}/lam/${all[command] ?? command}`;

/** The command of a procedure that a part of an address names. */
export function commandOf<P extends ProcedureName>(procedure: P, slug: string): ActNames[P] | undefined {
  const names: Readonly<Record<string, string>> = byProcedure[procedure];
  return Object.keys(names).find((command) => names[command] === slug) as ActNames[P] | undefined;
}
