import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, Button, Checkbox, Select } from 'antd';
import { useState } from 'react';
import { dayKindNames } from '../../locale/deadlines.ts';
import { dayText } from '../../locale/formats.ts';
import { calendarWords } from '../../locale/web/calendar.ts';
import { adminWords } from '../../locale/web/administration.ts';
import { changedWords } from '../../locale/web/changed.ts';
import { formWords } from '../../locale/web/forms.ts';
import { answered, api } from '../api/client.ts';
import type { components } from '../api/schema.d.ts';
import { useToday } from '../days.ts';
import { nameIn, useLanguage } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { Page } from '../shell/Page.tsx';
import { dayChanges, onNewer, yearChanges } from './calendar-changes.ts';
import { CalendarChanges } from './CalendarChanges.tsx';
import { MasterForm } from '../register-forms/MasterForm.tsx';
import { NewDay } from './NewDay.tsx';
import { Table } from '../shell/Table.tsx';

type Calendar = components['schemas']['Calendar'];

/** The table of days off. It is edited as a whole and published as its next version. */
export function CalendarPage() {
  const { say } = useLanguage();
  const query = useQuery({ queryKey: ['calendar'], queryFn: () => answered(api.GET('/api/calendar')) });
  return (
    <Page title={say(adminWords.calendar)}>
      <Loaded query={query}>{(calendar) => <Edit calendar={calendar} />}</Loaded>
    </Page>
  );
}

function Edit({ calendar: newest }: { calendar: Calendar }) {
  const { say, language } = useLanguage();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { nam } = useSearch({ from: '/signed-in/quan-tri/lich' });
  const [calendar, setCalendar] = useState(newest);
  const [days, setDays] = useState(newest.days);
  const [confirmedYears, setConfirmedYears] = useState(newest.confirmedYears);
  const [isMoved, setIsMoved] = useState(false);
  const [told, setTold] = useState<{ moved: number; unreached: string[] } | null>(null);
  const thisYear = useToday().slice(0, 4);
  const year = nam ?? thisYear;
  const years = [...new Set([...days.map(({ on }) => on.slice(0, 4)), year, String(Number(year) + 1)])].sort();
  const changes = dayChanges(calendar.days, days);
  const changedYears = yearChanges(calendar.confirmedYears, confirmedYears);
  const isChanged = changes.length + changedYears.decided.length + changedYears.open.length > 0;
  const isConfirmed = confirmedYears.includes(Number(year));
  if (newest.version !== calendar.version) {
    // Somebody has published a newer version. These edits are applied to it, and the person checks the result before publishing.
    const edited = onNewer(calendar, { days, confirmedYears }, newest);
    setCalendar(newest);
    setDays(edited.days);
    setConfirmedYears(edited.confirmedYears);
    setIsMoved(isChanged);
  }
  return (
    <>
      <p>{say(adminWords.calendarAbout)}</p>
      {told !== null && (
        <Alert
          type={told.unreached.length === 0 ? 'success' : 'warning'}
          showIcon
          className="gap-below"
          title={say(calendarWords.told(told.moved, told.unreached.length))}
        />
      )}
      {isMoved && isChanged && (
        <Alert
          type="warning"
          showIcon
          className="gap-below"
          title={say(changedWords.calendar)}
          description={say(changedWords.calendarWhat)}
        />
      )}
      <div className="filters">
        <Select
          aria-label={say(adminWords.year)}
          value={year}
          onChange={(to) => void navigate({ to: '/quan-tri/lich', search: { nam: to }, replace: true })}
          options={years.map((one) => ({ value: one, label: one }))}
        />
        <Checkbox
          checked={isConfirmed}
          onChange={({ target }) =>
            setConfirmedYears(
              target.checked ? [...confirmedYears, Number(year)].sort() : confirmedYears.filter((one) => one !== Number(year)),
            )
          }
        >
          {say(adminWords.yearConfirmed)}
        </Checkbox>
        <span>
          {say(adminWords.version)} {calendar.version}
        </span>
      </div>
      <Table
        label={adminWords.calendar}
        heads={[adminWords.day, adminWords.dayKind, adminWords.name, adminWords.source, adminWords.status, formWords.remove]}
        rows={days.filter(({ on }) => on.startsWith(year)).sort((a, b) => a.on.localeCompare(b.on))}
        keyOf={({ on }) => on}
        cells={(day) => [
          dayText(day.on),
          nameIn(dayKindNames, day.kind, language),
          day.name,
          day.source,
          say(adminWords[day.status]),
          <Button
            key="remove"
            size="small"
            aria-label={`${say(formWords.remove)} ${dayText(day.on)}`}
            onClick={() => setDays(days.filter(({ on }) => on !== day.on))}
          >
            {say(formWords.remove)}
          </Button>,
        ]}
      />
      <NewDay onAdd={(day) => setDays([...days.filter(({ on }) => on !== day.on), day])} />
      {isChanged && (
        <>
          <CalendarChanges version={calendar.version} days={changes} years={changedYears} />
          <h2>{say(adminWords.publish)}</h2>
          <MasterForm
            button={say(adminWords.publish)}
            isFinal
            send={async ({ reason }) => {
              const answer = await api.PUT('/api/calendar', { body: { basedOn: calendar.version, days, confirmedYears, reason } });
              if (answer.data) setTold(answer.data);
              else if ((answer.error as { code?: string } | undefined)?.code === 'CALENDAR_CHANGED')
                void client.invalidateQueries({ queryKey: ['calendar'] });
              return answer;
            }}
          />
        </>
      )}
    </>
  );
}
