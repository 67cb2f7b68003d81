import { useQuery } from '@tanstack/react-query';
import { statusNames } from '../../locale/deadlines.ts';
import { dongText, percentText } from '../../locale/formats.ts';
import { feeItemNames, normItemNames } from '../../locale/vocabulary.ts';
import { adminWords } from '../../locale/web/administration.ts';
import { answered, api } from '../api/client.ts';
import { ChoiceField, SelectField } from '../commands/fields/choices.tsx';
import { DayField, MoneyField } from '../commands/fields/numbers.tsx';
import { LineField } from '../commands/fields/texts.tsx';
import { nameIn, useLanguage } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { Page } from '../shell/Page.tsx';
import { EndValidity } from './EndValidity.tsx';
import { MasterForm } from './MasterForm.tsx';
import { Table } from './Table.tsx';
import { validityText } from './validity.tsx';

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

/** Ceilings of prices by the day of the work. None is corrected: a new one follows the old. */
export function Norms() {
  const { say, language } = useLanguage();
  const query = useQuery({ queryKey: ['norms'], queryFn: () => answered(api.GET('/api/norms', { params: { query: {} } })) });
  return (
    <Page title={say(adminWords.norms)}>
      <p>{say(adminWords.normsAbout)}</p>
      <Loaded query={query}>
        {({ items }) => (
          <>
            <Table
              label={adminWords.norms}
              heads={[adminWords.item, adminWords.unit, adminWords.max, adminWords.validFrom, adminWords.standing, adminWords.source]}
              rows={items}
              keyOf={({ id }) => id}
              cells={(norm) => [
                nameIn(normItemNames, norm.item, language),
                norm.unit,
                <span key="max" className="amount">
                  {norm.maxPercent === undefined ? dongText(norm.maxVnd, language) : percentText(norm.maxPercent, language)}
                </span>,
                validityText(norm),
                nameIn(statusNames, norm.status, language),
                norm.source,
              ]}
            />
            <EndValidity
              label={adminWords.item}
              rows={items
                .filter(({ validTo }) => validTo === null)
                .map((norm) => ({ id: norm.id, name: `${nameIn(normItemNames, norm.item, language)}, ${validityText(norm)}` }))}
              send={(id, body) => api.POST('/api/norms/{id}/close', { params: { path: { id } }, body })}
            />
          </>
        )}
      </Loaded>
      <details>
        <summary>{say(adminWords.add)}</summary>
        <MasterForm<NewNorm> send={(body, key) => api.POST('/api/norms', { params: { header: { 'idempotency-key': key } }, body })}>
          <div className="side-by-side">
            <SelectField name="item" label={adminWords.item} names={feeItemNames} />
            <LineField name="unit" label={adminWords.unit} max={60} />
          </div>
          <MoneyField name="maxVnd" label={adminWords.max} />
          <div className="side-by-side">
            <LineField name="territory" label={adminWords.territory} max={60} />
            <LineField name="issuer" label={adminWords.issuer} max={200} />
          </div>
          <div className="side-by-side">
            <DayField name="validFrom" label={adminWords.validFrom} />
            <DayField name="validTo" label={adminWords.validTo} isOptional />
          </div>
          <LineField name="source" label={adminWords.source} max={1000} />
          <ChoiceField name="sourceStatus" label={adminWords.standing} names={statusNames} />
        </MasterForm>
      </details>
    </Page>
  );
}
