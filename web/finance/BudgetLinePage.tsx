import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { instantText } from '../../locale/formats.ts';
import { ledgerAccountNames } from '../../locale/statuses.ts';
import { fundingSourceNames } from '../../locale/vocabulary.ts';
import { financeWords, ledgerKindNames } from '../../locale/web/finance.ts';
import { addressOf } from '../case/address.ts';
import { nameIn, useLanguage } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { Page } from '../shell/Page.tsx';
import { PageNotFound } from '../shell/PageNotFound.tsx';
import { hasRight, useSession } from '../shell/session.tsx';
import { BudgetBar } from './BudgetOverview.tsx';
import { budgetsQuery, ledgerQuery, type BudgetLine } from '../money/budgets.ts';
import { classificationText } from '../money/classification.ts';
import { MoneyTable } from '../money/MoneyTable.tsx';
import { AddAppropriation } from './OpenLine.tsx';
import { useDong } from '../money/use-dong.ts';

/** One line of the year's budget: its balances, and every entry behind them. */
export function BudgetLinePage() {
  const { say, language } = useLanguage();
  const { nam, dong } = useParams({ from: '/signed-in/tai-chinh/$nam/$dong' });
  const session = useSession();
  const query = useQuery(budgetsQuery(Number(nam)));
  return (
    <Loaded query={query}>
      {({ items }) => {
        const line = items.find(({ code, id }) => code === dong || id === dong);
        if (!line) return <PageNotFound />;
        return (
          <Page title={line.name}>
            <p className="lead">
              <Link to="/tai-chinh/$nam" params={{ nam }}>
                {say(financeWords.title)} {nam}
              </Link>
            </p>
            <p className="hint">
              {[
                classificationText(line, language),
                `${say(financeWords.code)}: ${line.code}`,
                nameIn(fundingSourceNames, line.source, language),
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </p>
            <BudgetBar title={say(financeWords.picture)} amounts={line} />
            {line.provenance !== null && (
              <p>
                {say(financeWords.provenance)}: {line.provenance}
              </p>
            )}
            {hasRight(session, 'readLedgers') && <Ledger line={line} />}
          </Page>
        );
      }}
    </Loaded>
  );
}

type Entry = Awaited<ReturnType<NonNullable<ReturnType<typeof ledgerQuery>['queryFn']>>>['items'][number];

function Ledger({ line }: { line: BudgetLine }) {
  const { say } = useLanguage();
  const query = useQuery(ledgerQuery(line.id));
  const { roles } = useSession();
  const keeps = roles.some(({ capability, organisation }) => capability === 'financeLeader' && organisation.id === line.organisationId);
  return (
    <Loaded query={query}>
      {({ items }) => (
        <>
          {keeps && <AddAppropriation line={line} n={items.filter(({ kind }) => kind === 'appropriate').length + 1} />}
          <h2>{say(financeWords.ledger)}</h2>
          <Entries entries={items} />
        </>
      )}
    </Loaded>
  );
}

function Entries({ entries }: { entries: readonly Entry[] }) {
  const { say, language } = useLanguage();
  const { number } = useDong();
  const account = (code: string) => nameIn(ledgerAccountNames, code, language);
  const columns = [
    { name: say(financeWords.at) },
    { name: say(financeWords.entry) },
    { name: say(financeWords.commission) },
    { name: say(financeWords.movement) },
    { name: say(financeWords.amount), isAmount: true },
    { name: say(financeWords.freeAfter), isAmount: true },
  ];
  const rows = entries.toReversed().map((entry) => ({
    key: entry.id,
    cells: [
      instantText(Date.parse(entry.at)),
      nameIn(ledgerKindNames, entry.kind, language),
      entry.commissionId !== null && (
        <Link key="commission" to="/ho-so/$so" params={{ so: addressOf({ id: entry.commissionId, code: entry.commissionCode }) }}>
          {entry.commissionCode ?? say(financeWords.openCommission)}
        </Link>
      ),
      entry.movements.map(({ from, to }) => <div key={from}>{`${account(from)} → ${account(to)}`}</div>),
      entry.movements.map(({ from, amountVnd }) => <div key={from}>{number(amountVnd)}</div>),
      number(entry.balances['free'] ?? 0),
    ],
  }));
  return <MoneyTable label={say(financeWords.ledger)} columns={columns} rows={rows} />;
}
