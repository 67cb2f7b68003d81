import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import type { Statement } from '../../../domain/money/statements.ts';
import { percentText } from '../../../locale/formats.ts';
import { paymentWords } from '../../../locale/web/payment.ts';
import type { Commission } from '../../api/types.ts';
import { personIn } from '../../case/names.ts';
import { MoneyTable } from '../../money/MoneyTable.tsx';
import { totalsOf } from '../../money/payments.ts';
import { useDong } from '../../money/use-dong.ts';
import { residenciesQuery, withholdingQuery } from './withholding-query.ts';
import { foresee, type Foreseen } from './withholding.ts';
import { useLanguage } from '../../language/language.tsx';

interface Props {
  commission: Commission;
  lines: readonly { person: string | null; amountVnd: number }[];
  payOn: string;
  statements: readonly Statement[];
}

/** The tax that will be withheld from each payee, shown while the accountant still chooses the lines. */
export function ForeseenTax({ commission, lines, payOn, statements }: Props) {
  const { say, language } = useLanguage();
  const { number } = useDong();
  const { data: rules } = useQuery(withholdingQuery(payOn));
  const { data: residencies } = useQuery(residenciesQuery);
  const ruleText = useRuleText();
  if (!rules || !residencies) return null;
  const foreseen = foresee(lines, rules.items, residencies, payOn, statements);
  const { grossVnd, withheldVnd, netVnd } = totalsOf(foreseen);
  const columns = [
    { name: say(paymentWords.payee) },
    { name: say(paymentWords.gross), isAmount: true },
    { name: say(paymentWords.rule) },
    { name: say(paymentWords.rate), isAmount: true },
    { name: say(paymentWords.withheld), isAmount: true },
    { name: say(paymentWords.net), isAmount: true },
  ];
  const rows = foreseen.map((one) => ({
    key: one.person ?? 'union',
    cells: [
      one.person === null ? say(paymentWords.forUnion) : personIn(commission, one.person),
      number(one.grossVnd),
      ruleText(one),
      percentText(one.ratePercent, language),
      number(one.withheldVnd),
      number(one.netVnd),
    ],
  }));
  return (
    <section aria-live="polite">
      <h2>{say(paymentWords.foreseen)}</h2>
      {foreseen.some(({ rule }) => rule === null) && (
        <Alert type="warning" showIcon title={say(paymentWords.ruleUnknown)} className="gap-below" />
      )}
      {foreseen.length === 0 ? (
        <p>{say(paymentWords.nothingChosen)}</p>
      ) : (
        <MoneyTable
          label={say(paymentWords.foreseen)}
          columns={columns}
          rows={rows}
          sum={[say(paymentWords.total), number(grossVnd), '', '', number(withheldVnd), number(netVnd)]}
        />
      )}
      <p className="hint">{say(paymentWords.foreseenHint)}</p>
    </section>
  );
}

/** The reason for the amount withheld, with the legal text behind it. */
function useRuleText() {
  const { say, language } = useLanguage();
  const { number } = useDong();
  return ({ rule, ratePercent }: Foreseen): string => {
    if (rule === undefined) return say(paymentWords.noTaxForBody);
    if (rule === null) return say(paymentWords.ruleUnknown);
    const sentence =
      rule.thresholdVnd === 0 ? paymentWords.always : ratePercent === 0 ? paymentWords.belowThreshold : paymentWords.fromThreshold;
    const said = say(sentence)
      .replace('{threshold}', number(rule.thresholdVnd))
      .replace('{percent}', percentText(rule.ratePercent, language));
    return `${said} (${rule.source})`;
  };
}
