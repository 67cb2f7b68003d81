import { Alert, Form } from 'antd';
import { formWords } from '../../../locale/web/forms.ts';
import { reportWords } from '../../../locale/web/report.ts';
import type { Commission, CommandInput } from '../../api/types.ts';
import { personIn } from '../../case/names.ts';
import { PrivateText } from '../../case/PrivateText.tsx';
import { dissentsOf, ownRemark, sourcesOf } from '../../case/sources.ts';
import { useLanguage } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { RowsField } from '../../fields/composite.tsx';
import { DocumentsField } from '../../fields/documents.tsx';
import { TextField } from '../../fields/texts.tsx';
import { OneOfField } from '../../fields/who.tsx';
import { TwoPanes } from '../TwoPanes.tsx';
import { AddresseeFields, addresseesIn, withAddressees, type AddressedRecommendation } from './AddresseeFields.tsx';
import { ReportBody } from './ReportBody.tsx';
import { SourceMaterial } from './SourceMaterial.tsx';

type Report = CommandInput<'submitReport'>;
type Filled = Omit<Report, 'recommendations'> & { recommendations: AddressedRecommendation[] };

/** The synthesiser writes the report with all opinions beside it. Each recommendation names its source. */
export function SubmitReport({ commission }: { commission: Commission }) {
  return (
    <CommandForm<'submitReport', Filled>
      command="submitReport"
      commission={commission}
      isWide
      initial={startOf(commission)}
      toInput={({ recommendations, ...said }) => ({ ...said, recommendations: recommendations.map(withAddressees) })}
      preview={(input) => <ReportBody commission={commission} input={input} />}
    >
      <TwoPanes
        label={reportWords.writing}
        isEven
        main={{ name: reportWords.writing, content: <Fields commission={commission} /> }}
        beside={{ name: reportWords.sources, content: <SourceMaterial commission={commission} /> }}
      />
    </CommandForm>
  );
}

/** The start of the form: the last report, if there is one, with the sources that still count. It always contains every dissent. */
function startOf(commission: Commission): Partial<Filled> {
  const last = commission.reports?.at(-1);
  const sources = sourcesOf(commission, 'vi').map(({ id }) => id);
  const known = new Set(sources);
  const dissents = dissentsOf(commission).map(({ from, text }) => ({ opinion: text ?? '', from }));
  // Where nobody else was heard, every remark is the Union's own.
  if (!last) return { recommendations: [{ recommendation: '', from: sources.length === 1 ? [ownRemark] : [] }], reserved: dissents };
  const kept = last.reserved.flatMap(({ opinion, from }) =>
    from !== undefined && known.has(from) ? [{ opinion: opinion.text ?? '', from }] : [],
  );
  return {
    assessment: last.assessment.text ?? '',
    recommendations: last.recommendations.map(({ recommendation, from = [], addressees }) => ({
      ...addresseesIn(addressees),
      recommendation: recommendation.text ?? '',
      from: from.filter((one) => known.has(one)),
    })),
    reserved: [...kept, ...dissents.filter(({ from }) => !kept.some((one) => one.from === from))],
  };
}

function Fields({ commission }: { commission: Commission }) {
  const { say, language } = useLanguage();
  const last = commission.reports?.at(-1);
  const rework = commission.reworks?.at(-1);
  const sources = sourcesOf(commission, language);
  return (
    <>
      {last?.status === 'returned' && <Alert type="warning" showIcon className="gap-below" title={say(reportWords.returnedNote)} />}
      {rework && last?.status !== 'returned' && (
        <Alert
          type="warning"
          showIcon
          className="gap-below"
          title={say(reportWords.reworkNote)}
          description={<PrivateText text={rework.reason} />}
        />
      )}
      <TextField name="assessment" label={reportWords.assessment} hint={reportWords.assessmentHint} rows={6} />
      <RowsField
        name="recommendations"
        label={reportWords.recommendations}
        add={reportWords.addRecommendation}
        fresh={{ recommendation: '', from: sources.length === 1 ? [ownRemark] : [] }}
        max={200}
      >
        {(row) => (
          <div className="seat numbered">
            <strong className="number">{row + 1}.</strong>
            <TextField name={[row, 'recommendation']} label={reportWords.recommendation} rows={2} />
            <OneOfField name={[row, 'from']} label={reportWords.from} hint={reportWords.fromHint} options={sources} isMultiple />
            <AddresseeFields commission={commission} row={row} />
          </div>
        )}
      </RowsField>
      <p className="hint">{say(reportWords.reservedHint)}</p>
      <RowsField name="reserved" label={reportWords.reserved} add={reportWords.addReserved} fresh={{}} max={100}>
        {(row) => (
          <div className="seat">
            <OneOfField name={[row, 'from']} label={reportWords.reservedOf} options={sources.filter(({ id }) => id !== ownRemark)} />
            <TextField name={[row, 'opinion']} label={reportWords.reservedOpinion} rows={2} />
          </div>
        )}
      </RowsField>
      <MissingDissents commission={commission} />
      <DocumentsField name="documents" label={formWords.documents} isOptional />
    </>
  );
}

/** Lists members whose dissent is in the minutes but not among the reserved opinions. */
function MissingDissents({ commission }: { commission: Commission }) {
  const { say } = useLanguage();
  const reserved = (Form.useWatch('reserved') as ({ from?: string } | undefined)[] | undefined) ?? [];
  const missing = dissentsOf(commission).filter(({ from }) => !reserved.some((one) => one?.from === from));
  if (missing.length === 0) return null;
  return (
    <p className="warned" aria-live="polite">
      ▲ {say(reportWords.missingDissents)}: {missing.map(({ person }) => personIn(commission, person)).join(', ')}
    </p>
  );
}
