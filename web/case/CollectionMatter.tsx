import { dayText } from '../../locale/formats.ts';
import { consultationWords } from '../../locale/web/consultations.ts';
import type { Collection, Commission } from '../api/types.ts';
import { useSay } from '../language/language.tsx';
import { FileLinks } from './FileLinks.tsx';
import { PrivateText } from './PrivateText.tsx';

/** What a body is asked: the question, its papers, and the due day. */
export function CollectionMatter({ file, collection }: { file: Pick<Commission, 'documents'>; collection: Collection }) {
  const say = useSay();
  return (
    <div className="matter">
      <strong>{collection.subject}</strong>
      <br />
      <PrivateText text={collection.question} />
      <div className="row-sub">
        {say(consultationWords.answerBy)}: {dayText(collection.dueOn)}
      </div>
      <FileLinks file={file} documents={collection.documents} label={consultationWords.askedPapers} />
    </div>
  );
}
