import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Form } from 'antd';
import { useEffect } from 'react';
import { factSentences } from '../../../locale/facts.ts';
import { instantText } from '../../../locale/formats.ts';
import { commissionWords } from '../../../locale/web/commission.ts';
import { timelineWords } from '../../../locale/web/timeline.ts';
import { workWords } from '../../../locale/web/work.ts';
import type { Commission } from '../../api/types.ts';
import { DayField, today } from '../../commands/fields/numbers.tsx';
import { nameIn, useLanguage, useSay } from '../../language/language.tsx';
import { Loaded } from '../../shell/Loaded.tsx';
import { addressOf } from '../address.ts';
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
    <>
      <AsOf commission={commission} />
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
    </>
  );
}

/** Looking back: the whole page as it stood at the end of a day. */
function AsOf({ commission }: { commission: Commission }) {
  const say = useSay();
  const navigate = useNavigate();
  return (
    <Form
      layout="inline"
      className="gap-below no-print"
      onFinish={({ tai }: { tai: string }) => void navigate({ to: '/ho-so/$so', params: { so: addressOf(commission) }, search: { tai } })}
    >
      <DayField name="tai" label={commissionWords.showAsOf} max={today()} min={commission.openedAt.slice(0, 10)} />
      <Button htmlType="submit">{say(workWords.open)}</Button>
    </Form>
  );
}
