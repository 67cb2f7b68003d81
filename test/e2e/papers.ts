import JSZip from 'jszip';
import type { Visitor } from './at-the-screen.ts';

/** A file on a person's machine. */
export interface Paper {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A PDF of many pages with Vietnamese text, printed by the browser itself. */
export async function pdfPaper(visitor: Visitor, name: string, lines: readonly string[]): Promise<Paper> {
  const page = await visitor.context.newPage();
  await page.setContent(lines.map((line) => `<p style="break-after: page">${line}</p>`).join(''));
  const buffer = await page.pdf({ format: 'A4' });
  await page.close();
  return { name, mimeType: 'application/pdf', buffer };
}

/** The smallest file that programs accept as a Word file, with one paragraph for each line. */
export async function wordPaper(name: string, lines: readonly string[]): Promise<Paper> {
  const open = 'http://schemas.openxmlformats.org';
  const zip = new JSZip();
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="${open}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  );
  zip.file(
    '_rels/.rels',
    `<Relationships xmlns="${open}/package/2006/relationships"><Relationship Id="r1" Type="${open}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  const paragraphs = lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('');
  zip.file('word/document.xml', `<w:document xmlns:w="${open}/wordprocessingml/2006/main"><w:body>${paragraphs}</w:body></w:document>`);
  const buffer = await zip.generateAsync({ type: 'nodebuffer' });
  return { name, mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', buffer };
}

/** A picture of 16 × 16 in JPEG 2000, with a black and a white square in each row and column. */
const jpeg2000 =
  'AAAADGpQICANCocKAAAAFGZ0eXBqcDIgAAAAAGpwMiAAAAAtanAyaAAAABZpaGRyAAAAEAAAABAAAQcHAAAAAAAPY29scgEAAAAAABEAAAEIanAyY/9P/1EAKQAAAAAAEAAAABAAAAAA' +
  'AAAAAAAAABAAAAAQAAAAAAAAAAAAAQcBAf9SAAwAAAABAAQEBAAB/1wAEEBASEhQSEhQSEhQSEhQ/2QAJQABQ3JlYXRlZCBieSBPcGVuSlBFRyB2ZXJzaW9uIDIuNS40/5AACgAAAAAA' +
  'igAB/5PH1AQFb8/ACn4AU/MCBH8Efwl3z8AafgDx+AKAB52+/fjfB3I6JqT/fwbgRWK+z8AufgFx+AQAFwUdSUyC0MdWs18MZAnZtXRbPp+EXxYEapAFMMvfz8A2fgGw+0EAJNKo35Eb' +
  '8cEiXHlajyTAkmAHaXPWWsoWoNck3K+f/9k=';

/** A PDF of one page from a scanner: only a picture, as archives keep them. A damaged one lacks half of its picture. */
export function scanPdf({ isDamaged = false } = {}): Buffer {
  const whole = Buffer.from(jpeg2000, 'base64');
  const picture = isDamaged ? whole.subarray(0, 60) : whole;
  const drawing = 'q 595 0 0 842 0 0 cm /Im Do Q';
  const objects: (string | Buffer)[][] = [
    ['<</Type/Catalog/Pages 2 0 R>>'],
    ['<</Type/Pages/Kids[3 0 R]/Count 1>>'],
    ['<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</Im 4 0 R>>>>/Contents 5 0 R>>'],
    [`<</Type/XObject/Subtype/Image/Width 16/Height 16/Filter/JPXDecode/Length ${picture.length}>>\nstream\n`, picture, '\nendstream'],
    [`<</Length ${drawing.length}>>\nstream\n${drawing}\nendstream`],
  ];
  let file = Buffer.from('%PDF-1.7\n', 'latin1');
  const places = objects.map((parts, i) => {
    const at = file.length;
    const body = [`${i + 1} 0 obj\n`, ...parts, '\nendobj\n'].map((part) =>
      typeof part === 'string' ? Buffer.from(part, 'latin1') : part,
    );
    file = Buffer.concat([file, ...body]);
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const trailer = `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.concat([file, Buffer.from(table + trailer, 'latin1')]);
}
