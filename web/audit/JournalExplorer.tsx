import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Empty, Form, Select } from 'antd';
import { factSentences } from '../../locale/facts.ts';
import { auditWords, streamNames } from '../../locale/web/audit.ts';
import { shellWords } from '../../locale/web/shell.ts';
import { timelineWords } from '../../locale/web/timeline.ts';
import { workWords } from '../../locale/web/work.ts';
import { answered, api } from '../api/client.ts';
import { DayField } from '../fields/numbers.tsx';
import { filterByWords } from '../fields/filter-by-words.ts';
import { PersonField } from '../fields/who.tsx';
import { actorText } from '../case/actor.ts';
import { addressOf } from '../case/address.ts';
import { Entry } from '../case/Entry.tsx';
import { factTime, factTitle } from '../case/fact-title.ts';
import { useLanguage } from '../language/language.tsx';
import { Paged } from '../shell/Paged.tsx';
import { Page } from '../shell/Page.tsx';
import { changeTitle } from './change-title.ts';
import { ScrollRegion } from '../shell/ScrollRegion.tsx';

/** The filters as the address holds them. */
interface Asked {
  loai?: string;
  suviec?: string;
  nguoi?: string;
  tu?: string;
  den?: string;
}

const filledIn = (asked: object) =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined && value !== null && value !== ''));

/** Facts of all journals, newest first. */
export function JournalExplorer() {
  const { say, language } = useLanguage();
  const asked: Asked = useSearch({ from: '/signed-in/kiem-toan/nhat-ky' });
  const query = useInfiniteQuery({
    queryKey: ['journals', asked],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const { loai: stream, suviec: kind, nguoi: actor, tu: from, den: to } = asked;
      return answered(
        api.GET('/api/journal', { params: { query: { limit: 50, ...filledIn({ stream, kind, actor, from, to, cursor: pageParam }) } } }),
      );
    },
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
  return (
    <Page
      title={say(auditWords.explorer)}
      actions={
        <a href="/api/journal/export" download>
          {say(auditWords.exportJournal)}
        </a>
      }
    >
      <Filters asked={asked} />
      <Paged query={query} none={<Empty description={say(auditWords.noFacts)} />}>
        {(items, pages) => {
          const shown = {
            people: pages.flatMap((page) => page.people),
            organisations: pages.flatMap((page) => page.organisations),
          };
          return (
            <ScrollRegion label={say(auditWords.explorer)}>
              <table className="plain-table">
                <thead>
                  <tr>
                    {[timelineWords.at, timelineWords.what, timelineWords.who, workWords.code, timelineWords.entry, timelineWords.hash].map(
                      (head) => (
                        <th key={head.en} scope="col">
                          {say(head)}
                        </th>
                      ),
                    )}
                  </tr>
                </thead>
                <tbody>
                  {items.map(({ stream, revision, at, fact, actor, hash, commission, row }) => (
                    <tr key={`${stream.kind}/${stream.id}/${revision}`}>
                      <td>{factTime({ at, fact })}</td>
                      <td>
                        <Entry
                          fact={fact}
                          title={
                            commission === null
                              ? changeTitle({ stream, fact, row }, shown, language)
                              : factTitle(fact, language, commission)
                          }
                          shown={shown}
                        />
                      </td>
                      <td>{actorText(actor, shown, language)}</td>
                      <td>
                        {commission !== null && (
                          <Link to="/ho-so/$so" params={{ so: addressOf(commission) }} title={commission.title}>
                            {commission.code ?? say(workWords.notNumbered)}
                          </Link>
                        )}
                      </td>
                      <td>{revision}</td>
                      <td>
                        <code title={hash}>{hash.slice(0, 12)}…</code>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollRegion>
          );
        }}
      </Paged>
    </Page>
  );
}

function Filters({ asked }: { asked: Asked }) {
  const { say } = useLanguage();
  const navigate = useNavigate();
  const [form] = Form.useForm<Asked>();
  const options = (names: Readonly<Record<string, { vi: string; en: string }>>) =>
    Object.entries(names).map(([value, name]) => ({ value, label: say(name) }));
  const look = (values: Asked) => void navigate({ to: '/kiem-toan/nhat-ky', search: filledIn(values), replace: true });
  return (
    <Form form={form} layout="vertical" initialValues={asked} onFinish={look} className="side-by-side no-print">
      <Form.Item name="loai" label={say(auditWords.stream)}>
        <Select allowClear options={options(streamNames)} />
      </Form.Item>
      <Form.Item name="suviec" label={say(timelineWords.what)}>
        <Select allowClear showSearch={{ filterOption: filterByWords }} options={options(factSentences)} />
      </Form.Item>
      <PersonField name="nguoi" label={timelineWords.who} isOptional optional={null} />
      <DayField name="tu" label={auditWords.from} isOptional optional={null} />
      <DayField name="den" label={auditWords.to} isOptional optional={null} />
      <Form.Item label=" " colon={false}>
        <Button type="primary" htmlType="submit">
          {say(shellWords.search)}
        </Button>
      </Form.Item>
    </Form>
  );
}
