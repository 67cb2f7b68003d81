import { Form } from 'antd';
import { exemptGroundNames, payeeStatementNames } from '../../../locale/statuses.ts';
import { paymentWords } from '../../../locale/web/payment.ts';
import type { Commission } from '../../api/types.ts';
import { personIn } from '../../case/names.ts';
import { ChoiceField, ChoicesField, SelectField } from '../../fields/choices.tsx';
import { RowsField } from '../../fields/composite.tsx';
import { DocumentField } from '../../fields/documents.tsx';
import { DayField, today } from '../../fields/numbers.tsx';
import { useSay } from '../../language/language.tsx';
import { useDescription } from '../../money/PaymentLines.tsx';
import type { LineDue } from '../../money/payments.ts';

/** Papers on which a payee is taxed otherwise than by the amount alone. Most payments have none. */
export function TaxPapers({ commission, due }: { commission: Commission; due: readonly LineDue[] }) {
  const say = useSay();
  const describe = useDescription(commission);
  const persons = [...new Set(due.flatMap(({ person }) => person ?? []))];
  const payees = Object.fromEntries(persons.map((id) => [id, same(personIn(commission, id))]));
  const lines = Object.fromEntries(
    due
      .filter(({ person, attendee }) => person !== null || attendee !== undefined)
      .map((line) => {
        const { payee, what } = describe(line);
        return [line.key, same(`${payee}: ${what}`)];
      }),
  );
  return (
    <details className="gap-below">
      <summary>{say(paymentWords.taxPapers)}</summary>
      <p className="hint">{say(paymentWords.taxPapersHint)}</p>
      <RowsField name="statements" label={paymentWords.statements} add={paymentWords.addStatement} fresh={{}}>
        {(row) => <StatementFields row={row} payees={payees} />}
      </RowsField>
      <fieldset className="rows-field">
        <legend>{say(paymentWords.exemption)}</legend>
        <p className="hint">{say(paymentWords.exemptionHint)}</p>
        <SelectField name={['exemption', 'ground']} label={paymentWords.exemptGround} names={exemptGroundNames} isOptional />
        <ExemptLines lines={lines} />
      </fieldset>
    </details>
  );
}

const same = (text: string) => ({ vi: text, en: text });
type Names = Readonly<Record<string, { vi: string; en: string }>>;

function StatementFields({ row, payees }: { row: number; payees: Names }) {
  const states: unknown = Form.useWatch(['statements', row, 'states']);
  const isContract = states === 'labourContract';
  return (
    <div className="seat">
      <SelectField name={[row, 'person']} label={paymentWords.payee} names={payees} />
      <ChoiceField name={[row, 'states']} label={paymentWords.states} names={payeeStatementNames} />
      <div className="side-by-side">
        <DayField name={[row, 'signedOn']} label={isContract ? paymentWords.contractFrom : paymentWords.signedOn} max={today} />
        {isContract && <DayField name={[row, 'until']} label={paymentWords.contractUntil} isOptional />}
      </div>
      <DocumentField name={[row, 'document']} label={paymentWords.signedPaper} />
    </div>
  );
}

/** The lines and the paper are asked for once a ground is chosen. */
function ExemptLines({ lines }: { lines: Names }) {
  const ground: unknown = Form.useWatch(['exemption', 'ground']);
  if (ground === undefined || ground === null) return null;
  return (
    <>
      <ChoicesField name={['exemption', 'keys']} label={paymentWords.exemptLines} names={lines} />
      <DocumentField name={['exemption', 'document']} label={paymentWords.exemptPaper} />
    </>
  );
}
