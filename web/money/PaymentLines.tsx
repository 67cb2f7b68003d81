import { percentText } from '../../locale/formats.ts';
import { paidItemNames, partTitles } from '../../locale/vocabulary.ts';
import { paymentWords } from '../../locale/web/payment.ts';
import type { Commission } from '../api/types.ts';
import { inviteeName } from '../case/consultations.ts';
import { personIn } from '../case/names.ts';
import { nameIn, useLanguage } from '../language/language.tsx';
import { hasRight, useSession } from '../shell/session.tsx';
import { MoneyTable } from './MoneyTable.tsx';
import { occasionText, totalsOf, type LineDue } from './payments.ts';
import { PayeeAccount } from './PayeeAccount.tsx';
import { useDong } from './use-dong.ts';

const reasons = {
  threshold: paymentWords.reasonThreshold,
  requested: paymentWords.reasonRequested,
  belowThreshold: paymentWords.reasonBelow,
  commitment: paymentWords.reasonCommitment,
  payroll: paymentWords.reasonPayroll,
  exempt: paymentWords.reasonExempt,
};

/** The paid lines: payee, item and amount, with the tax and its rule. */
export function PaymentLines({ commission, lines, label }: { commission: Commission; lines: readonly LineDue[]; label: string }) {
  const { say, language } = useLanguage();
  const { number } = useDong();
  const describe = useDescription(commission);
  const hasBank = hasRight(useSession(), 'readPayees');
  const columns = [
    { name: say(paymentWords.payee) },
    { name: say(paymentWords.what) },
    { name: say(paymentWords.gross), isAmount: true },
    { name: say(paymentWords.rate), isAmount: true },
    { name: say(paymentWords.withheld), isAmount: true },
    { name: say(paymentWords.net), isAmount: true },
  ];
  const shown = new Set<string>();
  const rows = lines.map((line) => {
    const isFirst = line.person !== null && !shown.has(line.person);
    if (line.person !== null) shown.add(line.person);
    const { payee, what } = describe(line);
    return {
      key: line.key,
      cells: [
        <span key="payee">
          {payee} {hasBank && isFirst && line.person !== null && <PayeeAccount person={line.person} name={payee} />}
        </span>,
        what,
        number(line.grossVnd),
        <span key="rate" title={line.withholdingRule ?? undefined}>
          {percentText(line.ratePercent, language)}
          {line.withholdingReason && <span className="row-sub"> {say(reasons[line.withholdingReason])}</span>}
        </span>,
        number(line.withheldVnd),
        number(line.netVnd),
      ],
    };
  });
  const { grossVnd, withheldVnd, netVnd } = totalsOf(lines);
  const sum = [say(paymentWords.total), '', number(grossVnd), '', number(withheldVnd), number(netVnd)];
  return <MoneyTable label={label} columns={columns} rows={rows} sum={sum} />;
}

/** A fee line in words: its payee, its item and its occasion. */
export function useDescription(commission: Commission) {
  const { say, language } = useLanguage();
  const payeeOf = ({ person, attendee, item }: Pick<LineDue, 'person' | 'attendee' | 'item'>): string => {
    if (person !== null) return personIn(commission, person);
    if (attendee === undefined) return item === 'contractValue' ? nameIn(partTitles, 'union', language) : say(paymentWords.forUnion);
    const event = commission.events?.find((one) => one.event === attendee.event);
    const invitee = event?.invited.find((one) => one.invitee === attendee.invitee);
    return invitee ? inviteeName(commission, invitee) : `${say(paymentWords.listed)} ${attendee.invitee}`;
  };
  return ({ key, person, attendee, item }: Pick<LineDue, 'key' | 'person' | 'attendee' | 'item'>) => {
    const occasion = occasionText(key);
    const name = nameIn(paidItemNames, item, language);
    return {
      payee: payeeOf({ person, attendee, item }),
      what: occasion === null ? name : `${name} (${say(occasion)})`,
    };
  };
}
