import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button, Descriptions, Result } from 'antd';
import { factSentences } from '../../locale/facts.ts';
import { instantText } from '../../locale/formats.ts';
import { formWords } from '../../locale/web/forms.ts';
import { shellWords } from '../../locale/web/shell.ts';
import { commissionQuery } from '../api/queries.ts';
import { journalQuery } from '../commission/journal-query.ts';
import { nameIn, useLanguage } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { Page } from '../shell/Page.tsx';
import { PageNotFound } from '../shell/PageNotFound.tsx';

/** The receipt of an act: what, when, by whom, and its hash in the journal. It can be printed and opened again. */
export function ReceiptPage() {
  const { say, language } = useLanguage();
  const { so, muc } = useParams({ from: '/signed-in/ho-so/$so/bien-nhan/$muc' });
  const commission = useQuery(commissionQuery(so));
  const journal = useQuery({ ...journalQuery(commission.data?.id ?? ''), enabled: commission.data !== undefined });
  return (
    <Loaded query={commission}>
      {({ code, title }) => (
        <Loaded query={journal}>
          {({ items, people }) => {
            const entry = items.find((one) => one.revision === Number(muc));
            if (!entry) return <PageNotFound />;
            const result =
              entry.fact.kind === 'effectSettled' ? (entry.fact['result'] as { outcome?: string; number?: string } | undefined) : undefined;
            const isDone = result?.outcome !== 'refused';
            const act = items.findLast((one) => one.revision <= entry.revision && one.actor['person'] !== undefined) ?? entry;
            const rows = [
              [formWords.receiptAct, nameIn(factSentences, act.fact.kind, language)],
              [formWords.commission, `${code ?? ''} ${title}`],
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
