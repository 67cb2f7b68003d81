import { Alert } from 'antd';
import { dayKindNames } from '../../locale/deadlines.ts';
import { dayText } from '../../locale/formats.ts';
import { adminWords } from '../../locale/web/administration.ts';
import { calendarWords } from '../../locale/web/calendar.ts';
import { nameIn, useLanguage } from '../language/language.tsx';
import type { CalendarDay, DayChange } from './calendar-changes.ts';

interface Props {
  version: number;
  days: readonly DayChange[];
  years: { decided: readonly number[]; open: readonly number[] };
}

/** Shows what publishing would change, before anybody publishes. A deadline that has moved does not move back by itself. */
export function CalendarChanges({ version, days, years }: Props) {
  const { say } = useLanguage();
  return (
    <section aria-labelledby="calendar-changes">
      <h2 id="calendar-changes">{say(calendarWords.changesSince(version))}</h2>
      <ul>
        {days.map((change) => (
          <li key={change.on}>
            <strong>{say(calendarWords[change.kind])}</strong>: {dayText(change.on)} – <What change={change} />
          </li>
        ))}
        {years.decided.map((year) => (
          <li key={year}>{say(calendarWords.yearDecided(year))}</li>
        ))}
        {years.open.map((year) => (
          <li key={year}>{say(calendarWords.yearOpen(year))}</li>
        ))}
      </ul>
      <Alert
        type="warning"
        showIcon
        className="gap-below"
        title={say(days.length > 0 ? calendarWords.moves : calendarWords.movesNothing)}
      />
    </section>
  );
}

function What({ change: { was, is } }: { change: DayChange }) {
  const { say, language } = useLanguage();
  const said = ({ name, kind, status, source }: CalendarDay, withAll: boolean) =>
    [name, nameIn(dayKindNames, kind, language), ...(withAll ? [say(adminWords[status]), source] : [])].join(', ');
  if (was && is) return `${said(was, true)} → ${said(is, true)}`;
  const one = is ?? was;
  return one ? said(one, false) : null;
}
