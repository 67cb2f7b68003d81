import { Checkbox, Form } from 'antd';
import { daySessionNames } from '../../../locale/vocabulary.ts';
import { consultationWords } from '../../../locale/web/consultations.ts';
import type { Commission } from '../../api/types.ts';
import { inviteeName } from '../../case/consultations.ts';
import { ChoiceField } from '../../fields/choices.tsx';
import { RowsField } from '../../fields/composite.tsx';
import { DayField, today } from '../../fields/numbers.tsx';
import { PersonField } from '../../fields/who.tsx';
import { useSay } from '../../language/language.tsx';
import { OutsideChairField } from './ChairFields.tsx';
import { useEventChosen } from './EventFields.tsx';

/** The list of each session, where an event had several. Each session is paid for itself. */
export function SessionFields({ commission }: { commission: Commission }) {
  const say = useSay();
  return (
    <details className="gap-below">
      <summary>{say(consultationWords.severalSessions)}</summary>
      <p className="hint">{say(consultationWords.sessionsHint)}</p>
      <RowsField name="sessions" label={consultationWords.sessions} add={consultationWords.addSession} fresh={{ present: [] }} max={20}>
        {(row) => <SessionRow row={row} commission={commission} />}
      </RowsField>
    </details>
  );
}

function SessionRow({ row, commission }: { row: number; commission: Commission }) {
  const say = useSay();
  const event = useEventChosen(commission);
  const present = (Form.useWatch('present') as number[] | undefined) ?? [];
  const options = (event?.invited ?? [])
    .filter((one) => present.includes(one.invitee))
    .map((one) => ({ value: one.invitee, label: inviteeName(commission, one) }));
  return (
    <div className="seat">
      <div className="side-by-side">
        <DayField name={[row, 'on']} label={consultationWords.sessionOn} max={today} />
        <ChoiceField name={[row, 'session']} label={consultationWords.session} names={daySessionNames} />
      </div>
      <PersonField name={[row, 'chair']} label={consultationWords.sessionChair} isOptional />
      <OutsideChairField commission={commission} name={[row, 'chairInvitee']} label={consultationWords.sessionOutsideChair} />
      <fieldset>
        <legend>{say(consultationWords.present)}</legend>
        <Form.Item name={[row, 'present']} noStyle>
          <Checkbox.Group className="choices" options={options} />
        </Form.Item>
      </fieldset>
    </div>
  );
}
