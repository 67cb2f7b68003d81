import type { z } from 'zod';
import type { Instrument } from '../../domain/commission/names.ts';
import type { ProcedureName } from '../../domain/procedures.ts';
import { findLines } from '../../db/cases/find-lines.ts';
import { instrumentsOf } from '../../db/commissions/instruments-of.ts';
import type { DraftLine, StoredDraft } from '../../db/drafts/draft-rows.ts';
import type { Database } from '../../db/open-database.ts';
import type { HandedDraft } from '../commands/draft-acts.ts';
import { draftedFor, mayGive } from '../commands/draft-receivers.ts';
import { mayKnowLine } from '../commands/visibility.ts';
import type { Who } from '../identity/who.ts';
import type { draft, draftedCommand, draftLine } from '../schemas/draft.ts';
import { nameAll, type Named } from './named.ts';

/** Drafts as a list shows them. */
export async function presentDraftLines(db: Database, who: Who, drafts: readonly HandedDraft[]): Promise<z.output<typeof draftLine>[]> {
  const [named, instruments] = await Promise.all([nameAll(db, drafts.flatMap(idsOf)), instrumentsSeen(db, who, drafts)]);
  return drafts.map((one) => lineOf(who, one, { named, instruments }));
}

/** A draft with its content. */
export async function presentDraft(db: Database, who: Who, one: HandedDraft<StoredDraft>): Promise<z.output<typeof draft>> {
  const [named, instruments, drafted] = await Promise.all([
    nameAll(db, idsOf(one)),
    instrumentsSeen(db, who, [one]),
    draftedFor(db, who, one.draft),
  ]);
  const { content, idempotencyKey, submittedAt, submittedBy, submittedCaseId, receiptId } = one.draft;
  return {
    ...lineOf(who, one, { named, instruments }),
    content: content as Record<string, unknown> | null,
    idempotencyKey,
    maySubmit: content !== null && one.draft.holder === who.person && mayGive(who.person, who.roles, drafted),
    submitted: submittedAt && {
      at: submittedAt.toISOString(),
      by: personIn(named, submittedBy!),
      caseId: submittedCaseId!,
      commissionId: commissionOf(one.draft.procedure, submittedCaseId),
      receipt: `/api/receipts/${receiptId!}`,
    },
  };
}

/** The instrument of each drafted case that the reader may know of. They may know it no longer, and still have the draft. */
async function instrumentsSeen(db: Database, who: Who, drafts: readonly HandedDraft[]): Promise<ReadonlyMap<string, string | null>> {
  const ids = drafts.flatMap(({ draft: { caseId } }) => (caseId === null ? [] : [caseId]));
  const lines = await findLines(db, ids);
  return instrumentsOf(
    db,
    ids.filter((id) => lines.has(id) && mayKnowLine(who, lines.get(id)!)),
  );
}

/** The case, when it is a commission. */
const commissionOf = (procedure: string, caseId: string | null) => (procedure === 'commission' ? caseId : null);

interface Known {
  named: Named;
  instruments: ReadonlyMap<string, string | null>;
}

function lineOf(who: Who, { draft: stored, handOvers }: HandedDraft, { named, instruments }: Known): z.output<typeof draftLine> {
  const { id, procedure, command, caseId, title, version, organisationId, maker, holder, savedBy, createdAt, savedAt } = stored;
  const organisation = named.organisations.find((o) => o.id === organisationId) ?? { id: organisationId, code: '', name: '' };
  return {
    id,
    procedure: procedure as ProcedureName,
    command: command as z.output<typeof draftedCommand>,
    caseId,
    commissionId: commissionOf(procedure, caseId),
    instrument: ((caseId && instruments.get(caseId)) ?? null) as Instrument | null,
    title,
    organisation,
    maker: personIn(named, maker),
    holder: personIn(named, holder),
    version,
    createdAt: createdAt.toISOString(),
    savedAt: savedAt.toISOString(),
    savedBy: personIn(named, savedBy),
    isMine: maker === who.person,
    isHeld: holder === who.person && isOpen(stored),
    handOvers: handOvers.map(({ at, fromPerson, toPerson, note, version: made }) => ({
      at: at.toISOString(),
      from: personIn(named, fromPerson),
      to: personIn(named, toPerson),
      kind: toPerson !== maker ? 'handedOver' : fromPerson === maker ? 'takenBack' : 'returned',
      note,
      version: made,
    })),
  };
}

const isOpen = ({ submittedAt, discardedAt }: DraftLine): boolean => submittedAt === null && discardedAt === null;

function idsOf({ draft: { organisationId, maker, holder, savedBy, submittedBy }, handOvers }: HandedDraft): string[] {
  const steps = handOvers.flatMap(({ fromPerson, toPerson }) => [fromPerson, toPerson]);
  return [organisationId, maker, holder, savedBy, ...(submittedBy === null ? [] : [submittedBy]), ...steps];
}

function personIn({ people }: Named, id: string): { id: string; name: string } {
  return { id, name: people.find((person) => person.id === id)?.name ?? '' };
}
