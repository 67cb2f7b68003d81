import type { z } from 'zod';
import type { StoredCommission } from '../../db/commissions/find-commission.ts';
import { findCommissions } from '../../db/commissions/find-commissions.ts';
import { readFactsOfKind } from '../../db/journal/read-facts-of-kind.ts';
import type { Database } from '../../db/open-database.ts';
import type { listRegister } from '../../db/registers/list-register.ts';
import type { RegisterBook } from '../../db/registers/lock-book.ts';
import type { Commission } from '../../domain/commission/commission.ts';
import { commissionIn } from '../commands/load-commission.ts';
import { sectionsOpenTo } from '../commands/readers.ts';
import { mayKnowRow } from '../commands/visibility.ts';
import type { Who } from '../identity/who.ts';
import type { registerEntry } from '../schemas/register.ts';
import { nameAll } from './named.ts';

type Numbered = Awaited<ReturnType<typeof listRegister>>[number];

/** The paper that a number was given to, by ids. */
interface Registered {
  paper: { number: string; notation: string; on: string } | null;
  from: string | null;
  to: string[];
  use?: 'awaitsPaper' | 'unused' | undefined;
}

const nothing: Registered = { paper: null, from: null, to: [] };

/**
 * The lines of a register: the paper of each number, its commission and its recipients (Nghị định 30/2020, Phụ lục IV and VI). Each line
 * shows what the reader may see of its commission. A reader who does not keep the book sees only lines of commissions they may know of.
 * Signers are private texts of the file and are not shown.
 */
export async function presentRegister(
  db: Database,
  who: Who,
  book: RegisterBook,
  numbers: readonly Numbered[],
  { isWhole }: { isWhole: boolean },
): Promise<z.output<typeof registerEntry>[]> {
  const ids = numbers.flatMap(({ caseId }) => (caseId === null ? [] : [caseId]));
  const commissions = await findCommissions(db, [...new Set(ids)]);
  const consents = await consentLetters(db, book, [...commissions.values()]);
  const lines = numbers.map((one) => {
    const row = one.caseId === null ? undefined : commissions.get(one.caseId);
    const known = row !== undefined && mayKnowRow(who, row) ? row : undefined;
    const state = known ? commissionIn(known) : null;
    return {
      one,
      known,
      registered: state ? registeredIn(who, state, { ...book, number: one.number, consent: consents.get(known!.id) }) : nothing,
    };
  });
  const shown = lines.filter(({ known }) => isWhole || known !== undefined);
  const named = await nameAll(
    db,
    shown.flatMap(({ registered: { from, to } }) => [...(from === null ? [] : [from]), ...to]),
  );
  const body = (id: string | null) => named.organisations.find((o) => o.id === id) ?? null;
  return shown.map(({ one, known, registered: { paper, from, to, use } }) => ({
    number: one.number,
    signedOn: one.signedOn,
    takenAt: one.takenAt.toISOString(),
    voidedAt: one.voidedAt?.toISOString() ?? null,
    voidReason: one.voidReason,
    commission: known ? { id: known.id, code: known.code, title: known.title } : null,
    paper,
    from: body(from),
    to: to.map(body).filter((found) => found !== null),
    ...(use === undefined ? {} : { use }),
  }));
}

interface Line extends RegisterBook {
  number: number;
  consent: Registered['paper'] | undefined;
}

function registeredIn(who: Who, c: Commission, { book, organisationId, year, number, consent }: Line): Registered {
  const isOpen = sectionsOpenTo(who, c);
  if (book === 'report') {
    const to = c.reports.find((report) => isNumber(report.number, number, year))?.recipients ?? [];
    return { paper: null, from: organisationId, to: isOpen.has('report') ? to : [], use: useOf(c, c.reports, { number, year }) };
  }
  if (book === 'decision') return { paper: null, from: organisationId, to: [], use: useOf(c, c.panel ? [c.panel] : [], { number, year }) };
  // A proposal of the Union's own arrives as the authority's consent. Its own number is that of the proposal.
  const isConsent = book === 'arrival' && c.route === 'unionProposed';
  const { number: given, notation, on } = c.request.letter;
  const paper = isConsent ? (consent ?? null) : { number: given, notation, on };
  const from = c.route === 'unionProposed' && !isConsent ? c.parts.union : c.parts.requester;
  return { paper: isOpen.has('request') ? paper : null, from, to: [] };
}

type Bearer = Commission['reports'][number] | NonNullable<Commission['panel']>;

/** Whether a number is reserved and on no paper yet, and whether a paper can still get it. Its commission may have ended. */
function useOf(c: Commission, papers: readonly Bearer[], { number, year }: { number: number; year: number }): Registered['use'] {
  const given = (one: Bearer) => ('decisionNumber' in one ? one.decisionNumber : one.number);
  const isTaken = papers.some((one) => isNumber(one.reservedNumber?.number ?? null, number, year) && given(one) === null);
  if (!isTaken) return undefined;
  return c.end === null ? 'awaitsPaper' : 'unused';
}

/** Whether a number written as `07/2026` has this number and year. */
function isNumber(given: string | null, number: number, year: number): boolean {
  const [ofBook, ofYear] = (given ?? '').split('/').map(Number);
  return ofBook === number && ofYear === year;
}

/** The letters that granted consent, by commission. Only the journal has them. */
async function consentLetters(db: Database, { book }: RegisterBook, commissions: readonly StoredCommission[]) {
  const proposed = book === 'arrival' ? commissions.filter(({ route }) => route === 'unionProposed') : [];
  const facts = await readFactsOfKind(
    db,
    { procedure: 'commission', kind: 'consentGranted' },
    proposed.map(({ id }) => id),
  );
  return new Map(
    facts.map(({ caseId, fact }) => {
      const { number, notation, on } = (fact as { input: { letter: NonNullable<Registered['paper']> } }).input.letter;
      return [caseId, { number, notation, on }];
    }),
  );
}
