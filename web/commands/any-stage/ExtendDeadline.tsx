import { plusDays } from '../../../domain/calendar/day.ts';
import { Form } from 'antd';
import { useContext } from 'react';
import { anyStageWords } from '../../../locale/web/any-stage.ts';
import { formWords } from '../../../locale/web/forms.ts';
import type { Commission, Duty } from '../../api/types.ts';
import { DueProof } from '../../case/DueProof.tsx';
import { useSay } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { ActingForContext } from '../../fields/commission-context.ts';
import { SignedPaperField } from '../../fields/composite.tsx';
import { DayField } from '../../fields/numbers.tsx';
import { TextField } from '../../fields/texts.tsx';
import { DutyField } from './DutyField.tsx';

/** Extends the term of one open duty. The duty must not be overdue, and the law must not fix its term. */
export function ExtendDeadline({ commission }: { commission: Commission }) {
  return (
    <CommandForm command="extendDeadline" commission={commission}>
      <ExtendedDuty commission={commission} />
      <Until commission={commission} />
      <Annex commission={commission} />
      <TextField name="reason" label={formWords.reason} hint={anyStageWords.extendReason} rows={3} />
    </CommandForm>
  );
}

/** Whether an order or a contract set the day of this duty. Its issuer extends that day and no other. */
const isDayOfOrder = ({ order }: Commission, key: string | undefined) => key === 'submitReport/1' && order?.issued === true;

const useIsIssuer = ({ parts }: Commission) => useContext(ActingForContext) === parts.orderIssuer;

function ExtendedDuty({ commission }: { commission: Commission }) {
  const isIssuer = useIsIssuer(commission);
  const whyNot = ({ key, isOverdue, due }: Duty) => {
    if (isOverdue) return anyStageWords.dutyOverdue;
    if (due.status === 'law') return anyStageWords.dutyOfLaw;
    if (isDayOfOrder(commission, key)) return isIssuer ? null : anyStageWords.dutyOfOrder;
    return isIssuer ? anyStageWords.dutyOfUnion : null;
  };
  return <DutyField label={anyStageWords.duty} commission={commission} whyNot={whyNot} />;
}

/** The annex or letter by which the issuer of the order moves its day. */
function Annex({ commission }: { commission: Commission }) {
  const key = Form.useWatch<string | undefined>('duty');
  const isIssuer = useIsIssuer(commission);
  return isIssuer && isDayOfOrder(commission, key) && <SignedPaperField name="annex" label={anyStageWords.annex} kind="order" />;
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
