import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import ExcelJS from 'exceljs';
import type { Day } from '../../domain/calendar/day.ts';
import { dayText } from '../../locale/formats.ts';

/** One cell: a text, a day, or nothing. */
export type Cell = string | { day: Day } | null;
export type Row = readonly Cell[];

/** What a program that opens the file would take for a formula (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r]/;

/** One line of RFC 4180, every text in quotation marks; one that begins like a formula stands behind an apostrophe. */
export function csvLine(row: Row): string {
  const cells = row.map((cell) => {
    const text = cell === null ? '' : typeof cell === 'string' ? cell : dayText(cell.day);
    return `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
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
        row.map((cell) => (cell !== null && typeof cell === 'object' ? new Date(`${cell.day}T00:00:00Z`) : cell)),
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
