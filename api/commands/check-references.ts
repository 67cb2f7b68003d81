import type { CommandName } from '../../domain/commission/commands.ts';
import { type Filing, filingsOf } from '../../db/documents/filings-of.ts';
import { findDocuments, type StoredDocument } from '../../db/documents/find-documents.ts';
import type { Section } from '../../domain/commission/reading.ts';
import { referencesIn, type Reference, type Referent } from '../../domain/commission/references.ts';
import { sectionOfDocument } from '../../domain/commission/sections.ts';
import { isInDraftOf } from '../../db/drafts/is-in-draft-of.ts';
import { findBudgetLine } from '../../db/ledger/find-budget-line.ts';
import { listOrganisations } from '../../db/master-data/list-organisations.ts';
import { listPeople } from '../../db/master-data/list-people.ts';
import { listProposalTypes } from '../../db/master-data/list-proposal-types.ts';
import type { Database } from '../../db/open-database.ts';
import { today } from '../clock.ts';
import type { Who } from '../identity/who.ts';
import { Problem, unknownReferences } from '../problem.ts';
import { pointerOf } from '../validation.ts';
import { filingsOpenTo } from './files-open.ts';

/**
 * The person who gives a command, the commission, and the sections of it open to them. `all`: the act itself begins the commission. Its
 * file can then hold only papers from an earlier attempt at the same act.
 */
export interface Giver {
  who: Who;
  commissionId: string;
  open: ReadonlySet<Section> | 'all';
}

const unique = (references: readonly Reference[]) => [...new Set(references.map(({ id }) => id))];

/**
 * Checks that everything an input names exists and that the caller may use every document it names. The caller may use a document that they
 * or a colleague uploaded, or one that is open to them in this commission's file. Otherwise a guessed id would open a document of another
 * file. Throws 400 with the places of unknown references.
 */
export async function checkReferences(db: Database, giver: Giver, command: CommandName, input: unknown): Promise<void> {
  const references = referencesIn(command, input);
  const of = (referent: Referent) => references.filter((reference) => reference.referent === referent);
  const known: Record<Referent, ReadonlySet<string>> = {
    document: await usableDocuments(db, giver, unique(of('document'))),
    organisation: await organisationsKnown(db, unique(of('organisation'))),
    person: await peopleKnown(db, unique(of('person'))),
    budgetLine: await budgetLinesKnown(db, unique(of('budgetLine'))),
    proposalType: await proposalTypesKnown(db, of('proposalType').length > 0),
  };
  const missing = references.filter(({ referent, id }) => !known[referent].has(id));
  if (missing.length === 0) return;
  const problem = unknownReferences(missing.map(({ path }) => pointerOf(path)));
  throw missing.every(({ referent }) => referent === 'document') ? new Problem(400, 'DOCUMENT_UNKNOWN', problem.details) : problem;
}

async function usableDocuments(db: Database, giver: Giver, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const [found, filings] = [await findDocuments(db, ids), await filingsOf(db, ids)];
  const usable = await Promise.all(
    found.map((document) => {
      const own = filings.filter(({ documentId }) => documentId === document.id);
      return isUsable(db, document, own, giver);
    }),
  );
  return new Set(found.filter((_, n) => usable[n]).map(({ id }) => id));
}

/** A paper may go into several files. Its uploader may name it in each, and so may a colleague who may read it. */
async function isUsable(db: Database, document: StoredDocument, filings: readonly Filing[], giver: Giver): Promise<boolean> {
  const { who, commissionId, open } = giver;
  if (document.erasedAt !== null) return false;
  if (document.uploadedBy === who.person) return true;
  const here = filings.filter((filing) => filing.caseId === commissionId);
  if (here.some(({ kind }) => open === 'all' || open.has(sectionOfDocument(kind)))) return true;
  if (isOfColleague(document, who)) return filings.length === 0 || (await filingsOpenTo(db, who, filings)).length > 0;
  // A file uploaded for no particular body belongs to the draft it was uploaded for.
  if (document.uploadedOrganisation !== null) return false;
  return isInDraftOf(db, { document: document.id, uploadedBy: document.uploadedBy, reader: who.person });
}

/** Two experts of one body do not count as colleagues: a document that one of them uploads may be an opinion. */
function isOfColleague({ uploadedOrganisation }: StoredDocument, who: Who): boolean {
  const offices = who.roles.filter((role) => role.capability !== 'expert').map((role) => role.organisation.id);
  return uploadedOrganisation !== null && offices.includes(uploadedOrganisation);
}

async function organisationsKnown(db: Database, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  return new Set((await listOrganisations(db, { ids })).map((o) => o.id));
}

async function peopleKnown(db: Database, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  return new Set((await listPeople(db, { ids, limit: ids.length })).items.map((p) => p.id));
}

async function budgetLinesKnown(db: Database, ids: string[]): Promise<Set<string>> {
  const found = await Promise.all(ids.map((id) => findBudgetLine(db, id)));
  return new Set(found.filter((line) => line !== undefined).map((line) => line.id));
}

async function proposalTypesKnown(db: Database, areAsked: boolean): Promise<Set<string>> {
  if (!areAsked) return new Set();
  return new Set((await listProposalTypes(db, today())).map((type) => type.code));
}
