import { earnedItems } from '../../../domain/commission/names.ts';
import { approvedEstimate } from '../../../domain/commission/stages/funding/state.ts';
import { feeItemNames } from '../../../locale/vocabulary.ts';
import { responseWords } from '../../../locale/web/response.ts';
import type { Commission } from '../../api/types.ts';
import { MoneyField } from '../../fields/numbers.tsx';
import { nameIn, useLanguage } from '../../language/language.tsx';

/** What is accepted of single costs, by `l` and the number of the estimate line. */
export interface AcceptedValues {
  accepted?: Record<string, number | null | undefined>;
}

/** The lines of an acceptance, from the fields. */
export function acceptedLinesOf({ accepted = {} }: AcceptedValues): { lines?: { line: number; acceptedVnd: number }[] } {
  const lines = Object.entries(accepted).flatMap(([key, vnd]) =>
    typeof vnd === 'number' ? [{ line: Number(key.slice(1)), acceptedVnd: vnd }] : [],
  );
  return lines.length === 0 ? {} : { lines };
}

/** Costs of which less is accepted than was estimated. What is left blank is accepted in full, or shared in proportion. */
export function AcceptedLines({ commission }: { commission: Commission }) {
  const { say, language } = useLanguage();
  const lines = approvedEstimate({ estimates: commission.estimates ?? [] })?.lines ?? [];
  const costs = lines.flatMap((line, n) => (earnedItems.has(line.item) ? [] : [{ ...line, n: n + 1 }]));
  if (costs.length === 0) return null;
  return (
    <details className="gap-below">
      <summary>{say(responseWords.byLine)}</summary>
      <p className="hint">{say(responseWords.byLineHint)}</p>
      {costs.map(({ n, item, content, quantity, unitPriceVnd }) => {
        const name = `${n}. ${nameIn(feeItemNames, item, language)}: ${content}`;
        return <MoneyField key={n} name={['accepted', `l${n}`]} label={{ vi: name, en: name }} max={quantity * unitPriceVnd} isOptional />;
      })}
    </details>
  );
}
