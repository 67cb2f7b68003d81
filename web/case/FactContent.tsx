import { timelineWords } from '../../locale/web/timeline.ts';
import type { JournalEntry } from '../api/types.ts';
import { contentAddress } from '../documents/content.ts';
import { useLanguage } from '../language/language.tsx';
import type { Names } from './actor.ts';
import { fieldsOf, type FactField, type FactValue } from './fact-fields.ts';
import './case.css';

/** The names that an entry's content needs: of people, of bodies, and of the documents that the reader may see. */
export type Shown = Names & { documents?: readonly { id: string; name: string }[] };

/** The content of a fact: each part in words, and below it the fact as it was recorded. The hash covers the recorded form. */
export function FactContent({ fact, shown }: { fact: JournalEntry['fact']; shown: Shown }) {
  const { say, language } = useLanguage();
  return (
    <>
      <Fields fields={fieldsOf(fact, shown, language)} shown={shown} />
      <details>
        <summary>{say(timelineWords.asRecorded)}</summary>
        <pre className="recorded">{JSON.stringify(fact, null, 2)}</pre>
      </details>
    </>
  );
}

function Fields({ fields, shown }: { fields: readonly FactField[]; shown: Shown }) {
  if (fields.length === 0) return null;
  return (
    <dl className="facts">
      {fields.map(({ label, values }, i) => (
        <div key={i}>
          <dt>{label}</dt>
          <dd>
            {values.length === 1 ? (
              values.map((value) => <Value key="" value={value} n={1} shown={shown} />)
            ) : (
              <ol>
                {values.map((value, n) => (
                  <li key={n}>
                    <Value value={value} n={n + 1} shown={shown} />
                  </li>
                ))}
              </ol>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Value({ value, n, shown }: { value: FactValue; n: number; shown: Shown }) {
  const { say } = useLanguage();
  if ('fields' in value) return <Fields fields={value.fields} shown={shown} />;
  if ('text' in value) return <span className="written">{value.text}</span>;
  return (
    <a href={contentAddress(value.document)} download>
      {shown.documents?.find((one) => one.id === value.document)?.name ?? `${say(timelineWords.document)} ${n}`}
    </a>
  );
}
