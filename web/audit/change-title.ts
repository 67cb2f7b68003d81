import type { Language, Sentence } from '../../locale/language.ts';
import { changeNames, columnNames, tableNames } from '../../locale/master-data.ts';
import { bookNames, residencyNames } from '../../locale/statuses.ts';
import { capabilityNames, normItemNames } from '../../locale/vocabulary.ts';
import { streamNames } from '../../locale/web/audit.ts';
import type { Names } from '../case/actor.ts';
import { nameIn } from '../language/name-in.ts';

/** An entry of a journal that belongs to no commission. */
export interface Change {
  stream: { kind: string; id: string };
  fact: { kind: string } & Readonly<Record<string, unknown>>;
  /** The name of the row, where it is neither a person nor a body. */
  row?: { name: string | null; code: string | null } | undefined;
}

const codes: Readonly<Record<string, Sentence>> = { ...capabilityNames, ...normItemNames, ...bookNames, ...residencyNames };

/** The change to a row in words: "Sửa – Chuyên gia: Lê An (số tài khoản, ngân hàng)". */
export function changeTitle({ stream, fact, row }: Change, named: Names, language: Language): string {
  if (stream.kind !== 'masterData') return [nameIn(streamNames, stream.kind, language), row?.name].filter(Boolean).join(': ');
  const what = `${nameIn(changeNames, fact.kind, language)} – ${nameIn(tableNames, stream.id, language)}`;
  const who = rowText({ fact, row }, named, language);
  const columns = fact.kind === 'updated' ? columnsOf(fact, language) : '';
  return `${what}${who === '' ? '' : `: ${who}`}${columns === '' ? '' : ` (${columns})`}`;
}

function rowText({ fact, row }: Pick<Change, 'fact' | 'row'>, { people, organisations }: Names, language: Language): string {
  const one = [...people, ...organisations].find(({ id }) => id === fact['row']);
  if (one) return one.name;
  if (row) return [row.code === null ? '' : nameIn(codes, row.code, language), row.name].filter(Boolean).join(' – ');
  if (fact.kind === 'published') return `${columnNames['version']![language]} ${String(fact['version'])}`;
  return '';
}

function columnsOf(fact: Change['fact'], language: Language): string {
  const values = typeof fact['values'] === 'object' && fact['values'] !== null ? fact['values'] : {};
  return Object.keys(values)
    .map((column) => nameIn(columnNames, column, language))
    .join(', ');
}
