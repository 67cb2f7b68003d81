import type { CommandName, SealedInput } from './commands.ts';
import { referencesIn } from './references.ts';
import type { RejectionCode } from './rejections.ts';
import type { Act } from './rule.ts';

/** Fields that name a person for a past act or because the person leaves. That person may have left already. */
const mayHaveLeft: Partial<Record<CommandName, readonly string[]>> = {
  replaceMember: ['leaving'],
  returnOpinion: ['person'],
  refuseTime: ['person'],
  clearConflict: ['person'],
  // An invited body may have closed after it named its delegate.
  recordMeeting: ['delegatesPresent'],
  // Whoever left is still paid.
  preparePayment: ['person'],
  // The report may be filed after its author left the list.
  attachDocument: ['author'],
};

/**
 * Why a person or a body in the input cannot be named. It was not in office, or did not exist, on the day of the act. The rule holds for
 * every command. An act about a past day is checked against that day.
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
