import { Button, Form } from 'antd';
import { dayKindNames } from '../../locale/deadlines.ts';
import { adminWords } from '../../locale/web/administration.ts';
import { calendarWords } from '../../locale/web/calendar.ts';
import type { components } from '../api/schema.d.ts';
import { ChoiceField, SelectField } from '../fields/choices.tsx';
import { DayField } from '../fields/numbers.tsx';
import { LineField } from '../fields/texts.tsx';
import { useSay } from '../language/language.tsx';

type CalendarDay = components['schemas']['Calendar']['days'][number];

/** Adds one day to the edited table. This publishes nothing. */
export function NewDay({ onAdd }: { onAdd: (day: CalendarDay) => void }) {
  const say = useSay();
  const [form] = Form.useForm<CalendarDay>();
  return (
    <details>
      <summary>{say(calendarWords.addDay)}</summary>
      <Form
        form={form}
        layout="vertical"
        className="command-form"
        initialValues={{ status: 'confirmed', kind: 'holiday' }}
        onFinish={(day) => {
          onAdd(day);
          form.resetFields();
        }}
      >
        <div className="side-by-side">
          <DayField name="on" label={adminWords.day} />
          <SelectField name="kind" label={adminWords.dayKind} names={dayKindNames} />
        </div>
        <LineField name="name" label={adminWords.name} max={200} />
        <LineField name="source" label={adminWords.source} max={1000} />
        <ChoiceField
          name="status"
          label={adminWords.status}
          names={{ confirmed: adminWords.confirmed, unconfirmed: adminWords.unconfirmed }}
        />
        <Button htmlType="submit">{say(calendarWords.addDay)}</Button>
      </Form>
    </details>
  );
}
