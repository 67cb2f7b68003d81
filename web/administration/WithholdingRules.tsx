import { useQuery } from '@tanstack/react-query';
import { statusNames } from '../../locale/deadlines.ts';
import { dongText, percentText } from '../../locale/formats.ts';
import { exemptGroundNames, residencyNames } from '../../locale/statuses.ts';
import { adminWords, withholdingWords } from '../../locale/web/administration.ts';
import { answered, api } from '../api/client.ts';
import { ChoiceField, YesNoField } from '../fields/choices.tsx';
import { CountField, DayField, MoneyField, PercentField } from '../fields/numbers.tsx';
import { LineField } from '../fields/texts.tsx';
import { nameIn, useLanguage } from '../language/language.tsx';
import { DatedTable } from './DatedTable.tsx';
import { MasterForm } from '../register-forms/MasterForm.tsx';
import { validityText } from '../register-forms/validity.tsx';

interface NewRule {
  residency: 'resident' | 'nonResident';
  thresholdVnd: number;
  ratePercent: number;
  canCommit: boolean;
  canRequestBelow: boolean;
  payrollFromMonths?: number | null;
  validFrom: string;
  source: string;
  sourceStatus: 'law' | 'analogue' | 'proposed';
}

/** Tax withheld from fees, by the day of payment. A rule is never corrected: a new one follows the old. */
export function WithholdingRules() {
  const { say, language } = useLanguage();
  const query = useQuery({
    queryKey: ['withholding-rules'],
    queryFn: () => answered(api.GET('/api/withholding-rules', { params: { query: {} } })),
  });
  return (
    <DatedTable
      title={withholdingWords.title}
      about={withholdingWords.about}
      query={query}
      isNewestFirst
      heads={[
        withholdingWords.residency,
        withholdingWords.threshold,
        withholdingWords.rate,
        withholdingWords.canCommit,
        withholdingWords.payroll,
        withholdingWords.exemptions,
        adminWords.validFrom,
        adminWords.standing,
        adminWords.source,
      ]}
      cells={(rule) => [
        nameIn(residencyNames, rule.residency, language),
        dongText(rule.thresholdVnd, language),
        percentText(rule.ratePercent, language),
        say(rule.canCommit ? withholdingWords.yes : withholdingWords.no),
        rule.payrollFromMonths ?? '–',
        (rule.exemptions ?? []).map(({ ground, source }) => `${nameIn(exemptGroundNames, ground, language)} (${source})`).join('; ') || '–',
        validityText(rule),
        nameIn(statusNames, rule.status, language),
        rule.source,
      ]}
      ending={{
        label: withholdingWords.title,
        nameOf: (rule) =>
          `${nameIn(residencyNames, rule.residency, language)}, ${percentText(rule.ratePercent, language)}, ${validityText(rule)}`,
        send: (id, body, header) => api.POST('/api/withholding-rules/{id}/close', { params: { path: { id }, header }, body }),
      }}
    >
      <MasterForm<NewRule>
        isByTwo
        initial={{ canCommit: false, canRequestBelow: false }}
        send={(body, key) => api.POST('/api/withholding-rules', { params: { header: { 'idempotency-key': key } }, body })}
      >
        <ChoiceField name="residency" label={withholdingWords.residency} names={residencyNames} />
        <div className="side-by-side">
          <MoneyField name="thresholdVnd" label={withholdingWords.threshold} hint={withholdingWords.thresholdHint} />
          <PercentField name="ratePercent" label={withholdingWords.rate} />
        </div>
        <YesNoField name="canCommit" label={withholdingWords.canCommit} yes={withholdingWords.yes} no={withholdingWords.no} />
        <YesNoField name="canRequestBelow" label={withholdingWords.canRequestBelow} yes={withholdingWords.yes} no={withholdingWords.no} />
        <CountField name="payrollFromMonths" label={withholdingWords.payroll} min={1} max={120} isOptional />
        <div className="side-by-side">
          <DayField name="validFrom" label={adminWords.validFrom} />
          <DayField name="validTo" label={adminWords.validTo} isOptional optional={adminWords.openEnd} />
        </div>
        <LineField name="source" label={adminWords.source} max={1000} />
        <ChoiceField name="sourceStatus" label={adminWords.standing} names={statusNames} />
      </MasterForm>
    </DatedTable>
  );
}
