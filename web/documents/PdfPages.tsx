import { Button } from 'antd';
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState } from 'react';
import type { Sentence } from '../../locale/language.ts';
import { documentWords } from '../../locale/web/documents.ts';
import { useSay } from '../language/language.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { useContent } from './content.ts';
import { PdfPage } from './PdfPage.tsx';

GlobalWorkerOptions.workerPort = new Worker(new URL('pdfjs-dist/legacy/build/pdf.worker.min.mjs', import.meta.url), { type: 'module' });

const zooms = [1, 1.25, 1.5, 2, 3] as const;

/** A PDF, one page below the other, each drawn when it comes near; scripts and forms in it are left alone. */
export function PdfPages({ document }: { document: string }) {
  return <Loaded query={useContent(document)}>{(content) => <Opened content={content} />}</Loaded>;
}

function Opened({ content }: { content: ArrayBuffer }) {
  const say = useSay();
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const [problem, setProblem] = useState<Sentence | null>(null);
  useEffect(() => {
    // The library takes the bytes for itself; ours stay for the next time.
    const task = getDocument({ data: new Uint8Array(content.slice(0)), isEvalSupported: false });
    task.onPassword = () => setProblem(documentWords.locked);
    task.promise.then(setPdf, () => setProblem(documentWords.damaged));
    return () => void task.destroy();
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

/** How wide the element is, in CSS pixels, as it changes; 0 until it is known. */
function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)));
    if (element.current) observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
