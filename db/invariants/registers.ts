import { sql } from 'kysely';
import { procedureNames } from '../../domain/procedures.ts';
import type { Database } from '../open-database.ts';
import type { Finding, Invariant, Violation } from './invariant.ts';

export const registers: Invariant = {
  name: 'registers',
  statement:
    'Numbers are consecutive in every book and year, each belongs to a case on record, and each number on record stands in its book.',
  counted: 'numbers',
  check,
};

async function check(db: Database): Promise<Finding> {
  const counted = await sql<{ n: number }>`select count(*) as n from register_numbers`.execute(db);
  return {
    checked: counted.rows[0]?.n ?? 0,
    violations: [...(await brokenBooks(db)), ...(await numbersWithoutCase(db)), ...(await numbersNotInBook(db))],
  };
}

/** Voided numbers stay in the book. A book that another office keeps has no numbers here. */
async function brokenBooks(db: Database): Promise<Violation[]> {
  const found = await sql<{ id: string; book: string; year: number; taken: number; first: number; last: number }>`
    select b.id, b.book, b.year, n.taken, b.first_number as first, b.last_number as last
      from register_books b
      left join lateral (select count(*) as taken, min(number) as lowest, max(number) as highest
                           from register_numbers where book_id = b.id) n on true
     where case when not b.kept_here then n.taken > 0
                else n.taken <> b.last_number - b.first_number + 1
                  or n.lowest <> b.first_number or n.highest <> b.last_number end
     order by b.book, b.year, b.id`.execute(db);
  return found.rows.map(({ id, book, year, taken, first, last }) => ({
    where: `book ${book} ${year} (${id})`,
    what: `holds ${taken} numbers where ${first} to ${last} were taken`,
  }));
}

async function numbersWithoutCase(db: Database): Promise<Violation[]> {
  const found = await sql<{ key: string }>`
    select key from (select key, case_id from register_numbers
                     union all select key, case_id from register_foreign_numbers) n
     where case_id is not null and not exists (
       select from journal_streams where kind = any(${procedureNames}::text[]) and id = n.case_id::text and revision > 0)
     order by key`.execute(db);
  return found.rows.map(({ key }) => ({ where: `number under ${key}`, what: 'its case is not on record' }));
}

/** A number in a receipt must be that number in the book. */
async function numbersNotInBook(db: Database): Promise<Violation[]> {
  const found = await sql<{ place: string; revision: number; told: string; held: string | null }>`
    with told as (
      select stream_kind || ' ' || stream_id as place, revision, fact -> 'result' ->> 'number' as number,
             stream_id || '/takeNumber/' || (fact -> 'effect' ->> 'n') as key
        from journal_facts
       where stream_kind = any(${procedureNames}::text[]) and kind = 'effectSettled'
         and fact -> 'effect' ->> 'kind' = 'takeNumber' and fact -> 'result' ->> 'outcome' = 'done')
    select t.place, t.revision, t.number as told, h.held
      from told t
      left join lateral (
        select lpad(n.number::text, greatest(2, length(n.number::text)), '0') || '/' || b.year as held
          from register_numbers n join register_books b on b.id = n.book_id where n.key = t.key) h on true
     where h.held is distinct from t.number
     order by t.place, t.revision`.execute(db);
  return found.rows.map(({ place, revision, told, held }) => ({
    where: `${place} revision ${revision}`,
    what: `says number ${told}, its book says ${held ?? 'none'}`,
  }));
}
