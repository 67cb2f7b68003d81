import { Form } from 'antd';
import { anyStageWords } from '../../../locale/web/any-stage.ts';
import { formWords } from '../../../locale/web/forms.ts';
import type { Commission } from '../../api/types.ts';
import { useSay } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { TextField } from '../../fields/texts.tsx';
import { PersonField } from '../../fields/who.tsx';
import { DutyField } from './DutyField.tsx';

/** Gives a duty to another person of the same office. */
export function Reassign({ commission }: { commission: Commission }) {
  return (
    <CommandForm command="reassign" commission={commission}>
      <DutyField
        label={anyStageWords.dutyToReassign}
        commission={commission}
        whyNot={({ owner }) => (owner.capability === 'expert' ? anyStageWords.dutyOfExpert : null)}
      />
      <To commission={commission} />
      <TextField name="reason" label={formWords.reason} hint={anyStageWords.reassignReason} rows={3} />
    </CommandForm>
  );
}

function To({ commission }: { commission: Commission }) {
  const say = useSay();
  const key = Form.useWatch<string | undefined>('duty');
  const owner = commission.duties.find((one) => one.key === key)?.owner;
  if (!owner) return <p className="quiet">{say(anyStageWords.chooseDutyFirst)}</p>;
  return (
    <PersonField
      name="to"
      label={anyStageWords.reassignTo}
      {...(owner.organisation === null ? {} : { organisation: owner.organisation.id })}
      {...(owner.capability === null ? {} : { capability: owner.capability })}
    />
  );
}
