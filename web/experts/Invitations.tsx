import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { stageNames } from '../../locale/stages.ts';
import { expertWords } from '../../locale/web/experts.ts';
import { answered, api } from '../api/client.ts';
import { followEveryMs } from '../api/queries.ts';
import type { InboxItem } from '../api/types.ts';
import { addressOf } from '../case/address.ts';
import { DutyRow } from '../duties/DutyRow.tsx';
import { nameIn, useLanguage, useSay } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { Page } from '../shell/Page.tsx';

/** The duties of an expert in the order in which they arise. Within each group they are sorted by due day. */
const groups = [
  { title: expertWords.toAnswer, holds: (one: InboxItem) => one.commands.includes('answerInvitation') },
  { title: expertWords.toDeclare, holds: (one: InboxItem) => one.commands.includes('declareInterests') },
  { title: expertWords.toWrite, holds: (one: InboxItem) => one.commands.includes('fileOpinion') },
] as const;

/** Lời mời: the expert's invitations, declarations and opinions with their due days, and the commissions of their panels. */
export function Invitations() {
  const say = useSay();
  const query = useQuery({
    queryKey: ['duties', 'asked of me'],
    queryFn: () => answered(api.GET('/api/duties', { params: { query: { mine: 'true', limit: 100 } } })),
    refetchInterval: 3 * followEveryMs,
  });
  return (
    <Page title={say(expertWords.invitations)}>
      <Loaded query={query}>{({ items }) => <Asked items={items} />}</Loaded>
      <YourCommissions />
    </Page>
  );
}

function Asked({ items }: { items: readonly InboxItem[] }) {
  const say = useSay();
  if (items.length === 0) return <p>{say(expertWords.noInvitations)}</p>;
  const byDue = items.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
  const rest = byDue.filter((one) => !groups.some(({ holds }) => holds(one)));
  return (
    <>
      {[...groups.map(({ title, holds }) => ({ title, rows: byDue.filter(holds) })), { title: expertWords.otherWork, rows: rest }]
        .filter(({ rows }) => rows.length > 0)
        .map(({ title, rows }) => (
          <section key={title.vi}>
            <h2>
              {say(title)} ({rows.length})
            </h2>
            <ul className="rows">
              {rows.map((item) => (
                <DutyRow key={`${item.caseId}/${item.key}`} item={item} />
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}

function YourCommissions() {
  const { say, language } = useLanguage();
  const query = useQuery({
    queryKey: ['commissions', 'mine'],
    queryFn: () => answered(api.GET('/api/commissions', { params: { query: { limit: 50 } } })),
  });
  return (
    <section>
      <h2>{say(expertWords.yourCommissions)}</h2>
      <Loaded query={query}>
        {({ items }) => (
          <ul className="rows">
            {items.map((one) => (
              <li key={one.id} className="row">
                <div className="row-main">
                  <Link to="/ho-so/$so" params={{ so: addressOf(one) }} data-row className="row-title">
                    {one.code} {one.title}
                  </Link>
                  <span className="row-sub">{nameIn(stageNames, one.stage, language)}</span>
                </div>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  );
}
