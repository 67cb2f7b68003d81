import { createHash, randomUUID } from 'node:crypto';
import { carryOutHere } from '../support/carry-out-here.ts';
import { projectCase } from '../../db/cases/project-case.ts';
import type { ReceiptRow } from '../../db/cases/rows.ts';
import { findDocuments } from '../../db/documents/find-documents.ts';
import { insertDocument } from '../../db/documents/insert-document.ts';
import { openBudgetLine } from '../../db/ledger/open-budget-line.ts';
import type { Database } from '../../db/open-database.ts';
import { openRegisterBook } from '../../db/registers/open-register-book.ts';
import { storeTexts } from '../../db/texts/store-texts.ts';
import type { Fact } from '../../domain/commission/facts.ts';
import type { Fact as ObstacleFact } from '../../domain/obstacle/facts.ts';
import { toJournal } from '../../domain/case/facts.ts';
import { readModelOf } from '../../domain/case/read-model.ts';
import { foldOf } from '../../domain/case/procedure.ts';
import { type ProcedureName, procedureOf } from '../../domain/procedures.ts';
import { budgetLine, org } from '../support/province.ts';
import { by } from './samples.ts';

/** The budget line that pays for stories with the state budget. */
export async function openStoryBudget(db: Database): Promise<void> {
  const names = { code: 'TVPB', name: 'Kinh phí tư vấn, phản biện', source: 'stateBudget', provenance: null, provenanceStatus: null };
  const line = { id: budgetLine.id, fiscalYear: budgetLine.fiscalYear, organisationId: org.finance, appropriatedVnd: 1_000_000_000_000 };
  await openBudgetLine(db, { ...line, ...names }, by);
}

/** Numbers the commissions of a story's Union from 501 on, since another Union's numbers are in the same list. */
export async function openStoryBooks(db: Database, year: number): Promise<void> {
  const book = { organisationId: org.union, book: 'commission', year, keptHere: true, lastNumber: 500 };
  await openRegisterBook(db, book, by);
}

/**
 * Puts a story's facts on record as worker and API would: private texts, effects carried out for real, journal, read model and receipts.
 * Numbers come from this database's books. Returns the commission's id.
 */
export async function putOnRecord(db: Database, told: readonly Fact[], caseId: string = randomUUID()): Promise<string> {
  return recorded(db, 'commission', told, caseId);
}

/** The same for an obstacle. The case that it tells of its answers is not there. */
export async function putObstacleOnRecord(db: Database, told: readonly ObstacleFact[], caseId: string = randomUUID()): Promise<string> {
  // What happens to facts here is the same in every procedure.
  return recorded(db, 'obstacle', told as unknown as readonly Fact[], caseId);
}

async function recorded(db: Database, name: ProcedureName, told: readonly Fact[], caseId: string): Promise<string> {
  const procedure = procedureOf(name);
  const documentsOf = (all: readonly Fact[]) => all.flatMap((fact) => procedure.documentsIn(toJournal(fact)));
  const facts = await sealed(db, caseId, told);
  await recordPapers(db, documentsOf(facts));
  for (const fact of facts) {
    if (fact.kind !== 'effectSettled') continue;
    fact.result = await carryOutHere(db, { province: 'test', procedure: name, caseId, effect: fact.effect, at: fact.at });
  }
  const state = foldOf(procedure, facts as never)!;
  await projectCase(db, {
    caseId,
    facts: facts.map(toJournal),
    documents: documentsOf(facts),
    ...readModelOf(procedure, state, facts.at(-1)!.at),
    receipts: receiptsOf(facts),
  });
  return caseId;
}

/** The content of every paper of a story. */
export const paperContent = 'Công văn';

/** Records the papers that a story's acts name, as if they had been uploaded before. */
async function recordPapers(db: Database, papers: readonly { id: string }[]): Promise<void> {
  for (const { id } of papers) {
    if ((await findDocuments(db, [id])).length > 0) continue;
    const sha256 = createHash('sha256').update(paperContent).digest('hex');
    const content = { sha256, size: Buffer.byteLength(paperContent), mediaType: 'application/pdf', name: 'Công văn.pdf' };
    const upload = { uploadedBy: by.actor.person, uploadedOrganisation: null, createdAt: by.at };
    await insertDocument(db, { id, ...content, ...upload });
  }
}

/** A story refers to texts that exist nowhere. Here each gets a body and the digest of that body. */
async function sealed(db: Database, caseId: string, told: readonly Fact[]): Promise<Fact[]> {
  const facts = told.map((fact, n) => withoutSurplus(structuredClone(fact), n === 0));
  const references = new Map<string, { text: string; digest: string }[]>();
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const ref = value as { text?: unknown; digest?: unknown };
    if (typeof ref.text === 'string' && typeof ref.digest === 'string') {
      references.set(ref.text, [...(references.get(ref.text) ?? []), ref as { text: string; digest: string }]);
    } else Object.values(value).forEach(collect);
  };
  facts.forEach(collect);
  const texts = [...references.keys()].map((id) => ({ id, kind: 'said', body: `Ý kiến ${id}`, authorPerson: by.actor.person }));
  const stored = await storeTexts(
    db,
    texts.map((text) => ({ ...text, caseId, createdAt: by.at })),
  );
  for (const { id, digest } of stored) for (const ref of references.get(id)!) ref.digest = digest;
  return facts;
}

/** A story attests everything with every act. The API attests the rule set once, and otherwise only what the act names. */
function withoutSurplus(fact: Fact, isFirst: boolean): Fact {
  if (!('command' in fact) || fact.attested === undefined) return fact;
  const { birth, organisations, people, norms, budgetLine: line } = fact.attested;
  const given = JSON.stringify(fact.input);
  const attested = {
    ...(isFirst && birth ? { birth } : {}),
    ...(organisations ? { organisations: organisations.filter(({ id }) => given.includes(id)) } : {}),
    ...(people ? { people: people.filter(({ person }) => given.includes(person)) } : {}),
    ...(norms && given.includes('unitPriceVnd') ? { norms } : {}),
    ...(line ? { budgetLine: line } : {}),
  };
  return { ...fact, attested };
}

function receiptsOf(facts: readonly Fact[]): ReceiptRow[] {
  return facts.flatMap((fact) => {
    if (!('command' in fact) || !('person' in fact.actor)) return [];
    const { effect, command } = fact;
    const settled = facts.find((one) => one.kind === 'effectSettled' && one.effect.n === effect?.n);
    if (effect !== undefined && settled === undefined) return [];
    const told = { updateId: randomUUID(), person: fact.actor.person, command, idempotencyKey: randomUUID(), bodyDigest: 'sha256:0' };
    const revision = settled?.revision ?? fact.revision;
    return [{ ...told, revision, stage: 'request', outcome: { result: 'done' }, at: new Date(fact.at).toISOString() }];
  });
}
