import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Empty } from 'antd';
import { dayText } from '../../locale/formats.ts';
import { paidItemNames } from '../../locale/vocabulary.ts';
import { feeStateNames, financeWords } from '../../locale/web/finance.ts';
import { paymentWords } from '../../locale/web/payment.ts';
import { shellWords } from '../../locale/web/shell.ts';
import { answered, api } from '../api/client.ts';
import type { components } from '../api/schema.d.ts';
import { addressOf } from '../case/address.ts';
import { MoneyTable } from '../money/MoneyTable.tsx';
import { occasionText } from '../money/payments.ts';
import { useDong } from '../money/use-dong.ts';
import { nameIn, useLanguage } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { Page } from '../shell/Page.tsx';

type Fee = components['schemas']['Fee'];

/** Thù lao của tôi: an expert's fees over all commissions, the part that is paid, and the tax on it. */
export function MyFees() {
  const { say } = useLanguage();
  const query = useQuery({ queryKey: ['fees'], queryFn: () => answered(api.GET('/api/fees', { params: { query: { mine: 'true' } } })) });
  return (
    <Page title={say(shellWords.myFees)}>
      <p>{say(financeWords.feesAbout)}</p>
      <Loaded query={query}>
        {({ items, years }) =>
          items.length === 0 ? (
            <Empty description={say(financeWords.noFees)} />
          ) : (
            <>
              <Standing fees={items} />
              <Years years={years} />
              <Group title={say(financeWords.waiting)} fees={items.filter(({ state }) => state === 'due')} />
              <Group title={say(financeWords.onItsWay)} fees={items.filter(({ state }) => state !== 'due' && state !== 'disbursed')} />
              <Group title={say(financeWords.received)} fees={items.filter(({ state }) => state === 'disbursed')} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function Standing({ fees }: { fees: readonly Fee[] }) {
  const { say } = useLanguage();
  const { dong } = useDong();
  const sum = (chosen: readonly Fee[]) => chosen.reduce((all, { grossVnd }) => all + grossVnd, 0);
  const groups = [
    [financeWords.waiting, fees.filter(({ state }) => state === 'due')],
    [financeWords.onItsWay, fees.filter(({ state }) => state !== 'due' && state !== 'disbursed')],
    [financeWords.received, fees.filter(({ state }) => state === 'disbursed')],
  ] as const;
  return (
    <ul className="counters">
      {groups.map(([name, chosen]) => (
        <li key={name.vi}>
          <strong>{dong(sum(chosen))}</strong> {say(name)}
        </li>
      ))}
    </ul>
  );
}

function Years({ years }: { years: readonly { year: number; grossVnd: number; withheldVnd: number; netVnd: number }[] }) {
  const { say } = useLanguage();
  const { number } = useDong();
  return (
    <>
      <h2>{say(financeWords.paidByYear)}</h2>
      {years.length === 0 ? (
        <p>{say(financeWords.noneOfMoneyPaid)}</p>
      ) : (
        <MoneyTable
          label={say(financeWords.paidByYear)}
          columns={[
            { name: say(financeWords.year) },
            { name: say(paymentWords.gross), isAmount: true },
            { name: say(paymentWords.withheld), isAmount: true },
            { name: say(paymentWords.net), isAmount: true },
          ]}
          rows={years.map(({ year, grossVnd, withheldVnd, netVnd }) => ({
            key: String(year),
            cells: [year, number(grossVnd), number(withheldVnd), number(netVnd)],
          }))}
        />
      )}
    </>
  );
}

function Group({ title, fees }: { title: string; fees: readonly Fee[] }) {
  const { say, language } = useLanguage();
  const { number } = useDong();
  if (fees.length === 0) return null;
  const columns = [
    { name: say(financeWords.commission) },
    { name: say(paymentWords.what) },
    { name: say(paymentWords.state) },
    { name: say(financeWords.paidOn) },
    { name: say(paymentWords.gross), isAmount: true },
    { name: say(paymentWords.withheld), isAmount: true },
    { name: say(paymentWords.net), isAmount: true },
  ];
  const rows = fees.map((fee) => {
    const occasion = occasionText(fee.key);
    const name = nameIn(paidItemNames, fee.item, language);
    const known = (amount: number | null) => (amount === null ? say(financeWords.notYetKnown) : number(amount));
    return {
      key: `${fee.commission?.id ?? ''}/${fee.payment ?? 0}/${fee.key}`,
      cells: [
        <Commission key="commission" commission={fee.commission} about={fee.about} />,
        occasion === null ? name : `${name} (${say(occasion)})`,
        nameIn(feeStateNames, fee.state, language),
        fee.paidOn !== null && dayText(fee.paidOn),
        number(fee.grossVnd),
        known(fee.withheldVnd),
        known(fee.netVnd),
      ],
    };
  });
  const sum = (amounts: (number | null)[]) => number(amounts.reduce<number>((all, amount) => all + (amount ?? 0), 0));
  return (
    <>
      <h2>{title}</h2>
      <MoneyTable
        label={title}
        columns={columns}
        rows={rows}
        sum={[
          say(paymentWords.total),
          '',
          '',
          '',
          sum(fees.map(({ grossVnd }) => grossVnd)),
          fees.some(({ withheldVnd }) => withheldVnd === null) ? '' : sum(fees.map(({ withheldVnd }) => withheldVnd)),
          fees.some(({ netVnd }) => netVnd === null) ? '' : sum(fees.map(({ netVnd }) => netVnd)),
        ]}
      />
    </>
  );
}

function Commission({ commission, about }: Pick<Fee, 'commission' | 'about'>) {
  const { say } = useLanguage();
  if (commission === null)
    return (
      <>
        {about.code} {about.title}
        <span className="row-sub">{say(financeWords.closedCommission)}</span>
      </>
    );
  return (
    <Link to="/ho-so/$so" params={{ so: addressOf(commission) }} data-row>
      {commission.code} {commission.title}
    </Link>
  );
}
