import { useQuery } from '@tanstack/react-query';
import { commandTitles } from '../../locale/commands.ts';
import { instantText } from '../../locale/formats.ts';
import { workWords } from '../../locale/web/work.ts';
import { kindOf } from '../drafts/draft-kind.ts';
import { DraftLink } from '../drafts/DraftLink.tsx';
import { draftsQuery } from '../drafts/drafts.ts';
import { nameIn, useLanguage } from '../language/language.tsx';

/** Drafts that somebody handed or gave back to the reader. */
export function WaitingDrafts() {
  const { say, language } = useLanguage();
  const { data } = useQuery(draftsQuery);
  const waiting = (data ?? []).filter((one) => ['waitingForMe', 'returned'].includes(kindOf(one)));
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby="waiting-drafts">
      <h2 id="waiting-drafts">
        {say(workWords.drafts)} <span className="count">{waiting.length}</span>
      </h2>
      <ul className="rows">
        {waiting.map((draft) => {
          const step = draft.handOvers.at(-1);
          return (
            <li key={draft.id} className="row">
              <div className="row-main">
                <DraftLink draft={draft} />
                <span className="row-sub">
                  {nameIn(commandTitles, draft.command, language)} · {step?.from.name}{' '}
                  {step !== undefined && instantText(Date.parse(step.at))}
                </span>
                {step?.note != null && <span className="row-sub written">{step.note}</span>}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
