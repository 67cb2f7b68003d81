import { useQuery } from '@tanstack/react-query';
import { Alert, Form, Radio } from 'antd';
import { fundingWords } from '../../../locale/web/funding.ts';
import type { Commission } from '../../api/types.ts';
import { budgetsQuery, type BudgetLine } from '../../money/budgets.ts';
import { classificationText } from '../../money/classification.ts';
import { useDong } from '../../money/use-dong.ts';
import { useLanguage, useSay } from '../../language/language.tsx';
import { Loaded } from '../../shell/Loaded.tsx';
import { useToday } from '../../fields/numbers.tsx';
import { Field } from '../../fields/texts.tsx';
import './estimate.css';

/** The finance department's budget lines of the year. Each shows its free amount before and after. */
export function BudgetLineField({ commission, neededVnd }: { commission: Commission; neededVnd: number }) {
  const say = useSay();
  const before = commission.money?.funding;
  const now = useToday();
  const year = before?.fiscalYear ?? Number(now.slice(0, 4));
  const query = useQuery(budgetsQuery(year, commission.parts.finance));
  return (
    <Loaded query={query}>
      {({ items }) => {
        const lines = before?.budgetLine == null ? items : items.filter(({ id }) => id === before.budgetLine);
        if (lines.length === 0) return <Alert type="warning" showIcon className="gap-below" title={say(fundingWords.noBudgetLines)} />;
        return (
          <>
            <Field
              name="budgetLine"
              label={fundingWords.budgetLine}
              hint={before?.budgetLine == null ? fundingWords.budgetLineHint : fundingWords.sameLine}
            >
              <Radio.Group
                className="choices"
                options={lines.map((line) => ({ value: line.id, label: <LineChoice line={line} neededVnd={neededVnd} /> }))}
              />
            </Field>
            <NotEnough lines={lines} neededVnd={neededVnd} />
          </>
        );
      }}
    </Loaded>
  );
}

function LineChoice({ line, neededVnd }: { line: BudgetLine; neededVnd: number }) {
  const { say, language } = useLanguage();
  const { dong } = useDong();
  const place = classificationText(line, language);
  const left = line.freeVnd - neededVnd;
  return (
    <span className="line-choice">
      <strong>{line.name}</strong>
      <span className="row-sub">
        {place !== null && `${place} · `}
        {say(fundingWords.free)}: {dong(line.freeVnd)} ·{' '}
        <span className={left < 0 ? 'warning' : undefined}>
          {left < 0 && <span aria-hidden="true">▲ </span>}
          {say(fundingWords.freeAfter)}: {dong(left)}
        </span>
      </span>
    </span>
  );
}

function NotEnough({ lines, neededVnd }: { lines: readonly BudgetLine[]; neededVnd: number }) {
  const say = useSay();
  const chosen = Form.useWatch('budgetLine') as string | undefined;
  const line = lines.find(({ id }) => id === chosen);
  if (!line || line.freeVnd >= neededVnd) return null;
  return <Alert role="alert" type="warning" showIcon className="gap-below" title={say(fundingWords.notEnough)} />;
}
