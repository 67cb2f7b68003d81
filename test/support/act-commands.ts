import { isBirthCommand } from '../../domain/commission/births.ts';
import { commandNames } from '../../domain/commission/commands.ts';

/** Every command that is given to an existing commission. */
export const actCommands = commandNames.filter((command) => !isBirthCommand(command));
