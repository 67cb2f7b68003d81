import { nameOfCase } from '../../domain/case/case-key.ts';
import type { Commission } from '../../domain/commission/commission.ts';
import { feeLines } from '../../domain/commission/fees.ts';
import { foldFacts } from '../../domain/commission/read-model.ts';
import type { FeeLine, Payment } from '../../domain/commission/stages/payment/state.ts';
import { type CaseInvariant, type Finding } from '../invariants/invariant.ts';
import type { RecordedFact } from '../journal/streams.ts';

export const feesPaidOnce: CaseInvariant = {
  procedure: 'commission',
  name: 'fees',
  statement: 'Every fee line that is paid was earned by a fact on record, and over all payments no more than once.',
  counted: 'fee lines in payments',
  judge: (batch) => {
    const finding: Finding = { checked: 0, violations: [] };
    for (const c of batch) {
      const state = c.state as Commission | null;
      if (state === null) continue;
      const payments = state.payments.flatMap((payment) => payment.lines);
      finding.checked += payments.length;
      const what = [...unearned(c.facts), ...uneven(state.payments)];
      finding.violations.push(...what.map((one) => ({ where: nameOfCase(c), what: one, caseId: c.id })));
    }
    return finding;
  },
};

/** Each payment is judged by the facts before it was prepared. A later adjustment of the estimate does not make it wrong. */
function unearned(facts: readonly RecordedFact[]): string[] {
  return facts.flatMap((fact, n) => {
    if (fact.kind !== 'paymentPrepared' || n === 0) return [];
    const before = foldFacts(facts.slice(0, n));
    const earned = new Map(feeLines(before).map((line) => [line.key, line.grossVnd]));
    const taken = takenBefore(before);
    return ((fact['lines'] ?? []) as FeeLine[]).flatMap(({ key, grossVnd }) => {
      const sum = (taken.get(key) ?? 0) + grossVnd;
      taken.set(key, sum);
      const limit = earned.get(key);
      const where = `revision ${fact.revision} pays ${key}`;
      if (limit === undefined) return [`${where}, which no fact earned`];
      return sum > limit ? [`${where} up to ${sum} where ${limit} was earned`] : [];
    });
  });
}

/** The sums of payments under way or done, by fee line. */
function takenBefore(before: Commission): Map<string, number> {
  const taken = new Map<string, number>();
  for (const { status, lines } of before.payments) {
    if (status === 'returned' || status === 'rejected') continue;
    for (const { key, grossVnd } of lines) taken.set(key, (taken.get(key) ?? 0) + grossVnd);
  }
  return taken;
}

function uneven(payments: readonly Payment[]): string[] {
  return payments.flatMap(({ payment, lines, grossVnd, withheldVnd }) => {
    const gross = lines.reduce((sum, line) => sum + line.grossVnd, 0);
    const withheld = lines.reduce((sum, line) => sum + line.withheldVnd, 0);
    const isEven = lines.every((line) => line.netVnd === line.grossVnd - line.withheldVnd);
    return gross === grossVnd && withheld === withheldVnd && isEven ? [] : [`payment ${payment} is not the sum of its lines`];
  });
}
