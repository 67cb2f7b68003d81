import type { Language } from '../../locale/language.ts';
import { capabilityNames } from '../../locale/vocabulary.ts';
import { onBehalfWords } from '../../locale/web/on-behalf.ts';
import { timelineWords } from '../../locale/web/timeline.ts';
import { nameIn } from '../language/name-in.ts';

/** The people and bodies that an answer of the API names. */
export interface Names {
  people: readonly { id: string; name: string }[];
  organisations: readonly { id: string; name: string }[];
}

/**
 * Who acted, as far as the reader may know: a person with their body. Where the person is closed to the reader, it is the office, marked as
 * such. The system is named only where the system acted.
 */
export function actorText(actor: Readonly<Record<string, unknown>>, names: Names, language: Language): string {
  if (actor['system'] !== undefined) return timelineWords.bySystem[language];
  const person = names.people.find((one) => one.id === actor['person'])?.name;
  const body = names.organisations.find((one) => one.id === actor['organisation'])?.name ?? '';
  if (person !== undefined) return joined([person, body]);
  const capability = typeof actor['capability'] === 'string' ? nameIn(capabilityNames, actor['capability'], language) : '';
  const office = joined([capability, body]);
  return office === '' ? timelineWords.actorClosed[language] : `${timelineWords.actorClosed[language]} (${office})`;
}

/** Who acted, and in whose name where the act was entered from a paper: `A, thay mặt B`. */
export function whoText(
  { actor, fact }: { actor: Readonly<Record<string, unknown>>; fact: Readonly<Record<string, unknown>> },
  names: Names,
  language: Language,
): string {
  const by = actorText(actor, names, language);
  const one = fact['onBehalfOf'] as { organisation?: string; person?: string } | undefined;
  if (one === undefined) return by;
  const name =
    names.people.find(({ id }) => id === one.person)?.name ?? names.organisations.find(({ id }) => id === one.organisation)?.name;
  return name === undefined ? by : `${by}, ${onBehalfWords.behalf[language]} ${name}`;
}

const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');
