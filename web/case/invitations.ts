import { dayText } from '../../locale/formats.ts';
import type { Language } from '../../locale/language.ts';
import { daySessionNames } from '../../locale/vocabulary.ts';
import { meetingWords } from '../../locale/web/meeting.ts';
import type { Commission, Invited, Meeting, SessionInvitation } from '../api/types.ts';
import { nameIn } from '../language/language.tsx';
import { organisationIn } from './names.ts';

/** The name of a session on its invitation: its number, day, half-day and place. */
export function invitationName({ meeting, on, session, place }: SessionInvitation, language: Language): string {
  const half = session === null ? '' : `, ${nameIn(daySessionNames, session, language).toLowerCase()}`;
  return `${meetingWords.meeting[language]} ${meeting}: ${dayText(on)}${half}, ${place}`;
}

const listed = (...parts: (string | null | undefined)[]): string => parts.filter((one) => one != null && one !== '').join(', ');

/** A guest who is in no register: the name, what they are and where they work. */
export function guestName(
  commission: Pick<Commission, 'organisations'>,
  guest: NonNullable<Meeting['held']>['namedGuests'][number],
): string {
  return listed(guest.name.text, guest.title, guest.body ?? organisationIn(commission, guest.organisation));
}

/** Who comes for an invited body: the name and the title. Empty while nobody is named. */
export const delegateName = ({ answer }: Pick<Invited, 'answer'>): string =>
  answer?.attends === true ? listed(answer.name?.text, answer.title) : '';
