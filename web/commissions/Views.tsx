import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Input, Select, type InputRef } from 'antd';
import { useId, useState } from 'react';
import { capabilityNames } from '../../locale/vocabulary.ts';
import { shellWords } from '../../locale/web/shell.ts';
import { workWords } from '../../locale/web/work.ts';
import { answered, api, seenAt } from '../api/client.ts';
import { newDraftId } from '../drafts/draft-keeper.ts';
import { nameIn, useLanguage } from '../language/language.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { useSession } from '../shell/session.tsx';
import { isFiltered, queryOf, searchOf, type ListSearch } from './filter.ts';
import { useFocusAtFirst } from '../shell/use-focus-at-first.ts';
import './commissions.css';

const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: () => answered(api.GET('/api/views')),
  staleTime: 60_000,
});

/** Saved filters: the reader's own and those shared within a capacity. The present filters can be saved too. */
export function Views({ search }: { search: ListSearch }) {
  const { say } = useLanguage();
  const client = useQueryClient();
  const { data } = useQuery(viewsQuery);
  const [isSaving, setIsSaving] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const views = (data?.items ?? []).filter(({ list }) => list === 'commissions');
  const now = queryOf(search);
  const changed = () => client.invalidateQueries({ queryKey: viewsQuery.queryKey });
  const drop = (id: string, version: number) => {
    setProblem(null);
    void answered(api.DELETE('/api/views/{id}', { params: { path: { id }, header: seenAt(version) } })).then(changed, (thrown: unknown) => {
      setProblem(thrown);
      return changed();
    });
  };
  const isKept = views.some(({ query }) => query === now);
  if (views.length === 0 && !isFiltered(search)) return null;
  return (
    <div className="views no-print">
      {problem !== null && <ProblemNotice problem={problem} />}
      <ul className="chips" aria-label={say(workWords.views)}>
        {views.map(({ id, name, query, isMine, owner, version }) => (
          <li key={id} className="view">
            <Link
              to="/ho-so"
              search={searchOf(query) as Record<string, string>}
              aria-current={query === now ? 'true' : undefined}
              title={isMine ? undefined : `${say(workWords.sharedBy)} ${owner.name}`}
            >
              {name}
            </Link>
            {isMine && (
              <button type="button" aria-label={`${say(workWords.deleteView)}: ${name}`} onClick={() => drop(id, version)}>
                <span aria-hidden="true">✕</span>
              </button>
            )}
          </li>
        ))}
        {isFiltered(search) && !isKept && !isSaving && (
          <li>
            <Button size="small" onClick={() => setIsSaving(true)}>
              ☆ {say(workWords.saveView)}
            </Button>
          </li>
        )}
      </ul>
      {isSaving && (
        <SaveView query={now} onDone={() => void changed().then(() => setIsSaving(false))} onCancel={() => setIsSaving(false)} />
      )}
    </div>
  );
}

function SaveView({ query, onDone, onCancel }: { query: string; onDone: () => void; onCancel: () => void }) {
  const { say, language } = useLanguage();
  const { roles } = useSession();
  const nameId = useId();
  const [id] = useState(newDraftId);
  const [name, setName] = useState('');
  const [role, setRole] = useState(-1);
  const [problem, setProblem] = useState<unknown>(null);
  const nameField = useFocusAtFirst<InputRef>();
  const save = () => {
    const sharing = roles[role];
    const shared = sharing === undefined ? null : { organisation: sharing.organisation.id, capability: sharing.capability };
    const body = { list: 'commissions' as const, name, query, shared };
    answered(api.PUT('/api/views/{id}', { params: { path: { id }, header: seenAt(0) }, body })).then(onDone, setProblem);
  };
  const options = [
    { value: -1, label: say(workWords.onlyMe) },
    ...roles.map(({ capability, organisation }, value) => ({
      value,
      label: `${nameIn(capabilityNames, capability, language)} – ${organisation.name}`,
    })),
  ];
  return (
    <div className="save-view">
      {problem !== null && <ProblemNotice problem={problem} />}
      <label htmlFor={nameId}>{say(workWords.viewName)}</label>
      <Input id={nameId} ref={nameField} value={name} onChange={({ target }) => setName(target.value)} onPressEnter={save} />
      <Select aria-label={say(workWords.shareWith)} value={role} onChange={setRole} options={options} />
      <Button type="primary" disabled={name.trim() === ''} onClick={save}>
        {say(workWords.save)}
      </Button>
      <Button onClick={onCancel}>{say(shellWords.cancel)}</Button>
    </div>
  );
}
