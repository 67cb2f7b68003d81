import { commandTitles } from '../../locale/commands.ts';
import type { BirthCommand, GivenCommand } from '../api/types.ts';

/** The commands that begin a commission. They have screens of their own, and no commission yet to address. */
const births = { submitRequest: true, proposeByUnion: true } as const satisfies Record<BirthCommand, true>;

/** Whether a command addresses a commission that exists already. Each of these commands has a form (web/commands/forms.ts). */
export function isGiven(command: string): command is GivenCommand {
  return Object.hasOwn(commandTitles, command) && !Object.hasOwn(births, command);
}
