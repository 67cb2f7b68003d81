import { commandTitles } from '../../locale/commands.ts';
import type { BirthCommand, GivenCommand } from '../api/types.ts';

/** The commands that begin a commission: they have screens of their own, and no commission to be given to. */
const births = { submitRequest: true, proposeByUnion: true } as const satisfies Record<BirthCommand, true>;

/** Whether a person gives this command to a commission that is there: each of these has a form (web/commands/forms.ts). */
export function isGiven(command: string): command is GivenCommand {
  return Object.hasOwn(commandTitles, command) && !Object.hasOwn(births, command);
}
