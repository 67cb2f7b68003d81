import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button, Empty } from 'antd';
import { instantText } from '../../locale/formats.ts';
import { checkNames, outcomeNames, sourceNames, verdictNames } from '../../locale/verifications.ts';
import { auditWords } from '../../locale/web/audit.ts';
import { shellWords } from '../../locale/web/shell.ts';
import { answered, api } from '../api/client.ts';
import { nameIn, useLanguage } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { Paged } from '../shell/Paged.tsx';
import { Page } from '../shell/Page.tsx';
import { ScrollRegion } from '../shell/ScrollRegion.tsx';
import './audit.css';

/** The shape and word of an outcome or verdict. Colour only repeats them. */
const marks: Record<string, readonly [shape: string, look: string]> = {
  holds: ['✓', 'calm'],
  fails: ['▲', 'late'],
  notChecked: ['◆', 'soon'],
  incomplete: ['◆', 'soon'],
};

function Mark({ code, words }: { code: string; words: string }) {
  const [shape, look] = marks[code] ?? ['●', 'calm'];
  return (
    <span className={`due due-${look}`}>
      <span aria-hidden="true">{shape}</span> {words}
    </span>
  );
}

/** The results of the record's own checks, newest first. */
export function Verifications() {
  const { say, language } = useLanguage();
  const query = useInfiniteQuery({
    queryKey: ['verifications'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/api/verifications', { params: { query: { limit: 30, ...(pageParam === undefined ? {} : { cursor: pageParam }) } } }),
      ),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
  return (
    <Page title={say(auditWords.resultsTitle)}>
      <p>{say(auditWords.resultsAbout)}</p>
      <Paged query={query} none={<Empty description={say(auditWords.noneYet)} />}>
        {(items) => (
          <ul className="rows">
            {items.map((item) => (
              <li key={item.id} className="row">
                <div className="row-main">
                  <Link to="/kiem-toan/ket-qua/$id" params={{ id: item.id }} data-row className="row-title">
                    {instantText(Date.parse(item.startedAt))}
                  </Link>
                  <span className="row-sub">
                    {nameIn(sourceNames, item.source, language)}
                    {item.head !== null && ` · ${say(auditWords.publishedLine)} ${item.head.sequence}`}
                  </span>
                </div>
                <Mark code={item.outcome} words={nameIn(outcomeNames, item.outcome, language)} />
              </li>
            ))}
          </ul>
        )}
      </Paged>
    </Page>
  );
}

/** One verification with each of its checks. */
export function VerificationInFull() {
  const { say, language } = useLanguage();
  const { id } = useParams({ from: '/signed-in/kiem-toan/ket-qua/$id' });
  const query = useQuery({
    queryKey: ['verification', id],
    queryFn: () => answered(api.GET('/api/verifications/{id}', { params: { path: { id } } })),
  });
  return (
    <Loaded query={query}>
      {(found) => (
        <Page
          title={`${say(auditWords.resultsTitle)} · ${instantText(Date.parse(found.startedAt))}`}
          actions={<Button onClick={() => print()}>{say(shellWords.print)}</Button>}
        >
          <p>
            <Mark code={found.outcome} words={nameIn(outcomeNames, found.outcome, language)} />{' '}
            {nameIn(sourceNames, found.source, language)}, {Math.round((Date.parse(found.endedAt) - Date.parse(found.startedAt)) / 1_000)}{' '}
            {say(auditWords.seconds)}
          </p>
          {found.head !== null && (
            <p className="wrapped">
              {say(auditWords.publishedHead)} {found.head.sequence}: <code>{found.head.root}</code>
            </p>
          )}
          <ScrollRegion label={say(auditWords.outcome)}>
            <table className="plain-table">
              <thead>
                <tr>
                  {(['checkName', 'outcome', 'checked', 'violations', 'where'] as const).map((one) => (
                    <th key={one} scope="col">
                      {say(auditWords[one])}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {found.checks.map((check) => (
                  <tr key={check.name}>
                    <th scope="row">{nameIn(checkNames, check.name, language)}</th>
                    <td>
                      <Mark code={check.verdict} words={nameIn(verdictNames, check.verdict, language)} />
                    </td>
                    <td className="amount">{check.checked}</td>
                    <td className="amount">{check.violations}</td>
                    <td>
                      {check.counterexamples.map(({ where, what }, i) => (
                        <div key={i}>
                          <code>{where}</code> {what}
                        </div>
                      ))}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        </Page>
      )}
    </Loaded>
  );
}
