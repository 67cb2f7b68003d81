import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileTypeFromFile } from 'file-type';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The media types that may be stored, each with the file name endings it may have. */
const allowed: Record<string, readonly string[]> = {
  'application/pdf': ['.pdf'],
  [word]: ['.docx'],
  [sheet]: ['.xlsx'],
  'image/png': ['.png'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'text/plain': ['.txt'],
};

/** The media type of a file's content. Null when it may not be stored. */
export async function trueMediaType(path: string): Promise<string | null> {
  const sniffed = await fileTypeFromFile(path);
  if (sniffed !== undefined) return sniffed.mime in allowed ? sniffed.mime : null;
  if (await isPdfAfterBlanks(path)) return 'application/pdf';
  return (await isPlainText(path)) ? 'text/plain' : null;
}

/**
 * Whether a file name's ending fits the media type. The type that a sender declares proves nothing: office programs have names of their
 * own.
 */
export function agrees(mediaType: string, name: string): boolean {
  const ending = extname(name).toLowerCase();
  return ending === '' || allowed[mediaType]!.includes(ending);
}

/** Some scanners write a byte order mark or blanks before the header of a PDF, and every reader opens it. */
async function isPdfAfterBlanks(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0);
    return /^(?:\u00ef\u00bb\u00bf)?[\0\s]*%PDF-\d/.test(buffer.toString('latin1', 0, bytesRead));
  } finally {
    await file.close();
  }
}

// Control characters other than tab, line feed, form feed and carriage return: no text has them.

const control = /[\u0000-\u0008\u000b\u000e-\u001f]/;

async function isPlainText(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      if (control.test(decoder.decode(chunk, { stream: true }))) return false;
    }
    return !control.test(decoder.decode());
  } catch {
    return false;
  }
}
