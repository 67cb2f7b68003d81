import { Button, Checkbox, Form } from 'antd';
import { receivedText } from '../../../locale/formats.ts';
import { consultationWords } from '../../../locale/web/consultations.ts';
import type { Commission } from '../../api/types.ts';
import { inviteeName } from '../../commission/consultations.ts';
import { useLanguage } from '../../language/language.tsx';
import { FiledField } from '../fields/composite.tsx';
import { CommandForm, useChange } from '../CommandForm.tsx';
import { DayField, today } from '../fields/numbers.tsx';
import { TextField } from '../fields/texts.tsx';
import { PersonField } from '../fields/who.tsx';
import { EventField, useEventAsked, useEventChosen } from './EventFields.tsx';

/** The specialist closes an event: who was present, who chaired, what was concluded. */
export function CloseEvent({ commission }: { commission: Commission }) {
  return (
    <CommandForm command="closeEvent" commission={commission} initial={{ ...useEventAsked(commission), present: [] }}>
      <EventField commission={commission} />
      <div className="side-by-side">
        <DayField name="heldOn" label={consultationWords.heldOn} max={today()} />
        <PersonField name="chair" label={consultationWords.chair} />
      </div>
      <PresentField commission={commission} />
      <TextField name="conclusion" label={consultationWords.conclusion} />
      <FiledField name="minutes" label={consultationWords.minutes} kind="eventMinutes" />
    </CommandForm>
  );
}

/** Everybody who was invited, to tick off; with how many came and how many opinions there are. */
function PresentField({ commission }: { commission: Commission }) {
  const { say, language } = useLanguage();
  const change = useChange();
  const event = useEventChosen(commission);
  const present = (Form.useWatch('present') as number[] | undefined) ?? [];
  if (!event) return null;
  const received = event.invited.filter((one) => one.opinion !== null).length;
  return (
    <fieldset>
      <legend>{say(consultationWords.present)}</legend>
      <p>
        <strong>
          {present.length}/{event.invited.length}
        </strong>{' '}
        {say(consultationWords.presentOf)} · {receivedText(received, event.invited.length, language)}
      </p>
      <p className="page-actions">
        <Button
          size="small"
          onClick={() =>
            change(
              ['present'],
              event.invited.map((one) => one.invitee),
            )
          }
        >
          {say(consultationWords.everybody)}
        </Button>
        <Button size="small" onClick={() => change(['present'], [])}>
          {say(consultationWords.nobody)}
        </Button>
      </p>
      <Form.Item name="present" noStyle>
        <Checkbox.Group
          className="choices"
          options={event.invited.map((one) => ({ value: one.invitee, label: inviteeName(commission, one) }))}
        />
      </Form.Item>
    </fieldset>
  );
}
