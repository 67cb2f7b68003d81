import { commandTitles, orderTitles } from '../../locale/commands.ts';
import type { Language } from '../../locale/language.ts';
import type { Commission, CommandName } from '../api/types.ts';
import { nameIn } from '../language/name-in.ts';

/** What an act is called on this commission: the order by the instrument that was asked for, everything else as everywhere. */
export function titleOf(command: CommandName, { instrument }: Pick<Commission, 'instrument'>, language: Language): string {
  if (command === 'issueOrder' && instrument !== null && instrument in orderTitles) return nameIn(orderTitles, instrument, language);
  return commandTitles[command][language];
}
