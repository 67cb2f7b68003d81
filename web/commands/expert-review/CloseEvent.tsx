import { Link } from '@tanstack/react-router';
import { Alert, Button, Checkbox, Form } from 'antd';
import { commandTitles } from '../../../locale/commands.ts';
import { receivedText } from '../../../locale/formats.ts';
import { consultationWords } from '../../../locale/web/consultations.ts';
import type { Commission } from '../../api/types.ts';
import { addressOf } from '../../case/address.ts';
import { inviteeName } from '../../case/consultations.ts';
import { useLanguage } from '../../language/language.tsx';
import { FiledField, RowsField } from '../../fields/composite.tsx';
import { useChange } from '../ActForm.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { DayField, today } from '../../fields/numbers.tsx';
import { LineField, TextField } from '../../fields/texts.tsx';
import { PersonField } from '../../fields/who.tsx';
import { slugOf } from '../../acts/slug.ts';
import { DelegateFields, OutsideChairField } from './ChairFields.tsx';
import { SessionFields } from './SessionFields.tsx';
import { EventField, useEventAsked, useEventChosen } from './EventFields.tsx';

/** The specialist closes an event: who was present, who chaired, and the conclusion. */
export function CloseEvent({ commission }: { commission: Commission }) {
  return (
    <CommandForm command="closeEvent" commission={commission} initial={{ ...useEventAsked(commission), heldOn: today(), present: [] }}>
      <EventField commission={commission} />
      <StillMissing commission={commission} />
      <div className="side-by-side">
        <DayField name="heldOn" label={consultationWords.heldOn} max={today} />
        <PersonField name="chair" label={consultationWords.chair} isOptional />
      </div>
      <PersonField name="secretary" label={consultationWords.secretary} isOptional />
      <PresentField commission={commission} />
      <OutsideChairField commission={commission} name="chairInvitee" label={consultationWords.outsideChair} />
      <DelegateFields commission={commission} />
      <SessionFields commission={commission} />
      <RowsField name="speakers" label={consultationWords.speakers} add={consultationWords.addSpeaker} fresh={{}} max={100}>
        {(row) => (
          <>
            <div className="side-by-side">
              <LineField name={[row, 'name']} label={consultationWords.speakerName} max={200} />
              <LineField name={[row, 'body']} label={consultationWords.speakerBody} max={300} isOptional />
              <LineField name={[row, 'position']} label={consultationWords.speakerPosition} max={200} isOptional />
            </div>
            <TextField name={[row, 'opinion']} label={consultationWords.speakerOpinion} rows={2} isOptional />
          </>
        )}
      </RowsField>
      <TextField name="conclusion" label={consultationWords.conclusion} />
      <FiledField name="minutes" label={consultationWords.minutes} kind="eventMinutes" />
    </CommandForm>
  );
}

/** Lists what is still missing on record from this event. Nothing can be added once the event is closed. */
function StillMissing({ commission }: { commission: Commission }) {
  const { say } = useLanguage();
  const event = useEventChosen(commission);
  if (!event) return null;
  const so = addressOf(commission);
  const papers = event.invited.filter((one) => one.paperOrdered && one.paper === null).length;
  const opinions = event.invited.filter((one) => one.opinion === null).length;
  if (papers + opinions === 0) return null;
  const rows = [
    [papers, consultationWords.papersMissing, 'filePaper'],
    [opinions, consultationWords.opinionsMissing, 'recordContribution'],
  ] as const;
  return (
    <Alert
      type="warning"
      showIcon
      className="gap-below"
      title={say(consultationWords.beforeClosing)}
      description={
        <ul>
          {rows.map(
            ([count, words, command]) =>
              count > 0 && (
                <li key={command}>
                  {say(words)}: {count} –{' '}
                  <Link to="/ho-so/$so/lam/$viec" params={{ so, viec: slugOf(command) }} search={{ cuoc: String(event.event) }}>
                    {say(commandTitles[command])}
                  </Link>
                </li>
              ),
          )}
        </ul>
      }
    />
  );
}

/** All invitees with a box to tick, the number of those present, and the number of their opinions. */
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
