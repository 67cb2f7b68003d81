import type { Sentence } from '../../locale/language.ts';
import type { Commission } from '../api/types.ts';
import { useSay } from '../language/language.tsx';
import { contentAddress } from '../documents/content.ts';
import './case.css';

/**
 * Links to documents by their names in the file. A document that the file does not name is shown by number. Draws nothing without
 * documents.
 */
export function FileLinks({ commission, documents, label }: { commission: Commission; documents: readonly string[]; label: Sentence }) {
  const say = useSay();
  if (documents.length === 0) return null;
  return (
    <ul className="file-links" aria-label={say(label)}>
      {documents.map((id, i) => (
        <li key={id}>
          <a href={contentAddress(id)} download>
            {commission.documents.find((one) => one.document === id)?.name ?? `${say(label)} ${i + 1}`}
          </a>
        </li>
      ))}
    </ul>
  );
}
