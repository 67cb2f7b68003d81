import { fundingSourceNames } from '../../locale/vocabulary.ts';
import { adminWords } from '../../locale/web/administration.ts';
import { financeWords } from '../../locale/web/finance.ts';
import { MasterForm } from '../register-forms/MasterForm.tsx';
import { api } from '../api/client.ts';
import { SelectField } from '../fields/choices.tsx';
import { CountField, MoneyField } from '../fields/numbers.tsx';
import { LineField } from '../fields/texts.tsx';
import { classificationForm } from '../money/classification.ts';
import { useSay } from '../language/language.tsx';
import { useSession } from '../shell/session.tsx';
import type { BudgetLine } from '../money/budgets.ts';

interface NewLine {
  organisation?: string;
  code: string;
  name: string;
  fiscalYear: number;
  source: 'stateBudget' | 'requesterBudget' | 'projectOwner' | 'otherLawful' | 'none';
  appropriatedVnd: number;
  provenance?: string;
  classification?: string;
}

const { none: _, ...sources } = fundingSourceNames;

/** The finance leader opens a line with its first appropriation. */
export function OpenLine({ year }: { year: number }) {
  const say = useSay();
  const { roles } = useSession();
  const kept = roles.filter(({ capability }) => capability === 'financeLeader').map(({ organisation }) => organisation);
  const bodies = Object.fromEntries(kept.map(({ id, name }) => [id, { vi: name, en: name }]));
  return (
    <details className="version">
      <summary>{say(financeWords.openLine)}</summary>
      <MasterForm<NewLine>
        key={year}
        initial={{ fiscalYear: year, source: 'stateBudget' }}
        button={say(financeWords.openLine)}
        send={(body, key) => api.POST('/api/budgets', { params: { header: { 'idempotency-key': key } }, body })}
      >
        {Object.keys(bodies).length > 1 && <SelectField name="organisation" label={adminWords.organisation} names={bodies} />}
        <LineField name="code" label={financeWords.code} hint={financeWords.openLineHint} max={60} />
        <LineField name="name" label={financeWords.name} />
        <LineField
          name="classification"
          label={financeWords.classification}
          hint={financeWords.classificationHint}
          fault={(value) =>
            typeof value === 'string' && value.trim() !== '' && !classificationForm.test(value.trim())
              ? say(financeWords.classificationWrong)
              : null
          }
          max={20}
          isOptional
        />
        <CountField name="fiscalYear" label={financeWords.fiscalYear} min={1945} max={9999} />
        <SelectField name="source" label={financeWords.source} names={sources} />
        <MoneyField name="appropriatedVnd" label={financeWords.firstAppropriation} />
        <LineField name="provenance" label={financeWords.provenance} max={1000} isOptional />
      </MasterForm>
    </details>
  );
}

/** Adds money to a line. `n` is the number of this appropriation, so that sending it twice adds it once. */
export function AddAppropriation({ line, n }: { line: BudgetLine; n: number }) {
  const say = useSay();
  return (
    <details className="version">
      <summary>{say(financeWords.addAppropriation)}</summary>
      <MasterForm<{ amountVnd: number }>
        button={say(financeWords.addAppropriation)}
        send={(body) => api.POST('/api/budgets/{id}/appropriations', { params: { path: { id: line.id } }, body: { ...body, n } })}
      >
        <MoneyField name="amountVnd" label={financeWords.added} />
      </MasterForm>
    </details>
  );
}
