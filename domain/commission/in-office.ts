import type { CommandName, SealedInput } from './commands.ts';
import { referencesIn } from './references.ts';
import type { RejectionCode } from './rejections.ts';
import type { Act } from './rule.ts';

/** Fields that name a person for what they did or because they go: they may have left. */
const mayHaveLeft: Partial<Record<CommandName, readonly string[]>> = {
  replaceMember: ['leaving'],
  returnOpinion: ['person'],
  refuseTime: ['person'],
  clearConflict: ['person'],
};

/**
 * Why a person or a body that the input names cannot be named: it was not in office, or did not exist, on the day the act is about.
 * Holds for every command; an act about a day that has passed is judged by that day.
 */
export function whyNotInOffice({ command, input, attested, on }: Act): RejectionCode | null {
  const day = 'heldOn' in input ? (input as SealedInput<'closeEvent'>).heldOn : on;
  const away = new Set(attested?.validity?.filter(({ from, to }) => day < from || (to !== null && to < day)).map(({ id }) => id));
  if (away.size === 0) return null;
  const found = referencesIn(command, input).find(
    ({ id, path }) => away.has(id) && !path.some((step) => mayHaveLeft[command]?.includes(String(step))),
  );
  if (!found) return null;
  return found.referent === 'person' ? 'PERSON_LEFT' : 'BODY_CLOSED';
}
