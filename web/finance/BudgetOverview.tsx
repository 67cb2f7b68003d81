import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useParams } from '@tanstack/react-router';
import { Empty } from 'antd';
import { Fragment } from 'react';
import { fundingSourceNames } from '../../locale/vocabulary.ts';
import { ledgerAccountNames } from '../../locale/statuses.ts';
import { financeWords } from '../../locale/web/finance.ts';
import { useToday } from '../days.ts';
import { nameIn, useLanguage } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { Page } from '../shell/Page.tsx';
import { hasRight, useSession } from '../shell/session.tsx';
import { budgetsQuery, sumOf, type BudgetLine } from '../money/budgets.ts';
import { classificationText } from '../money/classification.ts';
import { MoneyBar } from '../money/MoneyBar.tsx';
import { MoneyDuties } from './MoneyDuties.tsx';
import { MoneyTable } from '../money/MoneyTable.tsx';
import { OpenLine } from './OpenLine.tsx';
import { useDong } from '../money/use-dong.ts';
import './finance.css';

/** `/tai-chinh` shows the present year. */
export function BudgetOfThisYear() {
  return <Navigate to="/tai-chinh/$nam" params={{ nam: useToday().slice(0, 4) }} replace />;
}

/** The money of a year: the appropriations and their use. */
export function BudgetOverview() {
  const { say } = useLanguage();
  const session = useSession();
  const year = Number(useParams({ from: '/signed-in/tai-chinh/$nam' }).nam);
  const query = useQuery(budgetsQuery(year));
  const isAccountant = hasRight(session, 'readPayees');
  return (
    <Page
      title={`${say(financeWords.title)} ${year}`}
      actions={isAccountant && <Link to="/tai-chinh/nguoi-nhan">{say(financeWords.payees)}</Link>}
    >
      <Years year={year} />
      <Loaded query={query}>
        {({ items }) => (items.length === 0 ? <Empty description={say(financeWords.noLines)} /> : <Lines lines={items} />)}
      </Loaded>
      {hasRight(session, 'changeBudgets') && <OpenLine year={year} />}
      <MoneyDuties />
    </Page>
  );
}

function Years({ year }: { year: number }) {
  const { say } = useLanguage();
  return (
    <nav aria-label={say(financeWords.years)} className="years no-print">
      {[year - 1, year, year + 1].map((one) => (
        <Link key={one} to="/tai-chinh/$nam" params={{ nam: String(one) }} aria-current={one === year ? 'page' : undefined}>
          {one}
        </Link>
      ))}
    </nav>
  );
}

function Lines({ lines }: { lines: readonly BudgetLine[] }) {
  const { say } = useLanguage();
  return (
    <>
      <BudgetBar title={say(financeWords.picture)} amounts={sumOf(lines)} />
      <Table lines={lines} />
      {lines.length > 1 && lines.map((line) => <BudgetBar key={line.id} title={line.name} amounts={line} />)}
    </>
  );
}

/** The balances of one line, or of a whole year. */
export function BudgetBar({
  title,
  amounts: { paidVnd, advancedVnd, committedVnd, freeVnd },
}: {
  title: string;
  amounts: Pick<BudgetLine, 'paidVnd' | 'advancedVnd' | 'committedVnd' | 'freeVnd'>;
}) {
  const { language } = useLanguage();
  const name = (account: string) => nameIn(ledgerAccountNames, account, language);
  return (
    <MoneyBar
      title={title}
      parts={[
        { name: name('paid'), amountVnd: paidVnd, look: 1 },
        { name: name('advanced'), amountVnd: advancedVnd, look: 2 },
        { name: name('committed'), amountVnd: committedVnd, look: 3 },
        { name: name('free'), amountVnd: freeVnd, look: 4 },
      ]}
    />
  );
}

function Table({ lines }: { lines: readonly BudgetLine[] }) {
  const { say, language } = useLanguage();
  const { number } = useDong();
  const amounts = (of: Pick<BudgetLine, 'appropriatedVnd' | 'committedVnd' | 'advancedVnd' | 'paidVnd' | 'freeVnd'>) =>
    [of.appropriatedVnd, of.committedVnd, of.advancedVnd, of.paidVnd, of.freeVnd].map(number);
  const columns = [
    { name: say(financeWords.line) },
    { name: say(financeWords.source) },
    ...(['appropriated', 'committed', 'advanced', 'paid', 'free'] as const).map((one) => ({
      name: say(financeWords[one]),
      isAmount: true,
    })),
  ];
  const rows = lines.map((line) => ({
    key: line.id,
    cells: [
      <Fragment key="name">
        <Link to="/tai-chinh/$nam/$dong" params={{ nam: String(line.fiscalYear), dong: line.code }} data-row>
          {line.name}
        </Link>
        <span className="row-sub"> {classificationText(line, language)}</span>
      </Fragment>,
      nameIn(fundingSourceNames, line.source, language),
      ...amounts(line),
    ],
  }));
  return (
    <MoneyTable
      label={say(financeWords.lines)}
      columns={columns}
      rows={rows}
      sum={[say(financeWords.total), '', ...amounts(sumOf(lines))]}
    />
  );
}
