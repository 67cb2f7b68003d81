import { type RawBuilder, type SqlBool, sql } from 'kysely';

/** What decides which cases of a procedure a reader knows of, and which parts of them, by each case's keys (`access_keys`). */
export interface ReadGrounds {
  person: string;
  /** The keys by which they know of a case. 'all' means every case. */
  keys: readonly string[] | 'all';
  /** Whether rows in which they have any part are judged one by one. Otherwise only rows with their seat's key are. */
  areSeatsApart: boolean;
  /** The offices through which they owe duties. */
  offices: readonly { organisation: string; capability: string }[];
  /** The kinds of duty that are open wherever the case is known. A kind in neither list is open to its owner alone. */
  openDuties: readonly string[];
  /** The kinds of duty that are open to them only with certain keys. */
  duties: readonly DutyGround[];
}

/** Kinds of duty that one section opens, and the keys that open the section to the reader. 'all' means every case. */
export interface DutyGround {
  section: string;
  kinds: readonly string[];
  keys: readonly string[] | 'all';
}

function hasKey(keys: readonly string[] | 'all'): RawBuilder<SqlBool> {
  return keys === 'all' ? sql<SqlBool>`true` : sql<SqlBool>`cases.access_keys && ${[...keys]}::text[]`;
}

/**
 * Whether the reader may know of a row of `cases` for another reason than a seat. Imported history is not judged here. Neither are rows in
 * which the reader has a seat: a seat can open or close a case, so each is judged by itself.
 */
export function knownTo(reader: ReadGrounds): RawBuilder<SqlBool> {
  return sql<SqlBool>`(${hasKey(reader.keys)} and not ${sitsIn(reader)})`;
}

/** Whether the person has a part of their own in a row of `cases`: a seat, an assignment or a signature. */
export function hasSeat(person: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`cases.people @> array[${person}]::uuid[]`;
}

/** Whether the reader may have a seat in a row of `cases`, as somebody invited who has not left. Such rows are judged one by one. */
export function sitsIn({ person, areSeatsApart }: Pick<ReadGrounds, 'person' | 'areSeatsApart'>): RawBuilder<SqlBool> {
  const part = hasSeat(person);
  return areSeatsApart ? part : sql<SqlBool>`(${part} and ${hasKey([`seat/${person}`])})`;
}

/** Whether a duty `d` of a known row is open to the reader, who has no seat there. An unknown kind is open to its owner alone. */
export function dutyOpenTo({ person, offices, openDuties, duties }: ReadGrounds): RawBuilder<SqlBool> {
  const owned = offices.map(
    ({ organisation, capability }) =>
      sql<SqlBool>`(d.owner_person is null and d.owner_organisation = ${organisation}::uuid and d.owner_capability = ${capability})`,
  );
  const apart = duties.filter(({ keys }) => keys !== 'all');
  const sections = apart.map(({ kinds, keys }) => sql<SqlBool>`(d.kind = any (${[...kinds]}::text[]) and ${hasKey(keys)})`);
  const open = [...openDuties, ...duties.filter(({ keys }) => keys === 'all').flatMap(({ kinds }) => kinds)];
  return sql<SqlBool>`(${sql.join(
    [sql<SqlBool>`d.kind = any (${open}::text[])`, sql<SqlBool>`d.owner_person = ${person}::uuid`, ...owned, ...sections],
    sql` or `,
  )})`;
}

/** Whether a section with duties of its own is open to the reader in a row of `cases`. The reader has no seat there. */
export function sectionOpenTo({ duties }: ReadGrounds, section: string): RawBuilder<SqlBool> {
  const ground = duties.find((one) => one.section === section);
  if (ground === undefined) throw new Error(`no ground for ${section}`);
  return hasKey(ground.keys);
}
