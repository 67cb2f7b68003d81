import { draftWords } from '../../locale/web/drafts.ts';
import { useSay } from '../language/language.tsx';
import { GiveBack, HandOver, type Moving } from './HandOver.tsx';
import type { Draft } from './draft.ts';
import './drafts.css';

/** Where a draft may go instead of being sent: to a colleague who may send it, or back to its author. */
export function NextHands({ draft, ...moving }: { draft: Draft } & Moving) {
  const say = useSay();
  const { id, isMine, maySubmit } = draft;
  if (maySubmit) {
    if (!isMine) return <GiveBack {...moving} />;
    return (
      <details className="hand-over">
        <summary>{say(draftWords.handOverToOther)}</summary>
        <HandOver id={id} none={draftWords.noOtherReceiver} {...moving} />
      </details>
    );
  }
  return (
    <section className="sending" aria-labelledby="hand-over-title">
      <h3 id="hand-over-title">{say(draftWords.handOverTitle)}</h3>
      <p>{say(draftWords.handOverWhy)}</p>
      <HandOver id={id} none={draftWords.noReceiver} {...moving} />
      {!isMine && <GiveBack {...moving} />}
    </section>
  );
}
