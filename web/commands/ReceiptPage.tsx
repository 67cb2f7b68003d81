import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button, Descriptions, Result } from 'antd';
import { dutySentence, factSentence } from '../../locale/by-instrument.ts';
import { dayText, instantText } from '../../locale/formats.ts';
import type { Language, Sentence } from '../../locale/language.ts';
import { formWords } from '../../locale/web/forms.ts';
import { obstacleWords } from '../../locale/web/obstacles.ts';
import { shellWords } from '../../locale/web/shell.ts';
import { commissionQuery, isOurs, obstacleQuery } from '../api/queries.ts';
import type { Duty, JournalEntry, ProcedureName } from '../api/types.ts';
import { whoText } from '../case/actor.ts';
import { pageOf } from '../case/address.ts';
import { holderText } from '../case/holder.ts';
import { journalQuery } from '../case/journal-query.ts';
import { obstacleName } from '../case/obstacle-name.ts';
import { useLanguage } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { Page } from '../shell/Page.tsx';
import { PageNotFound } from '../shell/PageNotFound.tsx';
import '../fields/fields.css';

/** What a receipt says of the case. */
interface Receipted {
  id: string;
  name: string;
  page: string;
  instrument: string | null;
  duties: readonly Pick<Duty, 'key' | 'kind' | 'owner' | 'dueOn'>[];
}

/** The words of a receipt that differ between procedures. */
const wordsOf: Record<ProcedureName, { case: Sentence; toCase: Sentence }> = {
  commission: { case: formWords.commission, toCase: formWords.toCommission },
  obstacle: { case: obstacleWords.obstacle, toCase: obstacleWords.toObstacle },
};

/** The receipt of an act on a commission. */
export function ReceiptPage() {
  const { so, muc } = useParams({ from: '/signed-in/ho-so/$so/bien-nhan/$muc' });
  const commission = useQuery(commissionQuery(so));
  return (
    <Receipt
      procedure="commission"
      revision={Number(muc)}
      query={commission}
      read={(found) => ({
        id: found.id,
        name: `${found.code ?? ''} ${found.title}`,
        page: pageOf('commission', so),
        instrument: isOurs(found) ? found.instrument : null,
        duties: isOurs(found) ? found.duties : [],
      })}
    />
  );
}

/** The receipt of an act on an obstacle. */
export function ObstacleReceiptPage() {
  const { id, muc } = useParams({ from: '/signed-in/vuong-mac/$id/bien-nhan/$muc' });
  const obstacle = useQuery(obstacleQuery(id));
  return (
    <Receipt
      procedure="obstacle"
      revision={Number(muc)}
      query={obstacle}
      read={(found, language) => ({
        id,
        name: obstacleName(found, language),
        page: pageOf('obstacle', id),
        instrument: null,
        duties: found.duties,
      })}
    />
  );
}

/** The duties that follow from the recorded act. They are not printed. */
function Next({ of }: { of: Receipted }) {
  const { say, language } = useLanguage();
  if (of.duties.length === 0) return null;
  return (
    <section className="no-print" aria-labelledby="receipt-next">
      <h2 id="receipt-next">{say(formWords.receiptNext)}</h2>
      <ul>
        {of.duties.map((duty) => (
          <li key={duty.key}>
            {holderText(duty.owner, language)}: {dutySentence(duty.kind, of)[language]} ({dayText(duty.dueOn)})
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ReceiptProps<Found extends { id: string }> {
  procedure: ProcedureName;
  revision: number;
  query: UseQueryResult<Found>;
  read: (found: Found, language: Language) => Receipted;
}

/** The receipt of an act: what, when, by whom, and its hash in the journal. It can be printed and opened again. */
function Receipt<Found extends { id: string }>({ procedure, revision, query, read }: ReceiptProps<Found>) {
  const { say, language } = useLanguage();
  const journal = useQuery({ ...journalQuery(query.data?.id ?? '', procedure), enabled: query.data !== undefined });
  return (
    <Loaded query={query}>
      {(found) => (
        <Loaded query={journal}>
          {({ items, people, organisations }) => {
            const entry = items.find((one) => one.revision === revision);
            if (!entry) return <PageNotFound />;
            const of = read(found, language);
            const result = resultIn(entry);
            const isDone = result?.outcome !== 'refused';
            const act = items.findLast((one) => one.revision <= entry.revision && one.actor['person'] !== undefined) ?? entry;
            const rows = [
              [formWords.receiptAct, factSentence(act.fact.kind, of)[language]],
              [wordsOf[procedure].case, of.name],
              ...(result?.number === undefined ? [] : [[formWords.receiptNumber, result.number] as const]),
              [formWords.receiptAt, instantText(Date.parse(entry.at))],
              [formWords.receiptBy, whoText(act, { people, organisations }, language)],
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
                <Next of={of} />
                <p className="form-end no-print">
                  <Link to={of.page}>{say(wordsOf[procedure].toCase)}</Link>
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

/** What an effect came to, in the entry that records it. */
function resultIn({ fact }: JournalEntry): { outcome?: string; number?: string } | undefined {
  return fact.kind === 'effectSettled' ? (fact['result'] as { outcome?: string; number?: string } | undefined) : undefined;
}
