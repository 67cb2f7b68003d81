import type { Ordered } from '../../locale/by-instrument.ts';
import { timelineWords } from '../../locale/web/timeline.ts';
import type { JournalEntry, ProcedureName } from '../api/types.ts';
import { useLanguage } from '../language/language.tsx';
import { ScrollRegion } from '../shell/ScrollRegion.tsx';
import { whoText } from './actor.ts';
import { Entry } from './Entry.tsx';
import { entryAnchor } from './entry-anchor.ts';
import type { Shown } from './FactContent.tsx';
import { factTime, factTitle } from './fact-title.ts';

interface Props {
  journal: Shown & { items: readonly JournalEntry[] };
  /** The part of the case that decides the names of its acts. */
  of: Ordered;
  procedure: ProcedureName;
  /** The entry that the address names. */
  asked?: string;
}

/** The journal of a case. Every entry shows its content and its hash. */
export function JournalTable({ journal: { items, ...shown }, of, procedure, asked }: Props) {
  const { say, language } = useLanguage();
  return (
    <ScrollRegion label={say(timelineWords.what)}>
      <table className="plain-table">
        <thead>
          <tr>
            {(['entry', 'at', 'what', 'who', 'hash'] as const).map((one) => (
              <th key={one} scope="col">
                {say(timelineWords[one])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map(({ revision, at, fact, actor, hash }) => (
            <tr key={revision} id={entryAnchor(revision)}>
              <td>{revision}</td>
              <td>{factTime({ at, fact })}</td>
              <td>
                <Entry
                  fact={fact}
                  title={factTitle(fact, language, of, procedure)}
                  shown={shown}
                  isAskedFor={asked === entryAnchor(revision)}
                />
              </td>
              <td>{whoText({ actor, fact }, shown, language)}</td>
              <td>
                <code title={hash}>{hash.slice(0, 12)}…</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
