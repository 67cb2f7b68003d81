import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { instantText } from '../../locale/formats.ts';
import type { Sentence } from '../../locale/language.ts';
import { changeKindNames, changeStateNames, proposedWords } from '../../locale/web/proposed-changes.ts';
import { answered, api } from '../api/client.ts';
import type { components } from '../api/schema.d.ts';
import { nameIn, useLanguage } from '../language/language.tsx';
import { Paged } from '../shell/Paged.tsx';
import { Page } from '../shell/Page.tsx';

export type ProposedChange = components['schemas']['ProposedChange'];

/** The proposals of administrators: those that wait for a second administrator, and those that were decided. */
export function ProposedChanges() {
  const { say } = useLanguage();
  return (
    <Page title={say(proposedWords.title)}>
      <p>{say(proposedWords.about)}</p>
      <Part title={proposedWords.waiting} none={proposedWords.noneWaiting} isWaiting />
      <Part title={proposedWords.decided} none={proposedWords.noneDecided} isWaiting={false} />
    </Page>
  );
}

function Part({ title, none, isWaiting }: { title: Sentence; none: Sentence; isWaiting: boolean }) {
  const { say } = useLanguage();
  const query = useInfiniteQuery({
    queryKey: ['proposed-changes', isWaiting],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const asked = { waiting: isWaiting ? ('true' as const) : ('false' as const), limit: 30 };
      return answered(
        api.GET('/api/proposed-changes', { params: { query: { ...asked, ...(pageParam === undefined ? {} : { cursor: pageParam }) } } }),
      );
    },
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
  return (
    <section>
      <h2>{say(title)}</h2>
      <Paged query={query} none={<p className="nothing">{say(none)}</p>}>
        {(items) => (
          <ul className="rows">
            {items.map((change) => (
              <Row key={change.id} change={change} />
            ))}
          </ul>
        )}
      </Paged>
    </section>
  );
}

function Row({ change: { id, kind, state, person, proposedBy, proposedAt, decidedBy } }: { change: ProposedChange }) {
  const { language } = useLanguage();
  return (
    <li className="row">
      <div className="row-main">
        <Link to="/quan-tri/de-xuat/$id" params={{ id }} data-row className="row-title">
          {nameIn(changeKindNames, kind, language)}
          {person !== null && ` – ${person.name}`}
        </Link>
        <span className="row-sub">
          {proposedBy.name}, {instantText(Date.parse(proposedAt))} · {nameIn(changeStateNames, state, language)}
          {decidedBy !== null && ` (${decidedBy.name})`}
        </span>
      </div>
    </li>
  );
}
