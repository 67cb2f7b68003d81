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

/** Whether somebody came for an invited body. */
export const isDelegation = ({ organisation, present }: Invitee): boolean => organisation !== null && present;

/** The name of an invitee: a body with its delegate, a person or a guest. */
export function inviteeName(commission: Commission, invitee: Invitee): string {
  if (invitee.organisation !== null) {
    const body = organisationIn(commission, invitee.organisation);
    const delegate = invitee.delegate?.text;
    return delegate == null ? body : `${delegate} (${body})`;
  }
  if (invitee.person !== null) return personIn(commission, invitee.person);
  return invitee.name?.text ?? `#${invitee.invitee}`;
}

/** Who chaired an event: a person of the registers, or an invitee. */
export function chairName(commission: Commission, { invited, closed }: Consultation): string {
  if (closed === null) return '';
  if (closed.chair !== null) return personIn(commission, closed.chair);
  const chair = invited.find(({ invitee }) => invitee === closed.chairInvitee);
  return chair ? inviteeName(commission, chair) : '';
}

type Speaker = NonNullable<Consultation['closed']>['speakers'][number];

/** Somebody who spoke without being on the list: the name, the position and the body. */
export function speakerName({ name, position, body }: Pick<Speaker, 'name' | 'position' | 'body'>): string {
  return [name.text, position, body].filter((part) => part !== null && part !== '').join(', ');
}
