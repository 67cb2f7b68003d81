import type { CommandName } from '../../domain/commission/commands.ts';
import { findDocuments } from '../../db/documents/find-documents.ts';
import { findBudgetLine } from '../../db/ledger/find-budget-line.ts';
import { listOrganisations } from '../../db/master-data/list-organisations.ts';
import { listPeople } from '../../db/master-data/list-people.ts';
import { listProposalTypes } from '../../db/master-data/list-proposal-types.ts';
import type { Database } from '../../db/open-database.ts';
import { today } from '../clock.ts';
import type { Who } from '../identity/who.ts';
import { Problem, unknownReferences } from '../problem.ts';
import { referencesIn, type Reference, type Referent } from './references.ts';

const unique = (references: readonly Reference[]) => [...new Set(references.map(({ id }) => id))];

/**
 * Everything an input names must exist, and every document must be the caller's to give: uploaded by them or by a colleague, or in
 * this commission's file already. Otherwise an id that somebody guessed would open another file.
 * Throws 400 with the places that name nothing.
 */
export async function checkReferences(db: Database, who: Who, commissionId: string, command: CommandName, input: unknown): Promise<void> {
  const references = referencesIn(command, input);
  const of = (referent: Referent) => references.filter((reference) => reference.referent === referent);
  const known: Record<Referent, ReadonlySet<string>> = {
    document: await usableDocuments(db, who, commissionId, unique(of('document'))),
    organisation: await organisationsKnown(db, unique(of('organisation'))),
    person: await peopleKnown(db, unique(of('person'))),
    budgetLine: await budgetLinesKnown(db, unique(of('budgetLine'))),
    proposalType: await proposalTypesKnown(db, of('proposalType').length > 0),
  };
  const missing = references.filter(({ referent, id }) => !known[referent].has(id));
  if (missing.length === 0) return;
  const problem = unknownReferences(missing.map(({ pointer }) => pointer));
  throw missing.every(({ referent }) => referent === 'document') ? new Problem(400, 'DOCUMENT_UNKNOWN', problem.details) : problem;
}

async function usableDocuments(db: Database, who: Who, commissionId: string, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const offices = new Set(who.roles.map((role) => role.organisation.id));
  const found = await findDocuments(db, ids);
  const usable = found.filter(
    (d) =>
      (d.commissionId === null || d.commissionId === commissionId) &&
      (d.uploadedBy === who.person ||
        d.commissionId === commissionId ||
        (d.uploadedOrganisation !== null && offices.has(d.uploadedOrganisation))),
  );
  return new Set(usable.map((d) => d.id));
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
