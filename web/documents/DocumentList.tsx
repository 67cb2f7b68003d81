import { Button } from 'antd';
import { useState } from 'react';
import { documentKindNames } from '../../locale/vocabulary.ts';
import { instantText, numberText } from '../../locale/formats.ts';
import { documentWords } from '../../locale/web/documents.ts';
import { nameIn, useLanguage } from '../language/language.tsx';
import { contentAddress } from './content.ts';
import { DocumentReader, nameOf, type FileDocument } from './DocumentReader.tsx';

/** Documents of a file: name, kind, time and size of each, with a button to read it here. */
export function DocumentList({ documents }: { documents: readonly FileDocument[] }) {
  const { say } = useLanguage();
  const [open, setOpen] = useState<FileDocument | null>(null);
  if (documents.length === 0) return <p>{say(documentWords.none)}</p>;
  return (
    <>
      {open && <DocumentReader document={open} onClose={() => setOpen(null)} />}
      <ul className="rows">
        {documents.map((one) => (
          <Row key={`${one.document}/${one.kind}`} document={one} onOpen={() => setOpen(one)} />
        ))}
      </ul>
    </>
  );
}

function Row({ document, onOpen }: { document: FileDocument; onOpen: () => void }) {
  const { say, language } = useLanguage();
  const { kind, at, size } = document;
  const name = nameOf(document, language);
  return (
    <li className="row">
      <div className="row-main">
        <a className="row-title" href={contentAddress(document.document)} download>
          {name}
        </a>
        <span className="row-sub">
          {nameIn(documentKindNames, kind, language)} · {instantText(Date.parse(at))}
          {size !== null && ` · ${numberText(Math.ceil(size / 1024), language)} KB`}
        </span>
      </div>
      <Button onClick={onOpen} aria-label={`${say(documentWords.read)}: ${name}`}>
        {say(documentWords.read)}
      </Button>
    </li>
  );
}
