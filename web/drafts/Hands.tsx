import { instantText } from '../../locale/formats.ts';
import { draftWords } from '../../locale/web/drafts.ts';
import { useSay } from '../language/language.tsx';
import type { DraftLine } from './draft.ts';
import './drafts.css';

/** The steps of a draft from one holder to the next, with their notes. */
export function Hands({ draft }: { draft: Pick<DraftLine, 'handOvers'> }) {
  const say = useSay();
  if (draft.handOvers.length === 0) return null;
  const verbs = { handedOver: draftWords.handedOver, returned: draftWords.gaveBack, takenBack: draftWords.tookBack };
  return (
    <details className="hands">
      <summary>{say(draftWords.history)}</summary>
      <ol className="timeline">
        {draft.handOvers.map(({ at, from, to, kind, note }, n) => (
          <li key={at}>
            <time dateTime={at}>{instantText(Date.parse(at))}</time>
            <div>
              {from.name} {say(verbs[kind])} {kind === 'takenBack' ? (draft.handOvers[n - 1]?.to.name ?? '') : to.name}
              {note !== null && <p className="written row-sub">{note}</p>}
            </div>
          </li>
        ))}
      </ol>
    </details>
  );
}
