import { Button, Form } from 'antd';
import { useEffect, useEffectEvent } from 'react';
import { normFor, normGap } from '../../../domain/money/norm.ts';
import { numberText } from '../../../locale/formats.ts';
import type { Sentence } from '../../../locale/language.ts';
import { feeItemNames } from '../../../locale/vocabulary.ts';
import { formWords } from '../../../locale/web/forms.ts';
import { fundingWords } from '../../../locale/web/funding.ts';
import { lineVnd, type EstimateLine, type FeeItem } from '../../money/estimates.ts';
import { managementIn } from '../../money/management.ts';
import { gapOf, type Norm } from '../../money/norms.ts';
import { useDong } from '../../money/use-dong.ts';
import { useSay } from '../../language/language.tsx';
import { useChange } from '../ActForm.tsx';
import { filterByWords } from '../../fields/filter-by-words.ts';
import { DocumentField } from '../../fields/documents.tsx';
import { CountField, DayField, MoneyField, today } from '../../fields/numbers.tsx';
import { numberIn } from '../../typed/numbers.ts';
import { SearchSelectField } from '../../fields/SearchSelect.tsx';
import { LineField } from '../../fields/texts.tsx';

/** A line that is still being written. Any part may be missing. */
export type LineDraft = { [K in 'item' | 'content' | 'unit' | 'quantity' | 'unitPriceVnd']?: EstimateLine[K] | null } & {
  aboveNormPaper?: Partial<NonNullable<EstimateLine['aboveNorm']>>;
};

interface Props {
  row: number;
  norms: readonly Norm[];
  onRemove?: () => void;
}

/** One line of an estimate: item, quantity and price, with the ceiling for the price. */
export function EstimateLineFields({ row, norms, onRemove }: Props) {
  const say = useSay();
  const { dong, number } = useDong();
  const line = (Form.useWatch(['lines', row]) as LineDraft | undefined) ?? {};
  const item = line.item ?? undefined;
  const norm = item === undefined ? null : normFor(norms, item);
  const lines = (Form.useWatch('lines') as (LineDraft | undefined)[] | undefined) ?? [];
  const management = item === 'generalManagement' ? managementIn(lines, norms) : null;
  const isTooMuch = management !== null && management.vnd > management.ceilingVnd;
  const lack = norms.length === 0 ? null : isTooMuch ? 'above' : gapOf(item, line.unitPriceVnd, norm);
  const ceilingVnd = management?.ceilingVnd ?? norm?.maxVnd ?? 0;
  const spentVnd = management?.vnd ?? numberIn(line.unitPriceVnd);
  return (
    <>
      <ItemField row={row} norms={norms} />
      <LineField name={[row, 'content']} label={fundingWords.content} />
      <LineField name={[row, 'unit']} label={fundingWords.unit} max={60} />
      <CountField name={[row, 'quantity']} label={fundingWords.quantity} min={1} max={100_000} />
      <MoneyField
        name={[row, 'unitPriceVnd']}
        label={fundingWords.unitPrice}
        {...(item === undefined ? {} : { hint: ceilingOf(item, norm, management?.ceilingVnd) })}
      />
      <p className="estimate-amount">
        <span className="cell-name">{say(fundingWords.amount)}</span> {number(lineVnd(line))}
      </p>
      <p className="estimate-remove">
        {onRemove && (
          <Button size="small" onClick={onRemove} aria-label={`${say(formWords.remove)} ${say(fundingWords.line)} ${row + 1}`}>
            {say(formWords.remove)}
          </Button>
        )}
      </p>
      {lack !== null && (
        <div className="estimate-basis">
          <p className="warning" role="status">
            <span aria-hidden="true">▲</span> {say(lack === 'above' ? fundingWords.aboveNorm : fundingWords.noNorm)}
            {lack === 'above' && `: ${dong(spentVnd - ceilingVnd)}`}
          </p>
          <AboveNormPaper row={row} />
        </div>
      )}
    </>
  );
}

