import { commandTitles } from '../../locale/commands.ts';
import { obstacleCommandTitles } from '../../locale/acts/obstacle.ts';
import type { BirthCommand, GivenCommand, ObstacleCommand, ProcedureName } from '../api/types.ts';

/** The commands that begin a case. They have screens of their own, and no case yet to address. */
const births = { submitRequest: true, proposeByUnion: true } as const satisfies Record<BirthCommand, true>;

/** Whether a command addresses a commission that exists already. Each of these commands has a form (web/commands/forms.ts). */
export function isGiven(command: string): command is GivenCommand {
  return Object.hasOwn(commandTitles, command) && !Object.hasOwn(births, command);
}

/** Whether a command addresses an obstacle that exists already. */
export function isGivenToObstacle(command: string): command is ObstacleCommand {
  return Object.hasOwn(obstacleCommandTitles, command) && command !== 'raiseObstacle';
}

/** Whether the page has a form for this command of a procedure. */
export const hasForm: { readonly [P in ProcedureName]: (command: string) => boolean } = {
  commission: isGiven,
  obstacle: isGivenToObstacle,
};
