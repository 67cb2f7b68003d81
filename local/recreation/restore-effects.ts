import { sql } from 'kysely';
import { carryOutInDatabase, type DatabaseOrder } from '../../activities/carry-out.ts';
import { isLetterNew } from '../../activities/effects/take-number.ts';
import { type CaseKey, nameOfCase } from '../../domain/case/case-key.ts';
import { procedureNames } from '../../domain/procedures.ts';
import type { Database } from '../../db/open-database.ts';
import { restoreRegisterNumber, voidLostNumbers } from '../../db/registers/restore-register-number.ts';
import type { EffectIntent, EffectResult } from '../../domain/case/effects.ts';

export interface RestoredEffects {
  numbers: number;
  /** Places of numbers that were taken and lost, and that nobody was told. */
  voided: number;
  postings: number;
  unresolved: string[];
}

interface Settled extends CaseKey {
  revision: number;
  at: Date;
  effect: EffectIntent;
  result: EffectResult;
}

/**
 * Repeats the effects in the journal that the database lacks: numbers with their old value, money in the order in which it moved. Run it
 * after facts were put back into a PostgreSQL that is older than the workflows. Repeating it is harmless.
 */
export async function restoreEffects(db: Database): Promise<RestoredEffects> {
  const done: RestoredEffects = { numbers: 0, voided: 0, postings: 0, unresolved: [] };
  const lacking = await effectsWithoutTrace(db);
  const isNumber = ({ effect }: Settled) => effect.kind === 'takeNumber';
  for (const one of lacking.filter(isNumber)) {
    const why = await restoreNumber(db, one);
    if (why === null) done.numbers += 1;
    else done.unresolved.push(`${nameOfCase(one)} revision ${one.revision}: ${why}`);
  }
  if (done.numbers > 0) done.voided = await voidLostNumbers(db, new Date().toISOString());
  await restorePostings(
    db,
    lacking.filter((one) => !isNumber(one) && !isBegin(one)),
    done,
  );
  // A case is put back by its own workflow. One that has none is lost, and only an operator can know what to do.
  for (const one of lacking.filter(isBegin)) done.unresolved.push(`${nameOfCase(one)} revision ${one.revision}: the case it began is lost`);
  return done;
}

const isBegin = ({ effect }: Settled) => effect.kind === 'begin';

/** The effects that are settled in the journal and missing in the books. */
async function effectsWithoutTrace(db: Database): Promise<Settled[]> {
  const found = await sql<Settled>`
    select s.procedure, s.id, s.revision, s.at, s.effect, s.result
      from (select stream_kind as procedure, stream_id as id, revision, at, fact -> 'effect' as effect, fact -> 'result' as result,
                   stream_id || '/' || (fact -> 'effect' ->> 'kind') || '/' || (fact -> 'effect' ->> 'n') as key
              from journal_facts
             where stream_kind = any(${procedureNames}::text[]) and kind = 'effectSettled' and fact -> 'result' ->> 'outcome' = 'done') s
     where case s.effect ->> 'kind'
           when 'takeNumber' then not exists (select from register_numbers where key = s.key)
                or s.effect ? 'letter' and not exists (
             select from register_foreign_numbers
              where case_id = s.id::uuid and organisation_id = (s.effect -> 'letter' ->> 'organisation')::uuid and paper = 'letter')
           when 'begin' then not exists (
             select from journal_streams where kind = s.effect ->> 'procedure' and id = s.result ->> 'case' and revision > 0)
           when 'tell' then false
           when 'recordForeignNumber' then not exists (select from register_foreign_numbers where key = s.key)
           else s.effect ? 'reference' and not exists (select from treasury_references where key = s.key)
                or s.effect ->> 'budgetLine' is not null and not exists (
             select from ledger_transactions
              where case_id = s.id::uuid and n = (s.effect ->> 'n')::int
                and kind = coalesce(s.effect ->> 'movement', 'pay')) end
     order by s.at, s.id, s.revision`.execute(db);
  return found.rows;
}

async function restoreNumber(db: Database, { procedure, id, at, effect, result }: Settled): Promise<string | null> {
  if (effect.kind !== 'takeNumber' || result.outcome !== 'done') return null;
  const number = Number(result.number?.split('/')[0]);
  if (!Number.isInteger(number)) return `says number ${String(result.number)}`;
  const { organisation: organisationId, book, signedOn, n } = effect;
  const key = `${id}/takeNumber/${n}`;
  const given = { organisationId, book, signedOn, key, caseId: id, number, at: at.toISOString() };
  const why = await restoreRegisterNumber(db, given);
  if (why !== null) return why;
  const order = { province: '', procedure, caseId: id, effect, at: at.getTime() };
  return (await isLetterNew(db, order)) ? null : 'its letter belongs to another case by now';
}

/** A release may make room for an earlier reservation. So as long as one posting succeeds, the rest is tried again. */
async function restorePostings(db: Database, lacking: Settled[], done: RestoredEffects): Promise<void> {
  let open = lacking;
  for (let before = open.length + 1; open.length > 0 && open.length < before;) {
    before = open.length;
    const refused: Settled[] = [];
    for (const one of open) {
      if (await isCarriedOut(db, one)) done.postings += 1;
      else refused.push(one);
    }
    open = refused;
  }
  for (const { procedure, id, revision, effect } of open) {
    done.unresolved.push(
      `${nameOfCase({ procedure, id })} revision ${revision}: ${effect.kind} ${effect.n} cannot be entered again (its line, its money or its number is another's by now)`,
    );
  }
}

async function isCarriedOut(db: Database, { procedure, id, effect, at }: Settled): Promise<boolean> {
  try {
    const order = { province: '', procedure, caseId: id, effect: effect as DatabaseOrder['effect'], at: at.getTime() };
    return (await carryOutInDatabase(db, order)).outcome === 'done';
  } catch {
    // Another posting has used its key since.
    return false;
  }
}
