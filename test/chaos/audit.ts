import { sql } from 'kysely';
import type { Database } from '../../db/open-database.ts';
import { referencesIn } from '../../domain/commission/references.ts';
import { meaningOf, receiptOf, toldLast, type Asked } from './asked.ts';

/** One line of the verdict. */
export interface Audited {
  name: string;
  statement: string;
  checked: number;
  faults: string[];
}

/** An act in PostgreSQL: its receipt and its fact. */
export interface ReceiptOnRecord {
  key: string;
  command: string;
  commission: string;
  revision: number;
  /** How many facts at that revision are of this command and this person: it must be one. */
  facts: number;
}

/** A fact of a person's command, with the revision that its receipt must name. */
export interface ActOnRecord {
  commission: string;
  revision: number;
  command: string;
}

export interface OnRecord {
  receipts: readonly ReceiptOnRecord[];
  acts: readonly ActOnRecord[];
  /** Documents in a commission's file, as `commission/document`. */
  filed: ReadonlySet<string>;
}

/** Compares what people were told with what is on record. Every request must have its answer by now. */
export function audit(asked: readonly Asked[], { receipts, acts, filed }: OnRecord): Audited[] {
  const byKey = grouped(receipts, ({ key }) => key);
  const of = (meaning: string) => asked.filter((one) => toldLast(one) === meaning);
  const accepted = of('accepted');
  const refused = of('refused');
  return [
    {
      name: 'answered',
      statement: 'Every key was answered in the end, and never with anything that the API may not say.',
      checked: asked.length,
      faults: [
        ...of('unknown').map((one) => `${nameOf(one)}: nobody answered`),
        ...asked.flatMap((one) =>
          one.answers.flatMap((a) => (meaningOf(a) === 'broken' ? [`${nameOf(one)}: ${a.status} ${a.code ?? ''}`] : [])),
        ),
      ],
    },
    {
      name: 'accepted-once',
      statement: 'Every key whose last answer was 200, 201 or 202 is in the journal exactly once, at the revision that was told.',
      checked: accepted.length,
      faults: accepted.flatMap((one) => acceptedFaults(one, byKey.get(one.key) ?? []).map((what) => `${nameOf(one)} ${what}`)),
    },
    {
      name: 'refused-never',
      statement: 'No key whose last answer was a refusal is in the journal.',
      checked: refused.length,
      faults: refused.filter(({ key }) => byKey.has(key)).map((one) => `${nameOf(one)} was refused last and is on record`),
    },
    {
      name: 'told-once',
      statement: 'Whoever was told that an act is accepted is told the same, with the same receipt, however often they ask.',
      checked: asked.reduce((sum, { answers }) => sum + answers.length, 0),
      faults: asked.flatMap((one) => tornBack(one).map((what) => `${nameOf(one)} ${what}`)),
    },
    {
      name: 'nothing-unasked',
      statement: 'No act of a person is on record that has no receipt, or whose receipt belongs to a key that nobody used.',
      checked: acts.length,
      faults: unasked(asked, receipts, acts),
    },
    {
      name: 'documents-filed',
      statement: 'Every document that came with an accepted act is in the file of its commission.',
      checked: accepted.reduce((sum, one) => sum + documentsOf(one).length, 0),
      faults: accepted.flatMap((one) => {
        const commission = byKey.get(one.key)?.[0]?.commission ?? 'nowhere';
        const missing = documentsOf(one).filter((id) => !filed.has(`${commission}/${id}`));
        return missing.map((id) => `${nameOf(one)}: document ${id} is not in the file of ${commission}`);
      }),
    },
  ];
}

function grouped<T>(all: readonly T[], by: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(by(one), [...(groups.get(by(one)) ?? []), one]);
  return groups;
}

const nameOf = ({ key, who, command }: Asked) => `${command} of ${who} under ${key}`;

function documentsOf({ command, body }: Asked): string[] {
  if (command === 'answerObstacle') return [];
  return referencesIn(command, body).flatMap(({ referent, id }) => (referent === 'document' ? [id] : []));
}

