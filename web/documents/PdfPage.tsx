import { RenderingCancelledException, TextLayer, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState } from 'react';
import { documentWords } from '../../locale/web/documents.ts';
import { useSay } from '../language/language.tsx';

/** Phones refuse to draw on more than 16 million pixels. */
const maxPixels = 16_000_000;
/** A4, until the height of the page is known. */
const usualRatio = 297 / 210;

/** One page, drawn when it comes near the view. Its words lie over the picture, to be selected, searched and read aloud. */
export function PdfPage({ pdf, number, width }: { pdf: PDFDocumentProxy; number: number; width: number }) {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const isNear = useNear(box);
  const [ratio, setRatio] = useState(usualRatio);
  const [isIncomplete, setIsIncomplete] = useState(false);

  useEffect(() => {
    if (!isNear) return;
    let stop: () => void = () => undefined;
    let hasLeft = false;
    const isGone = () => hasLeft;
    const draw = async () => {
      const page = await pdf.getPage(number);
      const whole = page.getViewport({ scale: 1 });
      if (isGone() || !canvas.current || !words.current || !box.current) return;
      setRatio(whole.height / whole.width);
      const scale = width / whole.width;
      const finest = Math.sqrt(maxPixels / (whole.width * whole.height));
      const viewport = page.getViewport({ scale: Math.min(scale * devicePixelRatio, finest) });
      canvas.current.width = Math.floor(viewport.width);
      canvas.current.height = Math.floor(viewport.height);
      const drawing = page.render({ canvas: canvas.current, viewport });
      words.current.replaceChildren();
      box.current.style.setProperty('--total-scale-factor', String(scale));
      const layer = new TextLayer({
        textContentSource: page.streamTextContent(),
        container: words.current,
        viewport: page.getViewport({ scale }),
      });
      stop = () => {
        drawing.cancel();
        layer.cancel();
      };
      await Promise.all([drawing.promise, layer.render()]);
      if (!isGone()) setIsIncomplete(hasUndrawn(page));
    };
    draw().catch((problem: unknown) => {
      // A drawing that the next one cancels also ends with an error.
      if (!isGone() && !(problem instanceof RenderingCancelledException)) setIsIncomplete(true);
    });
    return () => {
      hasLeft = true;
      stop();
    };
  }, [pdf, number, width, isNear]);

  return (
    <div
      ref={box}
      className="pdf-page"
      role="group"
      aria-label={`${say(documentWords.page)} ${number} / ${pdf.numPages}`}
      style={{ width, height: Math.round(width * ratio) }}
    >
      <canvas ref={canvas} aria-hidden="true" />
      <div ref={words} className="pdf-words" />
      {isIncomplete && (
        <p role="alert" className="pdf-incomplete">
          <span aria-hidden="true">▲</span> {say(documentWords.incomplete)}
        </p>
      )}
    </div>
  );
}

/** Whether pdf.js failed to load a picture or font of the page. It leaves the place white without an error. */
function hasUndrawn(page: PDFPageProxy): boolean {
  const parts = [page.objs, page.commonObjs] as unknown as Iterable<[id: string, part: unknown]>[];
  return parts.some((all) => [...all].some(([, part]) => part === null));
}

/** Whether the element is, or ever was, within one screen of the view. */
function useNear(element: React.RefObject<HTMLElement | null>): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    if (isNear || !element.current) return;
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && setIsNear(true), {
      rootMargin: '100% 0px',
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, isNear]);
  return isNear;
}
