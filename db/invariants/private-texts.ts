import { nameOfCase } from '../../domain/case/case-key.ts';
import type { Database } from '../open-database.ts';
import { digestText } from '../texts/store-texts.ts';
import { type CaseInvariant, type CaseOnRecord, type Finding } from './invariant.ts';

export const privateTexts: CaseInvariant = {
  name: 'private-texts',
  statement:
    'Every private text that a fact refers to exists and has the digest the fact carries, which is that of its body unless it was erased.',
  counted: 'references',
  judge,
};

async function judge(batch: readonly CaseOnRecord[], db: Database): Promise<Finding> {
  const references = batch.flatMap((c) =>
    c.facts.flatMap((fact) => referencesIn(fact).map((ref) => ({ ...ref, id: c.id, where: nameOfCase(c), revision: fact.revision }))),
  );
  const texts = await textsOf(db, [...new Set(references.map(({ text }) => text))]);
  return {
    checked: references.length,
    violations: references.flatMap(({ id, where, revision, text, digest }) => {
      const what = texts.has(text) ? texts.get(text) === digest : null;
      if (what === true) return [];
      const said = what === null ? 'does not exist' : texts.get(text) === null ? 'is not what its digest says' : 'has another digest';
      return [{ where: `${where} revision ${revision}`, what: `text ${text} ${said}`, caseId: id }];
    }),
  };
}

/** A private text as a fact names it. */
interface TextRef {
  text: string;
  digest: string;
}

/** Every `{text, digest}` in a fact. */
function referencesIn(value: unknown): TextRef[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  const { text, digest } = value as Partial<TextRef>;
  if (typeof text === 'string' && typeof digest === 'string') return [{ text, digest }];
  return Object.values(value).flatMap(referencesIn);
}

/** The valid digest of each text by id: the stored one, or null when the body no longer matches it. */
async function textsOf(db: Database, ids: readonly string[]): Promise<Map<string, string | null>> {
  const wellFormed = ids.filter((id) => /^[0-9a-f-]{36}$/.test(id));
  if (wellFormed.length === 0) return new Map();
  const rows = await db.selectFrom('privateTexts').select(['id', 'body', 'salt', 'digest']).where('id', 'in', wellFormed).execute();
  return new Map(rows.map(({ id, body, salt, digest }) => [id, salt === null || digestText(salt, body) === digest ? digest : null]));
}
