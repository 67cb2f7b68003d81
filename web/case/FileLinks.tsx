import type { Sentence } from '../../locale/language.ts';
import { useSay } from '../language/language.tsx';
import { contentAddress } from '../documents/content.ts';
import './case.css';

interface Props {
  /** The file that names its documents: a commission, or another case. */
  file: { documents: readonly { document: string; name: string | null }[] };
  documents: readonly string[];
  label: Sentence;
}

/**
 * Links to documents by their names in the file. A document that the file does not name is shown by number. Draws nothing without
 * documents.
 */
export function FileLinks({ file, documents, label }: Props) {
  const say = useSay();
  if (documents.length === 0) return null;
  return (
    <ul className="file-links" aria-label={say(label)}>
      {documents.map((id, i) => (
        <li key={id}>
          <a href={contentAddress(id)} download>
            {file.documents.find((one) => one.document === id)?.name ?? `${say(label)} ${i + 1}`}
          </a>
        </li>
      ))}
    </ul>
  );
}
