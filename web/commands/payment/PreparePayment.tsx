import { Alert, Form } from 'antd';
import { paymentWords } from '../../../locale/web/payment.ts';
import type { CommandInput, Commission } from '../../api/types.ts';
import { linesOfNextPayment } from '../../money/payments.ts';
import { useDong } from '../../money/use-dong.ts';
import { useSay } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { DayField, today } from '../../fields/numbers.tsx';
import { isDay } from '../../../domain/calendar/day.ts';
import type { Statement } from '../../../domain/money/statements.ts';
import { numberIn } from '../../typed/numbers.ts';
import { CarryOver } from './CarryOver.tsx';
import { ForeseenTax } from './ForeseenTax.tsx';
import { LinesToPay } from './LinesToPay.tsx';
import { YearEnd } from './YearEnd.tsx';
import { TaxPapers } from './TaxPapers.tsx';

/** The values of the fields. Amounts are stored by the key of their line, so that an old draft never pays another line. */
interface Values {
  payOn: string;
  carryOver?: CommandInput<'preparePayment'>['carryOver'];
  amounts: Record<string, number | null>;
  statements?: CommandInput<'preparePayment'>['statements'];
  exemption?: Partial<NonNullable<CommandInput<'preparePayment'>['exemption']>> | undefined;
}

/** The payment table: the due lines that are paid now, the amount of each, and the tax. */
export function PreparePayment({ commission }: { commission: Commission }) {
  const say = useSay();
  const due = linesOfNextPayment(commission);
  if (due.length === 0) return <Alert type="info" showIcon title={say(paymentWords.nothingDue)} />;
  const isOfUnion = due[0]?.paidBy === 'union';
  const initial = { payOn: today(), amounts: Object.fromEntries(due.map(({ key, grossVnd }) => [key, grossVnd])) };
  const toInput = ({ payOn, carryOver, amounts, statements = [], exemption }: Values) => ({
    payOn,
    ...(carryOver === undefined ? {} : { carryOver }),
    ...(statements.length === 0 ? {} : { statements }),
    ...(exemption?.ground == null ? {} : { exemption: exemption as CommandInput<'preparePayment'>['exemption'] }),
    lines: due.map(({ key }) => ({ key, amountVnd: amounts[key] ?? 0 })).filter(({ amountVnd }) => amountVnd > 0),
  });
  return (
    <CommandForm<'preparePayment', Values> command="preparePayment" commission={commission} initial={initial} toInput={toInput} isWide>
      {isOfUnion ? (
        <Alert type="info" showIcon className="gap-below" title={say(paymentWords.unionPays)} />
      ) : (
        <Cover commission={commission} />
      )}
      <YearEnd commission={commission} />
      <DayField name="payOn" label={paymentWords.payOn} hint={paymentWords.payOnHint} min={today} />
      {!isOfUnion && <CarryOver commission={commission} day="payOn" />}
      <LinesToPay commission={commission} due={due} />
      <TaxPapers commission={commission} due={due} />
      <Chosen commission={commission} />
    </CommandForm>
  );
}

const isStatement = (one: Partial<Statement> | undefined): one is Statement =>
  one?.person !== undefined && one.states !== undefined && isDay(one.signedOn);

/** The part of the accepted value that is not used yet. */
function Cover({ commission }: { commission: Commission }) {
  const say = useSay();
  const { dong } = useDong();
  const accepted = commission.money?.acceptedVnd ?? 0;
  const alive = (commission.money?.payments ?? []).filter(
    ({ status, paidBy }) => paidBy === 'funder' && status !== 'returned' && status !== 'rejected',
  );
  const taken = alive.reduce((sum, { grossVnd }) => sum + grossVnd, 0);
  return (
    <dl className="sums">
      <dt>{say(paymentWords.covered)}</dt>
      <dd>{dong(accepted)}</dd>
      <dt>{say(paymentWords.leftToPay)}</dt>
      <dd>{dong(accepted - taken)}</dd>
      <dt>{say(paymentWords.outstanding)}</dt>
      <dd>{dong(commission.money?.outstandingAdvanceVnd ?? 0)}</dd>
    </dl>
  );
}

function Chosen({ commission }: { commission: Commission }) {
  const amounts = (Form.useWatch('amounts') as Values['amounts'] | undefined) ?? {};
  const typed: unknown = Form.useWatch('payOn');
  const payOn = isDay(typed) ? typed : '';
  const exempt = new Set((Form.useWatch(['exemption', 'keys']) as string[] | undefined) ?? []);
  const statements = ((Form.useWatch('statements') as Partial<Statement>[] | undefined) ?? []).filter(isStatement);
  const lines = linesOfNextPayment(commission)
    .filter(({ key }) => !exempt.has(key))
    .map(({ key, person }) => ({ person, amountVnd: numberIn(amounts[key]) }));
  return <ForeseenTax commission={commission} lines={lines} payOn={payOn} statements={statements} />;
}
