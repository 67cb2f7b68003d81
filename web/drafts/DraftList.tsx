import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Empty } from 'antd';
import { useState } from 'react';
import { commandTitle } from '../../locale/by-instrument.ts';
import { instantText } from '../../locale/formats.ts';
import type { Sentence } from '../../locale/language.ts';
import { draftWords } from '../../locale/web/drafts.ts';
import { shellWords } from '../../locale/web/shell.ts';
import { useLanguage } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { Page } from '../shell/Page.tsx';
import { ProblemNotice } from '../shell/ProblemNotice.tsx';
import { DraftLink } from './DraftLink.tsx';
import { useFocusAtFirst } from '../shell/use-focus-at-first.ts';
import { deleteDraft, draftsQuery, giveBack, leftBehindQuery, takeOver } from './drafts.ts';
import type { DraftLine } from './draft.ts';
import { kindOf, type DraftKind } from './draft-kind.ts';

const sections: readonly { kind: DraftKind; name: Sentence }[] = [
  { kind: 'waitingForMe', name: draftWords.waitingForMe },
  { kind: 'returned', name: draftWords.returned },
  { kind: 'mine', name: draftWords.mine },
  { kind: 'atOthers', name: draftWords.atOthers },
];

/** Bản nháp: the open drafts, grouped by where they wait. */
export function DraftList() {
  const { say } = useLanguage();
  const query = useQuery(draftsQuery);
  return (
    <Page title={say(shellWords.drafts)}>
      <Loaded query={query}>
        {(items) =>
          items.length === 0 ? (
            <Empty description={say(draftWords.none)} />
          ) : (
            sections.map(({ kind, name }) => {
              const rows = items.filter((one) => kindOf(one) === kind);
              if (rows.length === 0) return null;
              return (
                <section key={kind} aria-labelledby={`drafts-${kind}`}>
                  <h2 id={`drafts-${kind}`}>{say(name)}</h2>
                  <ul className="rows">
                    {rows.map((draft) => (
                      <DraftRow key={draft.id} draft={draft} />
                    ))}
                  </ul>
                </section>
              );
            })
          )
        }
      </Loaded>
      <LeftBehind />
    </Page>
  );
}

/** Drafts of colleagues who work here no longer. Whoever may give the act takes one over. */
function LeftBehind() {
  const { say, language } = useLanguage();
  const client = useQueryClient();
  const { data: items = [] } = useQuery(leftBehindQuery);
  const [problem, setProblem] = useState<unknown>(null);
  if (items.length === 0) return null;
  const take = (draft: DraftLine) =>
    void takeOver(draft)
      .catch(setProblem)
      .finally(() => void client.invalidateQueries({ queryKey: draftsQuery.queryKey }));
  return (
    <section aria-labelledby="drafts-left">
      <h2 id="drafts-left">{say(draftWords.leftBehind)}</h2>
      <p>{say(draftWords.leftBehindAbout)}</p>
      {problem !== null && <ProblemNotice problem={problem} />}
      <ul className="rows">
        {items.map((draft) => (
          <li key={draft.id} className="row">
            <div className="row-main">
              <span className="row-title">{draft.title ?? say(draftWords.untitled)}</span>
              <span className="row-sub">
                {commandTitle(draft.command, draft)[language]} · {say(draftWords.savedBy)} {instantText(Date.parse(draft.savedAt))} ·{' '}
                {say(draftWords.from)} {draft.holder.name}
              </span>
            </div>
            <Button onClick={() => take(draft)} aria-label={`${say(draftWords.takeOver)}: ${draft.title ?? say(draftWords.untitled)}`}>
              {say(draftWords.takeOver)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function DraftRow({ draft }: { draft: DraftLine }) {
  const { say, language } = useLanguage();
  const client = useQueryClient();
  const [isSure, setIsSure] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const after = (step: Promise<unknown>) =>
    void step.catch(setProblem).finally(() => void client.invalidateQueries({ queryKey: draftsQuery.queryKey }));
  const last = draft.handOvers.at(-1);
  const mayDelete = draft.isMine && draft.isHeld;
  return (
    <li className="row">
      <div className="row-main">
        <DraftLink draft={draft} />
        <span className="row-sub">
          {commandTitle(draft.command, draft)[language]} · {say(draftWords.savedBy)} {instantText(Date.parse(draft.savedAt))}
          {draft.isMine ? '' : ` · ${say(draftWords.from)} ${draft.maker.name}`}
          {draft.isHeld ? '' : ` · ${say(draftWords.heldBy)} ${draft.holder.name}`}
        </span>
        {last?.note != null && (
          <span className="row-sub written">
            {last.from.name}: {last.note}
          </span>
        )}
        {problem !== null && <ProblemNotice problem={problem} />}
      </div>
      {draft.isMine && !draft.isHeld && <Button onClick={() => after(giveBack({ id: draft.id }, ''))}>{say(draftWords.takeBack)}</Button>}
      {mayDelete && !isSure && (
        <Button onClick={() => setIsSure(true)} aria-label={`${say(draftWords.discard)}: ${draft.title ?? say(draftWords.untitled)}`}>
          {say(draftWords.discard)}
        </Button>
      )}
      {mayDelete && isSure && <AreYouSure onDelete={() => after(deleteDraft(draft))} onKeep={() => setIsSure(false)} />}
    </li>
  );
}

function AreYouSure({ onDelete, onKeep }: { onDelete: () => void; onKeep: () => void }) {
  const { say } = useLanguage();
  const first = useFocusAtFirst<HTMLButtonElement>();
  return (
    <span className="button-row">
      <Button danger ref={first} onClick={onDelete}>
        {say(draftWords.discardSure)}
      </Button>
      <Button onClick={onKeep}>{say(draftWords.keep)}</Button>
    </span>
  );
}
