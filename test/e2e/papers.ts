import JSZip from 'jszip';
import type { Visitor } from './at-the-screen.ts';

/** A file as a person has it on their machine. */
export interface Paper {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A PDF of many pages with Vietnamese words in it, printed by the browser itself. */
export async function pdfPaper(visitor: Visitor, name: string, lines: readonly string[]): Promise<Paper> {
  const page = await visitor.context.newPage();
  await page.setContent(lines.map((line) => `<p style="break-after: page">${line}</p>`).join(''));
  const buffer = await page.pdf({ format: 'A4' });
  await page.close();
  return { name, mimeType: 'application/pdf', buffer };
}

/** The least that a program takes for a Word file, with one paragraph a line. */
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
