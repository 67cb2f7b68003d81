import { useQuery } from '@tanstack/react-query';
import { Input, Radio } from 'antd';
import { useState } from 'react';
import { residencyNames } from '../../locale/statuses.ts';
import { financeWords } from '../../locale/web/finance.ts';
import { paymentWords } from '../../locale/web/payment.ts';
import { MasterForm } from '../register-forms/MasterForm.tsx';
import { answered, api } from '../api/client.ts';
import { CountField } from '../fields/numbers.tsx';
import { Field, LineField } from '../fields/texts.tsx';
import { nameIn, useLanguage } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { Page } from '../shell/Page.tsx';
import { PayeesOfYear } from './PayeesOfYear.tsx';
import { payeeQuery } from '../money/PayeeAccount.tsx';

interface Bank {
  bankAccount?: string;
  bankName?: string;
  taxCode?: string;
  taxCommitmentYear?: number | null;
  wantsWithholding?: boolean;
}

/** The experts' accounts and tax data, for accountants. Nothing is read until somebody asks for one person. */
export function Payees() {
  const { say, language } = useLanguage();
  const [q, setQ] = useState('');
  const query = useQuery({
    queryKey: ['experts', 'payees', q],
    queryFn: () => answered(api.GET('/api/experts', { params: { query: { limit: 100, ...(q === '' ? {} : { q }) } } })),
    placeholderData: (before) => before,
  });
  return (
    <Page title={say(financeWords.payees)}>
      <PayeesOfYear />
      <h2>{say(financeWords.payeeAccounts)}</h2>
      <p>{say(financeWords.payeesAbout)}</p>
      <div className="filters no-print" role="search">
        <Input
          type="search"
          value={q}
          aria-label={say(financeWords.searchPayee)}
          placeholder={say(financeWords.searchPayee)}
          onChange={({ target }) => setQ(target.value)}
        />
      </div>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{say(financeWords.nobody)}</p>
          ) : (
            <ul className="rows">
              {items.map(({ personId, name, degree, residency }) => (
                <li key={personId} className="row">
                  <div className="row-main">
                    <span className="row-title">{degree === null ? name : `${degree} ${name}`}</span>
                    <span className="row-sub">{nameIn(residencyNames, residency, language)}</span>
                    <Payee person={personId} name={name} />
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}

function Payee({ person, name }: { person: string; name: string }) {
  const { say } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const query = useQuery({ ...payeeQuery(person), enabled: isOpen });
  return (
    <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>
        {say(paymentWords.bank)}
        <span className="only-heard"> {name}</span>
      </summary>
      {isOpen && (
        <Loaded query={query}>
          {({ bankAccount, bankName, taxCode, taxCommitmentYear, wantsWithholding, version }) => (
            <>
              <dl className="sums">
                <dt>{say(paymentWords.bankAccount)}</dt>
                <dd>{bankAccount ?? say(paymentWords.notGiven)}</dd>
                <dt>{say(paymentWords.bankName)}</dt>
                <dd>{bankName ?? say(paymentWords.notGiven)}</dd>
                <dt>{say(paymentWords.taxCode)}</dt>
                <dd>{taxCode ?? say(paymentWords.notGiven)}</dd>
                <dt>{say(paymentWords.taxCommitmentYear)}</dt>
                <dd>{taxCommitmentYear ?? say(paymentWords.notGiven)}</dd>
                <dt>{say(paymentWords.wantsWithholding)}</dt>
                <dd>{say(wantsWithholding ? paymentWords.yes : paymentWords.no)}</dd>
              </dl>
              <details>
                <summary>{say(financeWords.change)}</summary>
                <MasterForm<Bank>
                  version={version}
                  initial={givenOf({ bankAccount, bankName, taxCode, taxCommitmentYear, wantsWithholding })}
                  button={say(financeWords.change)}
                  // Blanking the year withdraws the tax commitment.
                  send={({ taxCommitmentYear: year = null, ...body }, _, header) =>
                    api.PATCH('/api/experts/{id}/payee', {
                      params: { path: { id: person }, header },
                      body: { ...body, taxCommitmentYear: year },
                    })
                  }
                >
                  <LineField name="bankAccount" label={paymentWords.bankAccount} max={40} isOptional />
                  <LineField name="bankName" label={paymentWords.bankName} max={200} isOptional />
                  <LineField name="taxCode" label={paymentWords.taxCode} max={20} isOptional />
                  <CountField
                    name="taxCommitmentYear"
                    label={paymentWords.taxCommitmentYear}
                    hint={paymentWords.taxCommitmentHint}
                    min={2000}
                    max={9999}
                    isOptional
                  />
                  <Field name="wantsWithholding" label={paymentWords.wantsWithholding}>
                    <Radio.Group
                      options={[
                        { value: false, label: say(paymentWords.no) },
                        { value: true, label: say(paymentWords.yes) },
                      ]}
                    />
                  </Field>
                </MasterForm>
              </details>
            </>
          )}
        </Loaded>
      )}
    </details>
  );
}

function givenOf(bank: Record<keyof Bank, string | number | boolean | null>): Bank {
  return Object.fromEntries(Object.entries(bank).filter(([, value]) => value !== null));
}