function acceptedFaults(asked: Asked, found: readonly ReceiptOnRecord[]): string[] {
  if (found.length !== 1) return [`is on record ${found.length} times`];
  const { revision, facts, command } = found[0]!;
  const told = receiptOf(asked);
  return [
    // An answer to an obstacle is on record as the command of the obstacle's own case.
    ...(facts === 1 && (command === asked.command || asked.command === 'answerObstacle')
      ? []
      : [`has ${facts} facts of its own at revision ${revision}`]),
    // It is told with the revision of the commission, which is not the one of that case.
    ...(told === undefined || told.revision === revision || asked.command === 'answerObstacle'
      ? []
      : [`was told revision ${told.revision} and stands at ${revision}`]),
  ];
}

/** A refusal contradicts an acceptance only when it was asked for after the acceptance had arrived. */
function tornBack({ answers }: Asked): string[] {
  const receipts = answers.flatMap(({ receipt }) => receipt ?? []);
  const [first] = receipts;
  const heard = answers.find((a) => meaningOf(a) === 'accepted')?.heardAt ?? Infinity;
  const outcomes = new Set(receipts.map(({ outcome }) => outcome).filter((outcome) => outcome !== 'null'));
  return [
    ...(receipts.some(({ revision }) => revision !== first?.revision) || outcomes.size > 1 ? ['has receipts that differ'] : []),
    ...answers.flatMap((a) => (meaningOf(a) === 'refused' && a.sentAt > heard ? [`was accepted, then refused: ${a.code}`] : [])),
  ];
}

function unasked(asked: readonly Asked[], receipts: readonly ReceiptOnRecord[], acts: readonly ActOnRecord[]): string[] {
  const used = new Set(asked.map(({ key }) => key));
  // A case that another one begins has the key of the effect. The begun case's first act was asked for at that other case.
  const began = new Set(acts.map(({ commission }) => commission));
  const isOfEffect = (key: string) => /^[0-9a-f-]{36}\/begin\/\d+$/.test(key) && began.has(key.slice(0, 36));
  const placeOf = ({ commission, revision }: { commission: string; revision: number }) => `${commission} revision ${revision}`;
  const receiptsAt = grouped(receipts, placeOf);
  return [
    ...receipts
      .filter(({ key }) => !used.has(key) && !isOfEffect(key))
      .map((one) => `${one.command} under ${one.key}: nobody used that key`),
    ...acts.flatMap((act) => {
      const times = receiptsAt.get(placeOf(act))?.length ?? 0;
      return times === 1 ? [] : [`${act.command} at ${placeOf(act)} has ${times} receipts`];
    }),
  ];
}

/** A used key with another body must be refused. */
export function auditOtherBodies(tried: readonly { asked: Asked; status: number; code: string | null }[]): Audited {
  return {
    name: 'other-body',
    statement: 'A key that was accepted and comes with another body is told IDEMPOTENCY_MISMATCH.',
    checked: tried.length,
    faults: tried
      .filter(({ status, code }) => status !== 409 || code !== 'IDEMPOTENCY_MISMATCH')
      .map(({ asked, status, code }) => `${nameOf(asked)}: ${status} ${code ?? ''}`),
  };
}

/** Reads everybody's acts from PostgreSQL. */
export async function readRecord(db: Database): Promise<OnRecord> {
  const acts = sql`
    select f.stream_id as commission, coalesce(s.revision, f.revision) as revision, f.fact ->> 'command' as command,
           f.actor ->> 'person' as person
      from journal_facts f
      left join journal_facts s
        on s.stream_kind = f.stream_kind and s.stream_id = f.stream_id and s.kind = 'effectSettled' and f.fact ? 'effect'
       and s.fact -> 'effect' -> 'n' = f.fact -> 'effect' -> 'n'
     where f.stream_kind = 'commission' and f.fact ? 'command' and f.actor ? 'person'`;
  const receipts = await sql<ReceiptOnRecord>`
    with acts as (${acts})
    select r.idempotency_key as key, r.command, r.case_id as commission, r.revision,
           (select count(*) from acts a where (a.commission, a.revision, a.command, a.person)
                                            = (r.case_id::text, r.revision, r.command, r.person::text)) as facts
      from receipts r`.execute(db);
  const filed = await db.selectFrom('caseDocuments').select(['caseId', 'documentId']).execute();
  return {
    receipts: receipts.rows,
    acts: (await sql<ActOnRecord>`${acts}`.execute(db)).rows,
    filed: new Set(filed.map(({ caseId, documentId }) => `${caseId}/${documentId}`)),
  };
}
