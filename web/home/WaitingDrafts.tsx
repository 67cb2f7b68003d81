import { useQuery } from '@tanstack/react-query';
import { commandTitle } from '../../locale/by-instrument.ts';
import { instantText } from '../../locale/formats.ts';
import type { Sentence } from '../../locale/language.ts';
import { draftWords } from '../../locale/web/drafts.ts';
import { workWords } from '../../locale/web/work.ts';
import { isWaitingForMe, kindOf } from '../drafts/draft-kind.ts';
import { DraftLink } from '../drafts/DraftLink.tsx';
import { draftsQuery } from '../drafts/drafts.ts';
import type { DraftLine } from '../drafts/draft.ts';
import { useLanguage } from '../language/language.tsx';

/** Drafts that somebody handed or gave back to the reader, followed by those that the reader handed on. */
export function WaitingDrafts() {
  const { data = [] } = useQuery(draftsQuery);
  return (
    <>
      <Drafts id="waiting-drafts" name={workWords.drafts} drafts={data.filter(isWaitingForMe)} />
      <Drafts id="drafts-away" name={workWords.draftsAway} drafts={data.filter((one) => kindOf(one) === 'atOthers')} />
    </>
  );
}

function Drafts({ id, name, drafts }: { id: string; name: Sentence; drafts: readonly DraftLine[] }) {
  const { say, language } = useLanguage();
  if (drafts.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {say(name)} <span className="count">{drafts.length}</span>
      </h2>
      <ul className="rows">
        {drafts.map((draft) => {
          const step = draft.handOvers.at(-1);
          const moved = say(step?.kind === 'returned' ? draftWords.returnedToMe : draftWords.handedToMe);
          const hands = draft.isHeld ? `${step?.from.name ?? ''} ${moved}` : `${say(draftWords.heldBy)} ${draft.holder.name}`;
          return (
            <li key={draft.id} className="row">
              <div className="row-main">
                <DraftLink draft={draft} />
                <span className="row-sub">
                  {commandTitle(draft.command, draft)[language]} · {hands}
                  {step !== undefined && ` · ${instantText(Date.parse(step.at))}`}
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
