import { dayText } from '../../locale/formats.ts';
import type { Language } from '../../locale/language.ts';
import { daySessionNames, meetingPurposeNames } from '../../locale/vocabulary.ts';
import { meetingWords } from '../../locale/web/meeting.ts';
import type { Meeting } from '../api/types.ts';
import { nameIn } from '../language/language.tsx';

/** The name of a session: its number, what it is for, its day and half-day as it was held or is planned, and its place. */
export function meetingName({ meeting, purpose, on, session, place, held }: Meeting, language: Language): string {
  const half = held ? held.session : session;
  const when = `${dayText(held?.heldOn ?? on)}${half === null ? '' : `, ${nameIn(daySessionNames, half, language).toLowerCase()}`}`;
  return `${meetingWords.meeting[language]} ${meeting} (${nameIn(meetingPurposeNames, purpose, language)}): ${when}, ${place}`;
}
