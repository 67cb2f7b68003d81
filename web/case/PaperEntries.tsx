import type { ReactNode } from 'react';
import { dayText, instantText } from '../../locale/formats.ts';
import { onBehalfWords } from '../../locale/web/on-behalf.ts';
import { titleOf } from './title-of.ts';
import { contentAddress } from '../documents/content.ts';
import { useLanguage } from '../language/language.tsx';
import { nameOfOne, type PaperEntry, type WithEntries } from './entry-fields.ts';
import { personIn } from './names.ts';
import { PrivateText } from './PrivateText.tsx';

/**
 * Acts that were entered from papers, each with both names, its scan, and what those concerned say of it. Draws nothing when there are
 * none. `children` are the acts on them.
 */
export function PaperEntries({ of, children }: { of: WithEntries; children?: ReactNode }) {
  const { say } = useLanguage();
  const { entries = [] } = of;
  if (entries.length === 0) return null;
  return (
    <section>
      <h2>{say(onBehalfWords.entries)}</h2>
      <ul className="rows">
        {entries.map((entry) => (
          <Entry key={entry.revision} of={of} entry={entry} />
        ))}
      </ul>
      {children}
    </section>
  );
}

function Entry({ of, entry }: { of: WithEntries; entry: PaperEntry }) {
  const { say, language } = useLanguage();
  const { command, by, paper, contests, noted, takenBack } = entry;
  return (
    <li className="row">
      <div className="row-main">
        <span className="row-title">{titleOf(command, { instrument: of.instrument ?? null }, language)}</span>
        <span className="row-sub">
          {personIn(of, by)}, {say(onBehalfWords.behalf)} {nameOfOne(of, entry)} · {dayText(paper.on)}, {say(onBehalfWords.arrived)}{' '}
          {dayText(paper.arrivedOn)}
        </span>
        {paper.documents.map((id) => (
          <a key={id} href={contentAddress(id)} download>
            {say(onBehalfWords.documents)}
          </a>
        ))}
        {noted !== null && contests.length === 0 && takenBack === null && (
          <span className="row-sub">
            {say(onBehalfWords.noted)} · {instantText(Date.parse(noted.at))}
          </span>
        )}
        {contests.map(({ at, reason, answer }) => (
          <div key={at}>
            <strong>
              {say(onBehalfWords.contested)} · {instantText(Date.parse(at))}
            </strong>
            <PrivateText text={reason} />
            {answer && (
              <>
                <strong>{say(onBehalfWords.answered)}</strong>
                <PrivateText text={answer.answer} />
              </>
            )}
          </div>
        ))}
        {takenBack !== null && (
          <div>
            <strong>
              {say(onBehalfWords.takenBack)} · {instantText(Date.parse(takenBack.at))} · {personIn(of, takenBack.by)}
            </strong>
            <PrivateText text={takenBack.reason} />
          </div>
        )}
      </div>
    </li>
  );
}