/** The decision that allows a price above the norm: a paper with number, day and document. */
function AboveNormPaper({ row }: { row: number }) {
  const say = useSay();
  return (
    <fieldset className="paper">
      <legend>{say(fundingWords.aboveNormBasis)}</legend>
      <div className="side-by-side">
        <LineField name={[row, 'aboveNormPaper', 'number']} label={formWords.paperNumber} max={50} />
        <LineField name={[row, 'aboveNormPaper', 'notation']} label={formWords.paperNotation} max={50} />
        <DayField name={[row, 'aboveNormPaper', 'on']} label={formWords.paperOn} max={today} />
      </div>
      <DocumentField name={[row, 'aboveNormPaper', 'document']} label={fundingWords.aboveNormDocument} />
    </fieldset>
  );
}

/** Choosing an item fills in its name, unit and ceiling, where the person has written nothing else. */
function ItemField({ row, norms }: Omit<Props, 'onRemove'>) {
  const say = useSay();
  const form = Form.useFormInstance();
  const change = useChange();
  const before = (Form.useWatch(['lines', row, 'item']) as FeeItem | null | undefined) ?? undefined;
  const fill = (item: FeeItem) => {
    const line = (form.getFieldValue(['lines', row]) as LineDraft | undefined) ?? {};
    change(['lines', row], { ...line, ...filledIn({ ...line, item: before ?? null }, item, norms), item });
  };
  const fillBlanks = useEffectEvent(() => {
    if (norms.length === 0 || before === undefined) return;
    const line = (form.getFieldValue(['lines', row]) as LineDraft | undefined) ?? {};
    const late = lateIn(line, suggestionOf(before, norms));
    if (Object.keys(late).length > 0) change(['lines', row], { ...line, ...late });
  });
  // Norms may load after the item was chosen, or change with the day of the work. A field that the person blanks later stays blank.
  useEffect(() => fillBlanks(), [norms]);
  const options = Object.entries(feeItemNames).map(([value, name]) => ({ value, label: say(name) }));
  return (
    <SearchSelectField
      name={[row, 'item']}
      label={fundingWords.item}
      select={{
        options,
        showSearch: { filterOption: filterByWords },
        popupMatchSelectWidth: 280,
        onChange: (item) => fill(item as FeeItem),
      }}
    />
  );
}

function filledIn(line: LineDraft, item: FeeItem, norms: readonly Norm[]): LineDraft {
  const old = line.item ? suggestionOf(line.item, norms) : {};
  const next = suggestionOf(item, norms);
  const isTouched = (name: 'content' | 'unit' | 'unitPriceVnd') => line[name] != null && line[name] !== '' && line[name] !== old[name];
  return {
    ...(isTouched('content') ? {} : { content: next.content ?? null }),
    ...(isTouched('unit') ? {} : { unit: next.unit ?? null }),
    ...(isTouched('unitPriceVnd') ? {} : { unitPriceVnd: next.unitPriceVnd ?? null }),
    quantity: line.quantity ?? 1,
  };
}

/** The suggestions for the fields that are still blank. */
function lateIn(line: LineDraft, suggested: Pick<LineDraft, 'content' | 'unit' | 'unitPriceVnd'>): LineDraft {
  const names = ['content', 'unit', 'unitPriceVnd'] as const;
  const blank = names.filter((name) => (line[name] ?? '') === '' && suggested[name] != null);
  return Object.fromEntries(blank.map((name) => [name, suggested[name]]));
}

/** The usual content of a line with this item, in Vietnamese like the record. */
function suggestionOf(item: FeeItem, norms: readonly Norm[]): Pick<LineDraft, 'content' | 'unit' | 'unitPriceVnd'> {
  const norm = normFor(norms, item);
  return {
    content: feeItemNames[item].vi,
    ...(norm === null ? {} : { unit: norm.unit }),
    ...(norm === null || item === 'generalManagement' ? {} : { unitPriceVnd: norm.maxVnd }),
  };
}

function ceilingOf(item: FeeItem, norm: Norm | null, managementVnd?: number): Sentence {
  if (norm === null) return normGap(item, 0, null) === null ? fundingWords.noNormNeeded : fundingWords.noNorm;
  const inLanguage = (language: 'vi' | 'en') => {
    const share =
      norm.maxPercent === undefined ? '' : ` ${fundingWords.managementShare[language].replace('{percent}', String(norm.maxPercent))}`;
    const computed = managementVnd === undefined ? '' : `: ${numberText(managementVnd, language)}`;
    return `${fundingWords.upTo[language]} ${numberText(norm.maxVnd, language)}${share}${computed}`;
  };
  return { vi: inLanguage('vi'), en: inLanguage('en') };
}
