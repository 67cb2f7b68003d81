import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import ExcelJS from 'exceljs';
import type { Day } from '../../domain/calendar/day.ts';
import { dayText } from '../../locale/formats.ts';

/** One cell: a text, a day, or nothing. */
export type Cell = string | { day: Day } | null;
export type Row = readonly Cell[];

/**
 * What a program that opens the file would take for a formula (OWASP, CSV injection), also behind blanks and in other scripts' forms of
 * the signs: some programs fold them first.
 */
const formula = /^[\s\p{Cf}]*[=+\-@\t\r\u2212]/u;
const isFormula = (text: string): boolean => formula.test(text) || formula.test(text.normalize('NFKC'));

const month = 'jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|thg|tháng|th';
/** What it would turn into a number, a day, a time or a truth value: `07/2026` became July 2026. */
const converted = new RegExp(
  `^\\s*([\\d\\s.,:/%eE-]*\\d[\\d\\s.,:/%eE-]*|(${month})[a-z]*[\\W_]*\\d.*|\\d+[\\W_]*(${month})\\b.*|true|false)$`,
  'iu',
);

/** A text as a cell that stays this text: behind an apostrophe where a program would make something else of it. */
const csvText = (text: string): string => (isFormula(text) || converted.test(text) ? `'${text}` : text);

/** One line of RFC 4180, every text in quotation marks. */
export function csvLine(row: Row): string {
  const cells = row.map((cell) => {
    const text = cell === null ? '' : typeof cell === 'string' ? csvText(cell) : dayText(cell.day);
    return `"${text.replaceAll('"', '""')}"`;
  });
  return `${cells.join(',')}\r\n`;
}

/** Rows as CSV in UTF-8, as they come. Excel takes it for UTF-8 by its byte order mark only. */
export function csvOf(pages: AsyncIterable<Row[]>): Readable {
  return Readable.from(csvChunks(pages), { objectMode: false });
}

async function* csvChunks(pages: AsyncIterable<Row[]>): AsyncGenerator<string> {
  yield '\ufeff';
  for await (const rows of pages) if (rows.length > 0) yield rows.map(csvLine).join('');
}

// Characters that XML 1.0 cannot carry: with one of them the whole workbook does not open.

const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
/** Excel reads `_x0041_` in a text as a letter. */
const escapeLike = /_(?=x[0-9a-f]{4}_)/gi;
/** Excel refuses a workbook with a longer text in a cell. */
const longestText = 32_767;

/** A text as a workbook can hold it. */
function sheetText(text: string): string {
  return text.replace(unwritable, '').replace(escapeLike, '_x005F_').slice(0, longestText);
}

/** Rows as an Excel workbook of one sheet, as they come; the first is its heading. Texts are cells of type text: none is a formula. */
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
    // Who asked has gone away.
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
