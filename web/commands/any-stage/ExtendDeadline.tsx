import { plusDays } from '../../../domain/calendar/day.ts';
import { Form } from 'antd';
import { anyStageWords } from '../../../locale/web/any-stage.ts';
import { formWords } from '../../../locale/web/forms.ts';
import type { Commission } from '../../api/types.ts';
import { DueProof } from '../../case/DueProof.tsx';
import { useSay } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { DayField } from '../../fields/numbers.tsx';
import { TextField } from '../../fields/texts.tsx';
import { DutyField } from './DutyField.tsx';

/** Extends the term of one open duty. The duty must not be overdue, and the law must not fix its term. */
export function ExtendDeadline({ commission }: { commission: Commission }) {
  return (
    <CommandForm command="extendDeadline" commission={commission}>
      <DutyField
        label={anyStageWords.duty}
        commission={commission}
        whyNot={({ isOverdue, due }) => (isOverdue ? anyStageWords.dutyOverdue : due.status === 'law' ? anyStageWords.dutyOfLaw : null)}
      />
      <Until commission={commission} />
      <TextField name="reason" label={formWords.reason} hint={anyStageWords.extendReason} rows={3} />
    </CommandForm>
  );
}

function Until({ commission }: { commission: Commission }) {
  const say = useSay();
  const key = Form.useWatch<string | undefined>('duty');
  const duty = commission.duties.find((one) => one.key === key);
  return (
    <>
      {duty && (
        <section className="answers" aria-label={say(anyStageWords.howDue)}>
          <div className="answers-head">
            <h3>{say(anyStageWords.howDue)}</h3>
          </div>
          <div className="inset">
            <DueProof due={duty.due} />
          </div>
        </section>
      )}
      <DayField
        name="until"
        label={anyStageWords.until}
        hint={anyStageWords.untilHint}
        {...(duty ? { min: plusDays(duty.dueOn, 1) } : {})}
      />
    </>
  );
}
