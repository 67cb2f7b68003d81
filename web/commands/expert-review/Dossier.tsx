import { useState } from 'react';
import { Button } from 'antd';
import { documentKindNames } from '../../../locale/vocabulary.ts';
import { commissionWords } from '../../../locale/web/commission.ts';
import { opinionWords } from '../../../locale/web/opinions.ts';
import type { Commission } from '../../api/types.ts';
import { DocumentReader } from '../../commission/DocumentReader.tsx';
import { PrivateText } from '../../commission/PrivateText.tsx';
import { nameIn, useLanguage } from '../../language/language.tsx';

type FileDocument = Commission['documents'][number];

/** What the opinion is about: the questions, the legal basis and the documents, which open in place. */
export function Dossier({ commission }: { commission: Commission }) {
  const { say } = useLanguage();
  const [open, setOpen] = useState<FileDocument | null>(null);
  const { request, documents } = commission;
  return (
    <>
      {open && <DocumentReader document={open} onClose={() => setOpen(null)} />}
      {request && request.questions.length > 0 && (
        <>
          <h2>{say(opinionWords.questions)}</h2>
          <ol>
            {request.questions.map((question) => (
              <li key={question.id}>
                <PrivateText text={question} />
              </li>
            ))}
          </ol>
        </>
      )}
      <h2>{say(opinionWords.documents)}</h2>
      {documents.length === 0 && <p>{say(opinionWords.noDocuments)}</p>}
      <ul className="rows">
        {documents.map((one) => (
          <DocumentRow key={`${one.document}/${one.kind}`} one={one} onOpen={() => setOpen(one)} />
        ))}
      </ul>
      {request && request.legalBasis.length > 0 && (
        <>
          <h2>{say(commissionWords.legalBasis)}</h2>
          <ul>
            {request.legalBasis.map((basis) => (
              <li key={basis}>{basis}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function DocumentRow({ one, onOpen }: { one: FileDocument; onOpen: () => void }) {
  const { say, language } = useLanguage();
  const kind = nameIn(documentKindNames, one.kind, language);
  const name = one.name ?? kind;
  return (
    <li className="row">
      <div className="row-main">
        <a className="row-title" href={`/api/documents/${one.document}`} download>
          {name}
        </a>
        <span className="row-sub">{kind}</span>
      </div>
      <Button onClick={onOpen} aria-label={`${say(opinionWords.read)}: ${name}`}>
        {say(opinionWords.read)}
      </Button>
    </li>
  );
}
