import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileImportedDocument } from '../../db/documents/file-imported-document.ts';
import { findDocuments } from '../../db/documents/find-documents.ts';
import { insertDocument } from '../../db/documents/insert-document.ts';
import type { Database } from '../../db/open-database.ts';
import { historicCommissionId } from './historic-commission.ts';
import { demoId } from './ids.ts';
import type { SeedNumber } from './provenance.ts';

const folder = fileURLToPath(new URL('documents/', import.meta.url));

const names: Record<SeedNumber, string> = {
  '000': 'Tin tọa đàm góp ý dự thảo kế hoạch, Liên hiệp Hội Quảng Ngãi, 07-11-2021.txt',
  '001': 'Công văn 186-CV TU ngày 04-01-2021 của Tỉnh ủy Quảng Ngãi.txt',
  '002': 'Kế hoạch của UBND tỉnh Bình Thuận thực hiện Kế hoạch 15-KH TU.txt',
  '003': 'Báo Bắc Giang 16-11-2023, hội thảo về phối hợp hoạt động.txt',
  '004': 'Bài của Liên hiệp Hội Sơn La, 10-05-2021.txt',
};

/** The five real documents. */
export const seedNumbers = Object.keys(names) as SeedNumber[];

/** The words of a seed document, as they were given. */
export function seedText(seed: SeedNumber): string {
  return readFileSync(join(folder, `${seed}.txt`), 'utf8');
}

/** Puts the seed documents into the store under `documentsDirectory`, by their content, and records each; id `document/<number>`. */
export async function storeSeedDocuments(db: Database, documentsDirectory: string, at: string): Promise<void> {
  for (const seed of seedNumbers) {
    const content = readFileSync(join(folder, `${seed}.txt`));
    const sha256 = createHash('sha256').update(content).digest('hex');
    writeOnce(join(documentsDirectory, contentPath(sha256)), content);
    const id = demoId(`document/${seed}`);
    if ((await findDocuments(db, [id])).length > 0) continue;
    await insertDocument(db, {
      id,
      sha256,
      size: content.length,
      mediaType: 'text/plain',
      name: names[seed],
      uploadedBy: demoId('person/quantri'),
      uploadedOrganisation: demoId('organisation/lhh'),
      createdAt: at,
    });
    if (seed !== '000') continue;
    const by = { actor: { system: 'seed' }, at };
    await fileImportedDocument(db, { caseId: historicCommissionId, document: id, kind: 'other' }, by);
  }
}

/** Where content of this hash lies in the document store. */
function contentPath(sha256: string): string {
  return join(sha256.slice(0, 2), sha256);
}

function writeOnce(file: string, content: Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  // Whole or not at all: the store trusts the name.
  writeFileSync(`${file}.${process.pid}`, content);
  renameSync(`${file}.${process.pid}`, file);
}
