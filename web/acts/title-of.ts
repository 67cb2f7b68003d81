import { commandTitle } from '../../locale/by-instrument.ts';
import type { Language } from '../../locale/language.ts';
import type { Commission, CommandName } from '../api/types.ts';

/** What an act is called on this commission: the order by the instrument that was asked for, everything else as everywhere. */
export function titleOf(command: CommandName, commission: Pick<Commission, 'instrument'>, language: Language): string {
  return commandTitle(command, commission)[language];
}
