import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button, Descriptions, Result } from 'antd';
import { dutySentence, factSentence } from '../../locale/by-instrument.ts';
import { dayText, instantText } from '../../locale/formats.ts';
import { formWords } from '../../locale/web/forms.ts';
import { shellWords } from '../../locale/web/shell.ts';
import { commissionQuery, isOurs } from '../api/queries.ts';
import type { Commission, HistoricCommission } from '../api/types.ts';
import { holderText } from '../case/holder.ts';
import { journalQuery } from '../case/journal-query.ts';
import { useLanguage } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { Page } from '../shell/Page.tsx';
import { PageNotFound } from '../shell/PageNotFound.tsx';
import '../fields/fields.css';

/** The duties that follow from the recorded act. They are not printed. */
function Next({ commission }: { commission: Commission | HistoricCommission }) {
  const { say, language } = useLanguage();
  if (!isOurs(commission) || commission.duties.length === 0) return null;
  return (
    <section className="no-print" aria-labelledby="receipt-next">
      <h2 id="receipt-next">{say(formWords.receiptNext)}</h2>
      <ul>
        {commission.duties.map((duty) => (
          <li key={duty.key}>
            {holderText(duty.owner, language)}: {dutySentence(duty.kind, commission)[language]} ({dayText(duty.dueOn)})
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The receipt of an act: what, when, by whom, and its hash in the journal. It can be printed and opened again. */
export function ReceiptPage() {
  const { say, language } = useLanguage();
  const { so, muc } = useParams({ from: '/signed-in/ho-so/$so/bien-nhan/$muc' });
  const commission = useQuery(commissionQuery(so));
  const journal = useQuery({ ...journalQuery(commission.data?.id ?? ''), enabled: commission.data !== undefined });
  return (
    <Loaded query={commission}>
      {(found) => (
        <Loaded query={journal}>
          {({ items, people }) => {
            const entry = items.find((one) => one.revision === Number(muc));
            if (!entry) return <PageNotFound />;
            const result =
              entry.fact.kind === 'effectSettled' ? (entry.fact['result'] as { outcome?: string; number?: string } | undefined) : undefined;
            const isDone = result?.outcome !== 'refused';
            const act = items.findLast((one) => one.revision <= entry.revision && one.actor['person'] !== undefined) ?? entry;
            const rows = [
              [formWords.receiptAct, factSentence(act.fact.kind, isOurs(found) ? found : { instrument: null })[language]],
              [formWords.commission, `${found.code ?? ''} ${found.title}`],
              ...(result?.number === undefined ? [] : [[formWords.receiptNumber, result.number] as const]),
              [formWords.receiptAt, instantText(Date.parse(entry.at))],
              [formWords.receiptBy, people.find((one) => one.id === act.actor['person'])?.name ?? ''],
              [formWords.receiptRevision, String(entry.revision)],
              [formWords.receiptHash, <code key="hash">{entry.hash}</code>],
            ] as const;
            return (
              <Page title={say(formWords.receiptTitle)} actions={<Button onClick={() => print()}>{say(shellWords.print)}</Button>}>
                <Result status={isDone ? 'success' : 'warning'} title={say(isDone ? formWords.receiptDone : formWords.receiptRefused)} />
                <Descriptions
                  bordered
                  column={1}
                  items={rows.map(([label, value], key) => ({ key, label: say(label), children: value }))}
                />
                <Next commission={found} />
                <p className="form-end no-print">
                  <Link to="/ho-so/$so" params={{ so }}>
                    {say(formWords.toCommission)}
                  </Link>
                  <Link to="/">{say(shellWords.toMyWork)}</Link>
                </p>
              </Page>
            );
          }}
        </Loaded>
      )}
    </Loaded>
  );
}
