import { useQuery } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useRef, type ReactNode } from 'react';
import { fundingWords } from '../../../locale/web/funding.ts';
import type { Commission, CommandInput } from '../../api/types.ts';
import { totalVnd } from '../../money/estimates.ts';
import { normsQuery } from '../../money/norms-query.ts';
import { useDong } from '../../money/use-dong.ts';
import { useSay } from '../../language/language.tsx';
import { useChange } from '../ActForm.tsx';
import { DocumentsField } from '../../fields/documents.tsx';
import { DayField } from '../../fields/numbers.tsx';
import { isDay } from '../../../domain/calendar/day.ts';
import { EstimateLineFields, type LineDraft } from './EstimateLineFields.tsx';
import { usualLines } from './usual-lines.ts';
import { useListener } from '../../shell/use-listener.ts';
import './estimate.css';

/** The day of the work and the lines. Each line shows the ceiling in force on that day. */
export function EstimateFields({ commission }: { commission: Commission }) {
  const say = useSay();
  const form = Form.useFormInstance<CommandInput<'submitEstimate'>>();
  const change = useChange();
  const typed: unknown = Form.useWatch('workOn', form);
  const workOn = isDay(typed) ? typed : '';
  const { data } = useQuery(normsQuery(commission.ruleSet.territory, workOn));
  const norms = data?.items ?? [];
  const lines = () => (form.getFieldValue('lines') as (LineDraft | undefined)[] | undefined) ?? [];
  const focusLine = (row: number) => requestAnimationFrame(() => form.focusField(['lines', row, 'item'] as never));
  const put = (more: readonly LineDraft[]) => {
    const kept = lines().filter((line) => line?.item !== undefined);
    change(['lines'], [...kept, ...more]);
    focusLine(kept.length);
  };
  /** Enter moves to the next line instead of sending. In the last line it adds another. */
  const onKey = (event: KeyboardEvent, row: number) => {
    if (event.key !== 'Enter' || event.ctrlKey || !isTypedIn(event.target)) return;
    event.preventDefault();
    if (row + 1 < lines().length) focusLine(row + 1);
    else put([{}]);
  };
  return (
    <>
      <DayField name="workOn" label={fundingWords.workOn} hint={fundingWords.workOnHint} />
      <fieldset className="estimate">
        <legend>{say(fundingWords.lines)}</legend>
        <Heads />
        <Form.List name="lines">
          {(fields, { remove }) => (
            <ol>
              {fields.map(({ key, name: row }) => (
                <Line key={key} row={row} onKey={(event) => onKey(event, row)}>
                  <EstimateLineFields row={row} norms={norms} {...(fields.length > 1 ? { onRemove: () => remove(row) } : {})} />
                </Line>
              ))}
            </ol>
          )}
        </Form.List>
        <div className="estimate-end">
          <Button onClick={() => put([{}])}>+ {say(fundingWords.addLine)}</Button>
          <Button onClick={() => put(usualLines(commission, norms))}>
            + {say((commission.members?.length ?? 0) > 0 ? fundingWords.fromPanel : fundingWords.usualLines)}
          </Button>
          <RunningTotal />
        </div>
        <p className="hint">{say(fundingWords.fromPanelHint)}</p>
      </fieldset>
      <DocumentsField name="documents" label={fundingWords.attachments} isOptional />
    </>
  );
}

function Line({ row, onKey, children }: { row: number; onKey: (event: KeyboardEvent) => void; children: ReactNode }) {
  const say = useSay();
  const line = useRef<HTMLLIElement>(null);
  useListener(line, 'keydown', onKey);
  return (
    <li ref={line} className="estimate-line" aria-label={`${say(fundingWords.line)} ${row + 1}`}>
      {children}
    </li>
  );
}

/** The column names, for those who see them. Each field has a label for everybody else. */
function Heads() {
  const say = useSay();
  return (
    <div className="estimate-heads" aria-hidden="true">
      {(['item', 'content', 'unit', 'quantity', 'unitPrice', 'amount'] as const).map((one) => (
        <span key={one}>{say(fundingWords[one])}</span>
      ))}
    </div>
  );
}

function RunningTotal() {
  const say = useSay();
  const { dong } = useDong();
  const lines = (Form.useWatch('lines') as (LineDraft | undefined)[] | undefined) ?? [];
  return (
    <p className="running-total">
      {say(fundingWords.totalSoFar)} <strong>{dong(totalVnd(lines.map((line) => line ?? {})))}</strong>
    </p>
  );
}

function isTypedIn(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.getAttribute('role') !== 'combobox';
}
