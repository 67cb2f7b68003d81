import type { Language } from '../../locale/language.ts';
import { capabilityNames } from '../../locale/vocabulary.ts';
import type { Duty } from '../api/types.ts';
import { nameIn } from '../language/name-in.ts';

/** The holder of a duty: the named person where there is one, else the office with its body. */
export function holderText({ person, capability, organisation }: Duty['owner'], language: Language): string {
  if (person !== null) return person.name;
  return [nameIn(capabilityNames, capability, language), organisation?.name ?? ''].filter((part) => part !== '').join(', ');
}

/** Everybody who has a duty, each with the duty that is due first. The holder whose duty is due first comes first. */
export function holdersOf<D extends Pick<Duty, 'owner' | 'dueOn'>>(duties: readonly D[], language: Language): { name: string; first: D }[] {
  const byName = new Map<string, D>();
  for (const duty of duties.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))) {
    const name = holderText(duty.owner, language);
    if (!byName.has(name)) byName.set(name, duty);
  }
  return [...byName].map(([name, first]) => ({ name, first }));
}
