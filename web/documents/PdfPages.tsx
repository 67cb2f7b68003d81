import { Button } from 'antd';
import { getDocument, PDFWorker, version, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState } from 'react';
import type { Sentence } from '../../locale/language.ts';
import { documentWords } from '../../locale/web/documents.ts';
import { useSay } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { useContent } from './content.ts';
import { PdfPage } from './PdfPage.tsx';

/** One worker for all documents, for as long as the page lives. A worker that ends with its document would also end for the next one. */
const worker = PDFWorker.create({
  port: new Worker(new URL('pdfjs-dist/legacy/build/pdf.worker.min.mjs', import.meta.url), { type: 'module' }),
});

/** The place of pdf.js's own files in the build (web/vite.config.ts). */
const files = `${location.origin}/assets/pdfjs-${version}`;

const options = {
  worker,
  isEvalSupported: false,
  // Our CSP forbids WebAssembly, so scripts decode the pictures.
  useWasm: false,
  useWorkerFetch: true,
  wasmUrl: `${files}/wasm/`,
  standardFontDataUrl: `${files}/standard_fonts/`,
  cMapUrl: `${files}/cmaps/`,
  cMapPacked: true,
  iccUrl: `${files}/iccs/`,
};

const zooms = [1, 1.25, 1.5, 2, 3] as const;

/** A PDF, one page below the other, each drawn when it comes near the view. Its scripts and forms are ignored. */
export function PdfPages({ document }: { document: string }) {
  return <Loaded query={useContent(document)}>{(content) => <Opened content={content} />}</Loaded>;
}

function Opened({ content }: { content: ArrayBuffer }) {
  const say = useSay();
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const [problem, setProblem] = useState<Sentence | null>(null);
  useEffect(() => {
    // pdf.js takes over the bytes, so it gets a copy. Ours serve the next time.
    const task = getDocument({ ...options, data: new Uint8Array(content.slice(0)) });
    task.onPassword = () => setProblem(documentWords.locked);
    let isClosed = false;
    task.promise.then(
      (opened) => !isClosed && setPdf(opened),
      () => !isClosed && setProblem(documentWords.damaged),
    );
    return () => {
      isClosed = true;
      // When the reader is closed while the document opens, opening fails as intended.
      task.destroy().catch(() => undefined);
    };
  }, [content]);
  if (problem !== null) return <p role="alert">{say(problem)}</p>;
  if (pdf === null) return <p role="status">{say(documentWords.opening)}</p>;
  return <Pages pdf={pdf} />;
}

function Pages({ pdf }: { pdf: PDFDocumentProxy }) {
  const say = useSay();
  const [zoom, setZoom] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const numbers = Array.from({ length: pdf.numPages }, (_, i) => i + 1);
  return (
    <>
      <div className="button-row">
        <Button size="small" disabled={zoom === 0} onClick={() => setZoom(zoom - 1)}>
          {say(documentWords.smaller)}
        </Button>
        <Button size="small" disabled={zoom === zooms.length - 1} onClick={() => setZoom(zoom + 1)}>
          {say(documentWords.larger)}
        </Button>
        <span className="hint">
          {pdf.numPages} {say(documentWords.pages)}
        </span>
      </div>
      <div ref={box} className="pdf-pages" tabIndex={0} role="group" aria-label={say(documentWords.content)}>
        {width > 0 && numbers.map((number) => <PdfPage key={number} pdf={pdf} number={number} width={width * zooms[zoom]!} />)}
      </div>
    </>
  );
}

/** The width of the element as it changes, CSS pixels. 0 until it is known. */
function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)));
    if (element.current) observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
