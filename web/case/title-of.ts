import { commandTitle, type Ordered } from '../../locale/by-instrument.ts';
import type { Language } from '../../locale/language.ts';

/** The title of an act on this case. The order is titled by the instrument that was asked for, every other act by its usual title. */
export function titleOf(command: string, of: Ordered, language: Language): string {
  return commandTitle(command, of)[language];
}
