import { useQuery } from '@tanstack/react-query';
import { statusNames } from '../../locale/deadlines.ts';
import { dongText, percentText } from '../../locale/formats.ts';
import { feeItemNames, normItemNames } from '../../locale/vocabulary.ts';
import { adminWords, normUnits } from '../../locale/web/administration.ts';
import { answered, api } from '../api/client.ts';
import type { components } from '../api/schema.d.ts';
import { ChoiceField, SelectField } from '../fields/choices.tsx';
import { DayField, MoneyField } from '../fields/numbers.tsx';
import { useToday } from '../days.ts';
import { LineField } from '../fields/texts.tsx';
import { nameIn, useLanguage } from '../language/language.tsx';
import { DatedTable } from './DatedTable.tsx';
import { MasterForm } from '../register-forms/MasterForm.tsx';
import { useTerritories } from '../case/territories.ts';
import { validityText } from '../register-forms/validity.tsx';

interface NewNorm {
  territory: string;
  item: string;
  unit: string;
  maxVnd: number;
  issuer: string;
  validFrom: string;
  source: string;
  sourceStatus: 'law' | 'analogue' | 'proposed';
}

type Norm = components['schemas']['SpendingNorm'];

/** Price ceilings by the day of the work. A norm is never corrected: a new one follows the old. */
export function Norms() {
  const { language } = useLanguage();
  const territories = useTerritories();
  const query = useQuery({ queryKey: ['norms'], queryFn: () => answered(api.GET('/api/norms', { params: { query: {} } })) });
  return (
    <DatedTable
      title={adminWords.norms}
      about={adminWords.normsAbout}
      query={query}
      heads={[
        adminWords.item,
        adminWords.unit,
        adminWords.max,
        adminWords.territory,
        adminWords.validity,
        adminWords.status,
        adminWords.standing,
        adminWords.source,
      ]}
      cells={(norm) => [
        nameIn(normItemNames, norm.item, language),
        norm.unit,
        <span key="max" className="amount">
          {norm.maxPercent === undefined ? dongText(norm.maxVnd, language) : percentText(norm.maxPercent, language)}
        </span>,
        territories.get(norm.territory) ?? norm.territory,
        validityText(norm),
        <Standing key="standing" norm={norm} />,
        nameIn(statusNames, norm.status, language),
        norm.source,
      ]}
      ending={{
        label: adminWords.item,
        nameOf: (norm) => `${nameIn(normItemNames, norm.item, language)}, ${norm.territory}, ${validityText(norm)}`,
        send: (id, body, header) => api.POST('/api/norms/{id}/close', { params: { path: { id }, header }, body }),
      }}
    >
      <MasterForm<NewNorm> isByTwo send={(body, key) => api.POST('/api/norms', { params: { header: { 'idempotency-key': key } }, body })}>
        <div className="side-by-side">
          <SelectField name="item" label={adminWords.item} names={feeItemNames} />
          <SelectField name="unit" label={adminWords.unit} names={unitsOf(query.data?.items ?? [])} />
        </div>
        <MoneyField name="maxVnd" label={adminWords.max} />
        <div className="side-by-side">
          <SelectField
            name="territory"
            label={adminWords.territory}
            names={Object.fromEntries([...territories].map(([code, name]) => [code, { vi: name, en: name }]))}
          />
          <LineField name="issuer" label={adminWords.issuer} max={200} />
        </div>
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

/** Whether a norm is in force, has ended or is still to come. The table lists all three. */
function Standing({ norm: { validFrom, validTo } }: { norm: Norm }) {
  const { say } = useLanguage();
  const now = useToday();
  if (validTo !== null && validTo < now) return <span className="quiet">{say(adminWords.ended)}</span>;
  if (validFrom > now) return <span>{say(adminWords.notYet)}</span>;
  return (
    <strong>
      <span aria-hidden="true">●</span> {say(adminWords.inForce)}
    </strong>
  );
}

/** The usual units and those in use. Prices of one item can be compared only in the same unit. */
function unitsOf(norms: readonly Norm[]) {
  const units = [...new Set([...normUnits, ...norms.map(({ unit }) => unit)])];
  return Object.fromEntries(units.map((unit) => [unit, { vi: unit, en: unit }]));
}
