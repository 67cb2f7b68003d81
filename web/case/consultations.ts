import { dayText } from '../../locale/formats.ts';
import type { Language } from '../../locale/language.ts';
import { eventKindNames } from '../../locale/vocabulary.ts';
import type { Commission, Consultation, Invitee } from '../api/types.ts';
import { nameIn } from '../language/language.tsx';
import { organisationIn, personIn } from './names.ts';

/** The name of an event in a list: its kind, day and topic. */
export function eventName(event: Consultation, language: Language): string {
  return `${nameIn(eventKindNames, event.kind, language)} ${dayText(event.on)}: ${event.topic}`;
}

/** The name of an invitee: a body, a person or a guest. */
export function inviteeName(commission: Commission, invitee: Invitee): string {
  if (invitee.organisation !== null) return organisationIn(commission, invitee.organisation);
  if (invitee.person !== null) return personIn(commission, invitee.person);
  return invitee.name?.text ?? `#${invitee.invitee}`;
}
