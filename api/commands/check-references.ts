import { type Filing, filingsOf } from '../../db/documents/filings-of.ts';
import { findDocuments, type StoredDocument } from '../../db/documents/find-documents.ts';
import type { Reference, Referent } from '../../domain/commission/references.ts';
import { isInDraftOf } from '../../db/drafts/is-in-draft-of.ts';
import { findBudgetLine } from '../../db/ledger/find-budget-line.ts';
import { listOrganisations, type Organisation } from '../../db/master-data/list-organisations.ts';
import { listPeople } from '../../db/master-data/list-people.ts';
import { listProposalTypes } from '../../db/master-data/list-proposal-types.ts';
import type { Database } from '../../db/open-database.ts';
import { today } from '../clock.ts';
import type { Who } from '../identity/who.ts';
import { Problem, unknownReferences } from '../problem.ts';
import { pointerOf } from '../validation.ts';
import { filingsOpenTo } from './files-open.ts';

type BudgetLine = NonNullable<Awaited<ReturnType<typeof findBudgetLine>>>;

/** The references of an input, and what was found under them. Checks and attestation both use it, so each thing is looked up once. */
export interface Named {
  references: readonly Reference[];
  documents: readonly StoredDocument[];
  organisations: readonly Organisation[];
  /** Ids of persons. */
  people: readonly string[];
  budgetLines: readonly BudgetLine[];
  /** Codes of the types in force today. */
  proposalTypes: readonly string[];
}

/** The ids that the input names as this kind of thing, each once. */
export function idsOf({ references }: Pick<Named, 'references'>, referent: Referent): string[] {
  return [...new Set(references.filter((one) => one.referent === referent).map(({ id }) => id))];
}

/** Looks up everything that these references name. A kind of thing that nothing names costs no query. */
export async function lookUp(db: Database, references: readonly Reference[]): Promise<Named> {
  const [documents, organisations, people, lines, types] = (
    ['document', 'organisation', 'person', 'budgetLine', 'proposalType'] as const
  ).map((referent) => idsOf({ references }, referent)) as [string[], string[], string[], string[], string[]];
  return {
    references,
    documents: documents.length === 0 ? [] : await findDocuments(db, documents),
    organisations: organisations.length === 0 ? [] : await listOrganisations(db, { ids: organisations }),
    people: people.length === 0 ? [] : (await listPeople(db, { ids: people, limit: people.length })).items.map(({ id }) => id),
    budgetLines: (await Promise.all(lines.map((id) => findBudgetLine(db, id)))).filter((line) => line !== undefined),
    proposalTypes: types.length === 0 ? [] : (await listProposalTypes(db, today())).map(({ code }) => code),
  };
}

/**
 * The person who gives a command, the case, and what of its file is open to them. `all`: the act itself begins the case. Its file can then
 * hold only papers from an earlier attempt at the same act.
 */
export interface Giver {
  who: Who;
  caseId: string;
  open: ((kindOfPaper: string) => boolean) | 'all';
}

/**
 * Checks that everything an input names exists and that the caller may use every document it names. The caller may use a document that they
 * or a colleague uploaded, or one that is open to them in this case's file. Otherwise a guessed id would open a document of another file.
 * Throws 400 with the places of unknown references.
 */
export async function refuseUnknown(db: Database, giver: Giver, named: Named): Promise<void> {
  const known: Record<Referent, ReadonlySet<string>> = {
    document: await usableDocuments(db, giver, named.documents),
    organisation: new Set(named.organisations.map(({ id }) => id)),
    person: new Set(named.people),
    budgetLine: new Set(named.budgetLines.map(({ id }) => id)),
    proposalType: new Set(named.proposalTypes),
  };
  const missing = named.references.filter(({ referent, id }) => !known[referent].has(id));
  if (missing.length === 0) return;
  const problem = unknownReferences(missing.map(({ path }) => pointerOf(path)));
  throw missing.every(({ referent }) => referent === 'document') ? new Problem(400, 'DOCUMENT_UNKNOWN', problem.details) : problem;
}

async function usableDocuments(db: Database, giver: Giver, found: readonly StoredDocument[]): Promise<Set<string>> {
  if (found.length === 0) return new Set();
  const filings = await filingsOf(
    db,
    found.map(({ id }) => id),
  );
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
  const { who, caseId, open } = giver;
  if (document.erasedAt !== null) return false;
  if (document.uploadedBy === who.person) return true;
  const here = filings.filter((filing) => filing.caseId === caseId);
  if (here.some(({ kind }) => open === 'all' || open(kind))) return true;
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
