import { Button } from 'antd';
import { lazy, Suspense, useEffect, useRef, useState, type ComponentType } from 'react';
import { documentKindNames } from '../../locale/vocabulary.ts';
import type { Language } from '../../locale/language.ts';
import { documentWords } from '../../locale/web/documents.ts';
import type { Commission } from '../api/types.ts';
import { nameIn, useLanguage, useSay } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { contentAddress, useContent } from './content.ts';
import './documents.css';

export type FileDocument = Commission['documents'][number];

/** Shows the content of a document of one kind. */
type Shown = ComponentType<{ document: string; name: string }>;

/** The readers by media type. A document of any other type can only be downloaded. */
const readable: Record<string, Shown> = {
  'application/pdf': lazy(async () => ({ default: (await import('./PdfPages.tsx')).PdfPages })),
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': lazy(async () => ({
    default: (await import('./WordText.tsx')).WordText,
  })),
  'image/png': Picture,
  'image/jpeg': Picture,
  'text/plain': PlainText,
};

/** The name of a document in the file. */
export function nameOf({ name, kind }: Pick<FileDocument, 'name' | 'kind'>, language: Language): string {
  return name ?? nameIn(documentKindNames, kind, language);
}

/** A document of the file, read in place: PDF pages, the words of a Word file, pictures and texts. Nothing in it is executed. */
export function DocumentReader({ document, onClose }: { document: FileDocument; onClose: () => void }) {
  const { say, language } = useLanguage();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'nearest' });
  }, [document.document]);
  const name = nameOf(document, language);
  const Content = readable[document.mediaType ?? ''];
  return (
    <section ref={box} tabIndex={-1} className="reader" aria-label={name}>
      <header>
        <strong>{name}</strong>
        <span className="button-row">
          <a href={contentAddress(document.document)} download>
            {say(documentWords.download)}
          </a>
          <Button size="small" onClick={onClose}>
            {say(documentWords.close)}
          </Button>
        </span>
      </header>
      {Content === undefined ? (
        <p>{say(documentWords.notReadable)}</p>
      ) : (
        <Suspense fallback={<p role="status">{say(documentWords.opening)}</p>}>
          <Content key={document.document} document={document.document} name={name} />
        </Suspense>
      )}
    </section>
  );
}

function Picture({ document, name }: { document: string; name: string }) {
  const say = useSay();
  const [hasFailed, setHasFailed] = useState(false);
  if (hasFailed) return <p role="alert">{say(documentWords.pictureFailed)}</p>;
  return <img src={contentAddress(document)} alt={name} onError={() => setHasFailed(true)} />;
}

function PlainText({ document }: { document: string }) {
  const say = useSay();
  return (
    <Loaded query={useContent(document)}>
      {(content) => {
        const text = textOf(content);
        return text === null ? <p role="alert">{say(documentWords.damaged)}</p> : <pre className="written">{text}</pre>;
      }}
    </Loaded>
  );
}

/** A text in UTF-8, or in UTF-16 with a byte order mark. Null for any other encoding, since its letters would be guessed. */
function textOf(content: ArrayBuffer): string | null {
  const [first, second] = new Uint8Array(content, 0, Math.min(2, content.byteLength));
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content);
  } catch {
    return null;
  }
}
