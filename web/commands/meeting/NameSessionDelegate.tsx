import { useSearch } from '@tanstack/react-router';
import { Form, Select } from 'antd';
import { meetingWords } from '../../../locale/web/meeting.ts';
import type { Commission } from '../../api/types.ts';
import { invitationName } from '../../case/invitations.ts';
import { PrivateText } from '../../case/PrivateText.tsx';
import { YesNoField } from '../../fields/choices.tsx';
import { ReasonField } from '../../fields/composite.tsx';
import { Field, LineField } from '../../fields/texts.tsx';
import { useLanguage, useSay } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';

/** An invited body names its delegate, or says why nobody comes. The clerk enters a letter with the same form. */
export function NameSessionDelegate({ commission }: { commission: Commission }) {
  const { language } = useLanguage();
  const { phien } = useSearch({ strict: false });
  const open = (commission.sessionInvitations ?? []).filter(
    ({ state, invited }) => state === 'open' && invited.some(({ answer }) => answer === null),
  );
  const first = open.find(({ meeting }) => String(meeting) === phien) ?? (open.length === 1 ? open[0] : undefined);
  return (
    <CommandForm command="nameSessionDelegate" commission={commission} initial={first ? { meeting: first.meeting } : {}}>
      <Field name="meeting" label={meetingWords.whichMeeting}>
        <Select options={open.map((one) => ({ value: one.meeting, label: invitationName(one, language) }))} />
      </Field>
      <Agenda commission={commission} />
      <YesNoField name="attends" label={meetingWords.attends} yes={meetingWords.somebodyComes} no={meetingWords.nobodyComes} />
      <Answer />
    </CommandForm>
  );
}

function Agenda({ commission }: { commission: Commission }) {
  const say = useSay();
  const n = Form.useWatch('meeting') as number | undefined;
  const agenda = commission.sessionInvitations?.find(({ meeting }) => meeting === n)?.agenda;
  return agenda == null ? null : (
    <p>
      {say(meetingWords.agenda)}: <PrivateText text={agenda} />
    </p>
  );
}

function Answer() {
  const attends = Form.useWatch('attends') as boolean | undefined;
  if (attends === undefined) return null;
  if (!attends) return <ReasonField />;
  return (
    <div className="side-by-side">
      <LineField name="name" label={meetingWords.delegateName} max={200} />
      <LineField name="title" label={meetingWords.delegateTitle} max={200} isOptional />
    </div>
  );
}
