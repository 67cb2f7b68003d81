import dayjsDays from '@rc-component/picker/generate/dayjs';
import { Button, Popover } from 'antd';
import generateCalendar from 'antd/es/calendar/generateCalendar.js';
import dayjs, { type Dayjs } from 'dayjs';
import 'dayjs/locale/vi.js';
import { useState } from 'react';
import { formWords } from '../../locale/web/forms.ts';
import { today, useToday } from '../days.ts';
import { useLanguage } from '../language/language.tsx';

const form = 'YYYY-MM-DD';

/** The library's calendar, marking the server's today instead of the machine's. */
const Calendar = generateCalendar<Dayjs>({ ...dayjsDays, getNow: () => dayjs(today(), form) });

/** Chooses a day from a month, for people who prefer not to type it. */
export function CalendarButton({ value, onChoose }: { value: string | null; onChoose: (day: string) => void }) {
  const { say, language } = useLanguage();
  const now = useToday();
  const [isOpen, setIsOpen] = useState(false);
  dayjs.locale(language);
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={isOpen}
      onOpenChange={setIsOpen}
      destroyOnHidden
      content={
        <div className="calendar">
          <Calendar
            fullscreen={false}
            defaultValue={dayjs(value ?? now, form)}
            onSelect={(day, { source }) => {
              if (source !== 'date') return;
              onChoose(day.format(form));
              setIsOpen(false);
            }}
          />
        </div>
      }
    >
      <Button type="text" size="small" className="calendar-button" aria-label={say(formWords.openCalendar)} aria-expanded={isOpen}>
        <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
          <rect x="1.75" y="3" width="12.5" height="11.25" rx="1.5" />
          <path d="M1.75 6.5h12.5M5 1v3.5M11 1v3.5" />
        </svg>
      </Button>
    </Popover>
  );
}
