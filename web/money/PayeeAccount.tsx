import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { paymentWords } from '../../locale/web/payment.ts';
import { answered, api } from '../api/client.ts';
import { useSay } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import './money.css';

/** An expert's account. Every reading is recorded, so an answer is cached for a while. */
export const payeeQuery = (person: string) =>
  queryOptions({
    queryKey: ['payee', person],
    queryFn: () => answered(api.GET('/api/experts/{id}/payee', { params: { path: { id: person } } })),
    staleTime: 300_000,
  });

/** A payee's account, for accountants. It is read only when somebody asks to see it. */
export function PayeeAccount({ person, name }: { person: string; name: string }) {
  const say = useSay();
  const [isAsked, setIsAsked] = useState(false);
  const query = useQuery({ ...payeeQuery(person), enabled: isAsked });
  if (!isAsked) {
    return (
      <button type="button" className="link no-print" onClick={() => setIsAsked(true)} title={say(paymentWords.bankNotice)}>
        {say(paymentWords.bank)}
        <span className="only-heard"> {name}</span>
      </button>
    );
  }
  return (
    <Loaded query={query}>
      {({ bankAccount, bankName, taxCode }) => (
        <span className="row-sub payee-account" role="status">
          {say(paymentWords.bankAccount)}: {bankAccount ?? say(paymentWords.notGiven)} · {say(paymentWords.bankName)}:{' '}
          {bankName ?? say(paymentWords.notGiven)} · {say(paymentWords.taxCode)}: {taxCode ?? say(paymentWords.notGiven)}
        </span>
      )}
    </Loaded>
  );
}
