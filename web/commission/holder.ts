import type { Language } from '../../locale/language.ts';
import { capabilityNames } from '../../locale/vocabulary.ts';
import type { Duty } from '../api/types.ts';
import { nameIn } from '../language/language.tsx';

/** Whose a duty is: the person where one is named for it, else the office, with its body. */
export function holderText({ person, capability, organisation }: Duty['owner'], language: Language): string {
  if (person !== null) return person.name;
  return [nameIn(capabilityNames, capability, language), organisation?.name ?? ''].filter((part) => part !== '').join(', ');
}
