import { openEstimate } from '../../../domain/commission/stages/funding/state.ts';
import { Form } from 'antd';
import { feeItemNames } from '../../../locale/vocabulary.ts';
import { fundingWords } from '../../../locale/web/funding.ts';
import type { Commission, CommandInput } from '../../api/types.ts';
import { lineVnd, totalVnd, versionsOf, type Estimate, type EstimateLine } from '../../money/estimates.ts';
import { useDong } from '../../money/use-dong.ts';
import { nameIn, useLanguage, useSay } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { CountField, MoneyField } from '../../fields/numbers.tsx';
import { numberIn } from '../../typed/numbers.ts';
import { TextField } from '../../fields/texts.tsx';
import { EstimateSummary } from './EstimateSummary.tsx';
import './estimate.css';

type Accepted = { quantity?: number | null; unitPriceVnd?: number | null };

interface Values {
  lines: (Accepted | undefined)[];
  comment: string;
}

/** Appraises each line with a reason. The accepted total is the sum of the lines. */
export function AppraiseEstimate({ commission }: { commission: Commission }) {
  const say = useSay();
  const estimate = openEstimate(versionsOf(commission));
  if (!estimate) return null;
  const initial = { lines: estimate.lines.map(({ quantity, unitPriceVnd }) => ({ quantity, unitPriceVnd })) };
  const toInput = ({ lines, comment }: Values): CommandInput<'appraiseEstimate'> => {
    const accepted = acceptedOf(estimate, lines);
    const cut = accepted.flatMap((one, n) => (isAsAsked(one, estimate.lines[n]!) ? [] : [{ line: n + 1, ...one }]));
    return { appraisedVnd: totalVnd(accepted), comment, ...(cut.length === 0 ? {} : { lines: cut }) };
  };
  return (
    <CommandForm<'appraiseEstimate', Values> command="appraiseEstimate" commission={commission} initial={initial} toInput={toInput} isWide>
      <EstimateSummary commission={commission} />
      <fieldset className="estimate">
        <legend>{say(fundingWords.appraisedLines)}</legend>
        <p className="hint">{say(fundingWords.appraisedHint)}</p>
        <ol>
          {estimate.lines.map((line, n) => (
            <AcceptedLine key={n} n={n} line={line} />
          ))}
        </ol>
      </fieldset>
      <Difference estimate={estimate} />
      <TextField name="comment" label={fundingWords.comment} />
    </CommandForm>
  );
}

function AcceptedLine({ n, line }: { n: number; line: EstimateLine }) {
  const { say, language } = useLanguage();
  const { number } = useDong();
  const title = `${say(fundingWords.line)} ${n + 1}: ${nameIn(feeItemNames, line.item, language)}, ${line.content}`;
  return (
    <li className="gap-below" aria-label={title}>
      <p>
        {title} ({say(fundingWords.asked)}: {number(lineVnd(line))})
      </p>
      <div className="side-by-side">
        <CountField name={['lines', n, 'quantity']} label={fundingWords.quantity} min={0} max={line.quantity} />
        <MoneyField name={['lines', n, 'unitPriceVnd']} label={fundingWords.unitPrice} max={line.unitPriceVnd} />
      </div>
    </li>
  );
}

const acceptedOf = ({ lines }: Estimate, accepted: readonly (Accepted | undefined)[]) =>
  lines.map((line, n) => ({
    quantity: acceptedIn(accepted[n]?.quantity, line.quantity),
    unitPriceVnd: acceptedIn(accepted[n]?.unitPriceVnd, line.unitPriceVnd),
  }));

/** The accepted amount in a field. An empty field means the amount asked for, and a text that is no number means 0. */
const acceptedIn = (held: unknown, asked: number) => (held === undefined || held === null ? asked : numberIn(held));

const isAsAsked = (one: { quantity: number; unitPriceVnd: number }, line: EstimateLine) =>
  one.quantity === line.quantity && one.unitPriceVnd === line.unitPriceVnd;

function Difference({ estimate }: { estimate: Estimate }) {
  const say = useSay();
  const { dong } = useDong();
  const lines = (Form.useWatch('lines') as (Accepted | undefined)[] | undefined) ?? [];
  const appraised = totalVnd(acceptedOf(estimate, lines));
  return (
    <dl className="sums">
      <dt>{say(fundingWords.submittedTotal)}</dt>
      <dd>{dong(estimate.totalVnd)}</dd>
      <dt>{say(fundingWords.appraised)}</dt>
      <dd>{dong(appraised)}</dd>
      <dt>{say(fundingWords.cut)}</dt>
      <dd>{dong(estimate.totalVnd - appraised)}</dd>
    </dl>
  );
}
