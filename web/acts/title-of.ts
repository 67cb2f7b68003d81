import { commandTitle } from '../../locale/by-instrument.ts';
import type { Language } from '../../locale/language.ts';
import type { Commission, CommandName } from '../api/types.ts';

/** The title of an act on this commission. The order is titled by the instrument that was asked for, every other act by its usual title. */
export function titleOf(command: CommandName, commission: Pick<Commission, 'instrument'>, language: Language): string {
  return commandTitle(command, commission)[language];
}
