import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { factSentences } from '../../../locale/facts.ts';
import { instantText } from '../../../locale/formats.ts';
import { timelineWords } from '../../../locale/web/timeline.ts';
import type { Commission } from '../../api/types.ts';
import { nameIn, useLanguage } from '../../language/language.tsx';
import { Loaded } from '../../shell/Loaded.tsx';
import { journalQuery } from '../journal-query.ts';

/** The journal itself: every entry with its hash, which covers the entry before it. */
export function Journal({ commission }: { commission: Commission }) {
  const { say, language } = useLanguage();
  const query = useQuery(journalQuery(commission.id));
  const { refetch } = query;
  useEffect(() => {
    void refetch();
  }, [commission.revision, refetch]);
  return (
    <Loaded query={query}>
      {({ items, people }) => (
        <div className="table-scroll" tabIndex={0} role="region" aria-label={say(timelineWords.what)}>
          <table className="plain-table">
            <thead>
              <tr>
                {(['entry', 'at', 'what', 'who', 'hash'] as const).map((one) => (
                  <th key={one} scope="col">
                    {say(timelineWords[one])}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map(({ revision, at, fact, actor, hash }) => (
                <tr key={revision}>
                  <td>{revision}</td>
                  <td>{instantText(Date.parse(at))}</td>
                  <td>
                    {nameIn(factSentences, fact.kind, language)} {fact.withheld === true && say(timelineWords.withheld)}
                  </td>
                  <td>{people.find((one) => one.id === actor['person'])?.name ?? say(timelineWords.bySystem)}</td>
                  <td>
                    <code title={hash}>{hash.slice(0, 12)}…</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Loaded>
  );
}
