import { Form } from 'antd';
import { formOfWorkNames } from '../../../locale/vocabulary.ts';
import { intakeWords } from '../../../locale/web/intake.ts';
import type { Commission } from '../../api/types.ts';
import { CommandForm } from '../CommandForm.tsx';
import { WhatIsAsked } from '../consent/WhatIsAsked.tsx';
import { ChoiceField, YesNoField } from '../../fields/choices.tsx';
import { DayField, today } from '../../fields/numbers.tsx';
import { TextField } from '../../fields/texts.tsx';
import { PersonField } from '../../fields/who.tsx';

const { council, expertGroup, consultationOnly, writtenComment } = intakeWords;

/** The Union accepts the request: in which form, by when, and whether the host owes an answer. */
export function Accept({ commission }: { commission: Commission }) {
  const deliverOn = commission.wantedOn >= today() ? { deliverOn: commission.wantedOn } : {};
  return (
    <CommandForm command="accept" commission={commission} initial={deliverOn}>
      <WhatIsAsked commission={commission} />
      <ChoiceField
        name="formOfWork"
        label={intakeWords.formOfWork}
        names={formOfWorkNames}
        explained={{ council, expertGroup, consultationOnly, writtenComment }}
      />
      <CommentSpecialist commission={commission} />
      <DayField name="deliverOn" label={intakeWords.deliverOn} hint={intakeWords.deliverOnHint} min={today} />
      <YesNoField
        name="isAnswerOwed"
        label={intakeWords.isAnswerOwed}
        hint={intakeWords.isAnswerOwedHint}
        yes={intakeWords.answerOwed}
        no={intakeWords.answerNotOwed}
        isOptional
      />
      <TextField name="note" label={intakeWords.acceptNote} rows={2} isOptional />
    </CommandForm>
  );
}

/** Who drafts the written comment, when nobody is assigned yet. */
function CommentSpecialist({ commission }: { commission: Commission }) {
  const form = Form.useWatch('formOfWork') as string | undefined;
  if (form !== 'writtenComment' || commission.specialist !== null) return null;
  return (
    <PersonField
      name="specialist"
      label={intakeWords.commentSpecialist}
      organisation={commission.parts.union}
      capability="unionSpecialist"
    />
  );
}
