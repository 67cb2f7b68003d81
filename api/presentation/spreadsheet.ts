import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify/sync';
import ExcelJS from 'exceljs';
import type { Day } from '../../domain/calendar/day.ts';
import { dayText } from '../../locale/formats.ts';

/** One cell: a text, a day, or nothing. */
export type Cell = string | { day: Day } | null;
export type Row = readonly Cell[];

/**
 * A text that a spreadsheet program would take for a formula (OWASP, CSV injection). Leading blanks and other scripts' forms of the signs
 * count too, because some programs convert them first.
 */
const formula = /^[\s\p{Cf}]*[=+\-@\t\r\u2212]/u;
const isFormula = (text: string): boolean => formula.test(text) || formula.test(text.normalize('NFKC'));

const month = 'jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|thg|tháng|th';
/** A text that a spreadsheet program would turn into a number, a day, a time or a truth value: `07/2026` became July 2026. */
const converted = new RegExp(
  `^\\s*([\\d\\s.,:/%eE-]*\\d[\\d\\s.,:/%eE-]*|(${month})[a-z]*[\\W_]*\\d.*|\\d+[\\W_]*(${month})\\b.*|true|false)$`,
  'iu',
);

/** A text as a cell that keeps it unchanged. An apostrophe goes before a text that a program would convert. */
const csvText = (text: string): string => (isFormula(text) || converted.test(text) ? `'${text}` : text);

/** One line of RFC 4180, every text in quotation marks. */
export function csvLine(row: Row): string {
  const cells = row.map((cell) => (cell === null ? '' : typeof cell === 'string' ? csvText(cell) : dayText(cell.day)));
  return stringify([cells], { quoted: true, quoted_empty: true, record_delimiter: 'windows' });
}

/** Rows as CSV in UTF-8, one page after another. Excel recognises UTF-8 only by the byte order mark. */
export function csvOf(pages: AsyncIterable<Row[]>): Readable {
  return Readable.from(csvChunks(pages), { objectMode: false });
}

async function* csvChunks(pages: AsyncIterable<Row[]>): AsyncGenerator<string> {
  yield '\ufeff';
  for await (const rows of pages) if (rows.length > 0) yield rows.map(csvLine).join('');
}

// Characters that XML 1.0 cannot hold. A workbook with one of them does not open.

const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
/** Excel reads `_x0041_` in a text as a letter. */
const escapeLike = /_(?=x[0-9a-f]{4}_)/gi;
/** Excel refuses a workbook with a longer text in a cell. */
const longestText = 32_767;

/** A text as a workbook can hold it. */
function sheetText(text: string): string {
  return text.replace(unwritable, '').replace(escapeLike, '_x005F_').slice(0, longestText);
}

/**
 * Rows as an Excel workbook of one sheet, one page after another. The first row is the heading. Cells have type text, so none is a formula.
 */
export function xlsxOf(pages: AsyncIterable<Row[]>, sheet: { name: string; widths: readonly number[] }): Readable {
  const out = new PassThrough();
  const writer = new PassThrough();
  void pipeline(writer, out).catch(() => undefined);
  write(pages, sheet, writer).catch((error: unknown) => out.destroy(error as Error));
  return out;
}

async function write(
  pages: AsyncIterable<Row[]>,
  { name, widths }: { name: string; widths: readonly number[] },
  stream: PassThrough,
): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  const worksheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  worksheet.columns = widths.map((width) => ({ width }));
  for await (const rows of pages) {
    // The caller has disconnected.
    if (stream.destroyed) return;
    for (const row of rows) {
      const added = worksheet.addRow(
        row.map((cell) => (cell === null ? null : typeof cell === 'string' ? sheetText(cell) : new Date(`${cell.day}T00:00:00Z`))),
      );
      row.forEach((cell, n) => {
        if (cell !== null && typeof cell === 'object') added.getCell(n + 1).numFmt = 'dd/mm/yyyy';
      });
      added.commit();
    }
  }
  worksheet.commit();
  await workbook.commit();
}
