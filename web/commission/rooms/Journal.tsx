import { useLocation, useNavigate } from '@tanstack/react-router';
import { Button, Form } from 'antd';
import { commissionWords } from '../../../locale/web/commission.ts';
import { timelineWords } from '../../../locale/web/timeline.ts';
import { workWords } from '../../../locale/web/work.ts';
import type { Commission } from '../../api/types.ts';
import { DayField, today } from '../../fields/numbers.tsx';
import { useLanguage, useSay } from '../../language/language.tsx';
import { Loaded } from '../../shell/Loaded.tsx';
import { actorText } from '../../case/actor.ts';
import { addressOf } from '../../case/address.ts';
import { Entry } from '../../case/Entry.tsx';
import { factTime, factTitle } from '../../case/fact-title.ts';
import { entryAnchor } from '../rooms.ts';
import { useJournal } from '../../case/use-journal.ts';
import { ScrollRegion } from '../../shell/ScrollRegion.tsx';

/** The journal itself. Every entry shows its content and its hash, which covers the entry before it. */
export function Journal({ commission }: { commission: Commission }) {
  const { say, language } = useLanguage();
  const query = useJournal(commission);
  const { hash: asked } = useLocation();
  return (
    <>
      <AsOf commission={commission} />
      <Loaded query={query}>
        {({ items, ...shown }) => (
          <ScrollRegion label={say(timelineWords.what)}>
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
                  <tr key={revision} id={entryAnchor(revision)}>
                    <td>{revision}</td>
                    <td>{factTime({ at, fact })}</td>
                    <td>
                      <Entry
                        fact={fact}
                        title={factTitle(fact, language, commission)}
                        shown={shown}
                        isAskedFor={asked === entryAnchor(revision)}
                      />
                    </td>
                    <td>{actorText(actor, shown, language)}</td>
                    <td>
                      <code title={hash}>{hash.slice(0, 12)}…</code>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        )}
      </Loaded>
    </>
  );
}

/** Shows the whole page in its state at the end of a past day. */
function AsOf({ commission }: { commission: Commission }) {
  const say = useSay();
  const navigate = useNavigate();
  return (
    <Form
      layout="inline"
      className="gap-below no-print"
      onFinish={({ tai }: { tai: string }) => void navigate({ to: '/ho-so/$so', params: { so: addressOf(commission) }, search: { tai } })}
    >
      <DayField name="tai" label={commissionWords.showAsOf} max={today} min={commission.openedAt.slice(0, 10)} />
      <Button htmlType="submit">{say(workWords.open)}</Button>
    </Form>
  );
}
