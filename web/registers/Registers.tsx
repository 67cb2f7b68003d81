import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Empty, Select } from 'antd';
import { bookNames } from '../../locale/statuses.ts';
import { auditWords } from '../../locale/web/audit.ts';
import { shellWords } from '../../locale/web/shell.ts';
import { workWords } from '../../locale/web/work.ts';
import { answered, api } from '../api/client.ts';
import { organisationsQuery } from '../api/queries.ts';
import { useToday } from '../days.ts';
import { useLanguage } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { Page } from '../shell/Page.tsx';
import { useSession } from '../shell/session.tsx';
import { RegisterBook } from './RegisterBook.tsx';

/** Sổ văn bản: the numbers of one book and year, including voided ones. */
export function Registers() {
  const { say } = useLanguage();
  const search = useSearch({ from: '/signed-in/so-van-ban' });
  const navigate = useNavigate();
  const session = useSession();
  const { data: organisations } = useQuery(organisationsQuery);
  const thisYear = Number(useToday().slice(0, 4));
  const union = organisations?.items.find((one) => one.kind === 'union')?.id;
  // People who keep the books of a body begin with those books, everybody else with the Union's.
  const kept = session.roles.find(({ capability }) => capability === 'unionClerk' || capability === 'unionLeader')?.organisation.id;
  const organisation = search['coquan'] ?? kept ?? union ?? '';
  const book = search['so'] ?? 'arrival';
  const year = Number(search['nam'] ?? thisYear);
  const query = useQuery({
    queryKey: ['register', organisation, book, year],
    queryFn: () => answered(api.GET('/api/registers', { params: { query: { organisation, book, year } } })),
    enabled: organisation !== '',
  });
  const set = (change: Record<string, string>) =>
    void navigate({ to: '/so-van-ban', search: (before: Record<string, string | undefined>) => ({ ...before, ...change }), replace: true });
  return (
    <Page title={say(auditWords.registersTitle)} actions={<Button onClick={() => print()}>{say(shellWords.print)}</Button>}>
      <div className="filters no-print">
        <Select
          aria-label={say(auditWords.book)}
          value={book}
          onChange={(so) => set({ so })}
          options={Object.entries(bookNames).map(([value, name]) => ({ value, label: say(name) }))}
        />
        <Select
          aria-label={say(workWords.year)}
          value={String(year)}
          onChange={(nam) => set({ nam })}
          options={Array.from({ length: 10 }, (_, i) => ({ value: String(thisYear + 1 - i), label: String(thisYear + 1 - i) }))}
        />
      </div>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? <Empty description={say(auditWords.noNumbers)} /> : <RegisterBook book={book} year={year} items={items} />
        }
      </Loaded>
    </Page>
  );
}
