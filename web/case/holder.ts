import type { Language } from '../../locale/language.ts';
import { capabilityNames } from '../../locale/vocabulary.ts';
import type { Duty } from '../api/types.ts';
import { nameIn } from '../language/name-in.ts';

/** Whose a duty is: the person where one is named for it, else the office, with its body. */
export function holderText({ person, capability, organisation }: Duty['owner'], language: Language): string {
  if (person !== null) return person.name;
  return [nameIn(capabilityNames, capability, language), organisation?.name ?? ''].filter((part) => part !== '').join(', ');
}

/** Everybody who owes something, each with what they owe first; who owes soonest comes first. */
export function holdersOf<D extends Pick<Duty, 'owner' | 'dueOn'>>(duties: readonly D[], language: Language): { name: string; first: D }[] {
  const byName = new Map<string, D>();
  for (const duty of duties.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))) {
    const name = holderText(duty.owner, language);
    if (!byName.has(name)) byName.set(name, duty);
  }
  return [...byName].map(([name, first]) => ({ name, first }));
}
