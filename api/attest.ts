import type { ActCommand, BirthCommand, CommandName, SealedInput } from '../domain/commission/commands.ts';
import type { Commission } from '../domain/commission/commission.ts';
import type { Attested, AttestedPerson } from '../domain/commission/facts.ts';
import { dayFaultCodes, dayFaults } from '../domain/commission/day-rules.ts';
import type { LetterOf, LookUps } from '../domain/commission/look-ups.ts';
import { births, looksUp } from '../domain/commission/stages.ts';
import type { OrganisationName } from '../domain/case/actor.ts';
import type { Capability } from '../domain/case/capabilities.ts';
import { papersBrought } from '../domain/commission/kinds-of-paper.ts';
import { yearOf } from '../domain/calendar/day.ts';
import type { DaySum } from '../domain/money/day-tax.ts';
import { normOn, type SpendingNorm } from '../domain/money/norm.ts';
import { type Residency, withholdingRuleOn } from '../domain/money/withholding.ts';
import { findDocuments } from '../db/documents/find-documents.ts';
import { paidOnDay, plannedOnDay } from '../db/commissions/payee-days.ts';
import { calendarCurrent } from '../db/master-data/calendar-current.ts';
import { listCapabilities } from '../db/master-data/list-capabilities.ts';
import { listExperts, type Expert } from '../db/master-data/list-experts.ts';
import { listPeople } from '../db/master-data/list-people.ts';
import { listOrganisations, type Organisation } from '../db/master-data/list-organisations.ts';
import { normsOn } from '../db/master-data/norms-on.ts';
import { validityOf } from '../db/master-data/validity-of.ts';
import { payeeTerms } from '../db/master-data/payee-terms.ts';
import { ruleSetOn } from '../db/commissions/rule-set-on.ts';
import { withholdingRulesOn } from '../db/master-data/withholding-rules-on.ts';
import { findLetter } from '../db/registers/find-letter.ts';
import type { Database } from '../db/open-database.ts';
import { affiliationsOf } from './affiliations.ts';
import { today } from './clock.ts';
import { idsOf } from './commands/check-references.ts';
import { likelyDuplicates } from './commands/likely-duplicates.ts';
import { letterReceived } from './commands/letter-received.ts';
import { fieldProblems } from './field-of-refusal.ts';
import { Problem, type FieldFault } from './problem.ts';
import type { Asking, Attestation } from './procedures/api-procedure.ts';
import { pointerOf } from './validation.ts';

/**
 * Looks up what a command is decided on: facts from the tables, with their versions (docs/design.md §3, rules 3 and 10). The workflow
 * decides on these facts. It never reads the tables, because they change while it runs.
 */
export async function attest(asking: Asking<Commission>): Promise<Attestation & { attested: Attested }> {
  const { db, who, state: c, named } = asking;
  const born = c === null ? await attestBirth(asking) : undefined;
  const wanted = c === null ? wantedAtBirth(asking, born!.birth.union) : wantedNow(asking, c);
  const received = wanted.letter === undefined ? [] : await receivedBefore(db, wanted.letter, asking.caseId);
  const people = idsOf(named, 'person');
  const attested: Attested = {
    ...(born ? { birth: born.birth } : {}),
    ...present('sameFiles', await attestSameFiles(asking)),
    ...(received.length > 0 ? { letterReceived: true as const } : {}),
    ...present('organisations', namesOf([...named.organisations, ...(born?.bodies ?? [])])),
    ...present('people', await attestPeople(db, c, people)),
    ...present('validity', await validityOf(db, [...people, ...idsOf(named, 'organisation')], today())),
    ...(await lookedUp(asking, c, wanted)),
  };
  return {
    attested,
    explain: {
      ...fieldProblems(asking.command as CommandName),
      LETTER_RECEIVED: () => letterReceived(db, who, received),
      ...dayProblems(asking),
    },
  };
}

/** Problems for days that break their rules, with the fields. The workflow judges by the same table. */
function dayProblems({ command, input, state, onBehalfOf }: Asking<Commission>): NonNullable<Attestation['explain']> {
  const faults = dayFaults(state, { command: command as CommandName, input: input as SealedInput, on: today(), onBehalfOf });
  const problem = (code: (typeof dayFaultCodes)[number]) => {
    const errors = faults.flatMap(({ path, code: found }): FieldFault[] =>
      found === code ? [{ in: 'body', pointer: pointerOf(path), code: `FIELD_${code}` }] : [],
    );
    return new Problem(409, code, errors.length > 0 ? { errors } : {});
  };
  const missing: FieldFault = { in: 'body', pointer: '/shortNoticeReason', code: 'FIELD_MISSING' };
  return {
    ...Object.fromEntries(dayFaultCodes.map((code) => [code, () => Promise.resolve(problem(code))])),
    SHORT_NOTICE: () => Promise.resolve(new Problem(409, 'SHORT_NOTICE', { errors: [missing] })),
  };
}

function wantedNow({ command, input }: Asking<Commission>, c: Commission): LookUps {
  return looksUp[command as ActCommand]?.(c, input as never) ?? {};
}

function wantedAtBirth({ command, input }: Asking<Commission>, union: string): LookUps {
  return births[command as BirthCommand].looksUp(input as never, union);
}

async function lookedUp({ db, who, caseId, named }: Asking<Commission>, c: Commission | null, wanted: LookUps): Promise<Attested> {
  const line = wanted.budgetLine === undefined ? undefined : named.budgetLines.find(({ id }) => id === wanted.budgetLine);
  return {
    ...(wanted.norms && c ? { norms: await attestNorms(db, c, wanted.norms) } : {}),
    ...(line ? { budgetLine: { id: line.id, fiscalYear: line.fiscalYear, funder: line.organisationId } } : {}),
    ...(wanted.leadersOf === undefined ? {} : { leaders: await leadersOf(db, wanted.leadersOf) }),
    ...(wanted.tax ? await attestTax(db, caseId, wanted.tax) : {}),
    ...(wanted.alike ? present('alike', await alikeTo(db, who, { ...wanted.alike, except: caseId })) : {}),
    ...(wanted.paidElsewhere ? present('withholding', await attestPaidElsewhere(db, caseId, wanted.paidElsewhere)) : {}),
  };
}

/** The people who lead a body today, by name. */
async function leadersOf(db: Database, organisation: string): Promise<string[]> {
  const { items } = await listPeople(db, { organisation, capability: 'unionLeader', on: today() });
  return items.map(({ id }) => id);
}

const alikeTo = async (...asked: Parameters<typeof likelyDuplicates>): Promise<string[]> =>
  (await likelyDuplicates(...asked)).map(({ id }) => id);

/** The other commissions that already received this letter. */
function receivedBefore(db: Database, { organisation, number, notation, on }: LetterOf, caseId: string): Promise<string[]> {
  return findLetter(db, { organisationId: organisation, notation: `${number}/${notation}`, year: yearOf(on) }, caseId);
}

type SameFiles = NonNullable<Attested['sameFiles']>;

function present<K extends keyof Attested, V extends readonly unknown[]>(key: K, list: V): { [P in K]?: V } {
  return list.length === 0 ? {} : ({ [key]: list } as { [P in K]?: V });
}

/** Finds papers of the act whose bytes are in the file already, and the kind each has there. */
async function attestSameFiles({ db, state: c, command, input, named }: Asking<Commission>): Promise<SameFiles> {
  const brought = papersBrought(command as CommandName, input)?.documents ?? [];
  if (c === null || brought.length === 0) return [];
  const filed = await findDocuments(
    db,
    c.documents.map(({ document }) => document),
  );
  const digests = new Map([...named.documents, ...filed].map(({ id, sha256 }) => [id, sha256]));
  return brought.flatMap((document) => {
    const isSame = (other: string) => other !== document && digests.has(document) && digests.get(other) === digests.get(document);
    const kinds = [...new Set(c.documents.filter((d) => isSame(d.document)).map(({ kind }) => kind))];
    return kinds.length === 0 ? [] : [{ document, kinds }];
  });
}

/** The present names of organisations. A fact keeps the name even when the organisation is renamed. */
function namesOf(found: readonly Organisation[]): OrganisationName[] {
  const byId = new Map(found.map(({ id, code, name, kind }) => [id, { id, code, name, kind }]));
  return [...byId.values()];
}

async function attestPeople(db: Database, c: Commission | null, ids: readonly string[]): Promise<AttestedPerson[]> {
  if (ids.length === 0) return [];
  const experts = await listExperts(db, { ids, limit: ids.length });
  const records = new Map(experts.items.map((e) => [e.personId, e]));
  const bound = c === null ? new Map<string, string[]>() : await affiliationsOf(db, c, ids, today());
  return Promise.all(
    ids.map(async (person) => {
      const record = records.get(person);
      const held = (await listCapabilities(db, person, today())).filter((h) => h.capability !== 'expert' || isListed(record));
      const affiliations = bound.get(person);
      return {
        person,
        capabilities: held.map((h) => ({ capability: h.capability as Capability, organisation: h.organisationId })),
        affiliation: record?.affiliationOrganisationId ?? null,
        ...(affiliations ? { affiliations } : {}),
      };
    }),
  );
}

/** Whether an expert is listed: the record has not ended, and the consent to be listed was not withdrawn. */
function isListed(record: Expert | undefined): boolean {
  if (!record) return true;
  const { validFrom, validTo, consentWithdrawnAt } = record;
  return consentWithdrawnAt === null && validFrom <= today() && (validTo === null || validTo >= today());
}

/** The rules a new commission starts with: those in force today in the territory of the body that asks. */
async function attestBirth({ db, command, input }: Asking<Commission>) {
  const asker = births[command as BirthCommand].askedBy(input as never);
  const day = today();
  const all = await listOrganisations(db, { on: day });
  const own = all.find((o) => o.id === asker)?.territory;
  const [union, finance, homeAffairs] = (['union', 'finance', 'homeAffairs'] as const).map((kind) => bodyOf(all, kind, own));
  const territory = own ?? union?.territory;
  const ruleSet = territory ? await ruleSetOn(db, territory, day) : undefined;
  if (!ruleSet || !union || !finance || !homeAffairs) throw new Problem(409, 'NO_RULE_SET');
  const calendar = await calendarCurrent(db);
  if (!calendar) throw new Problem(409, 'NO_CALENDAR');
  const birth: NonNullable<Attested['birth']> = { ruleSet, calendar, union: union.id, finance: finance.id, homeAffairs: homeAffairs.id };
  return { birth, bodies: [union, finance, homeAffairs] };
}

/** The body of a kind in this territory, else the first. Before a merger a province may have two. */
const bodyOf = (bodies: readonly Organisation[], kind: string, territory: string | null | undefined) =>
  bodies.find((o) => o.kind === kind && o.territory === territory) ?? bodies.find((o) => o.kind === kind);

/** Ceilings in force on the day of the work, in the territory of the commission's rule set. */
async function attestNorms(db: Database, c: Commission, { items, on }: NonNullable<LookUps['norms']>) {
  const norms = await normsOn(db, c.ruleSet.territory, on);
  return items.flatMap((item) => {
    const norm = normOn(norms, item, on);
    return norm ? [{ item, normId: norm.id, maxVnd: norm.maxVnd, ...percentOf(norm), source: norm.source, status: norm.status }] : [];
  });
}

const percentOf = ({ maxPercent }: SpendingNorm) => (maxPercent === undefined ? {} : { maxPercent });

/**
 * What the tax depends on, as of the day of payment: residency, declarations on file, and other commissions' payments to the payee that
 * day. Staff of the province's own bodies who are not experts count as residents.
 */
async function attestTax(
  db: Database,
  caseId: string,
  { payees, on, union }: NonNullable<LookUps['tax']>,
): Promise<Pick<Attested, 'withholding' | 'listedRule'>> {
  const rules = await withholdingRulesOn(db, on);
  const listedRule = withholdingRuleOn(rules, 'resident', on);
  if (payees.length === 0) return { withholding: [], listedRule };
  const staff = await staffOf(db, payees, union, on);
  const terms = new Map((await payeeTerms(db, payees)).map((one) => [one.personId, one]));
  const elsewhere = await receivedElsewhere(db, payees, on, caseId);
  const withholding = payees.map((person) => {
    const own = terms.get(person);
    const choice = {
      hasCommitment: own?.taxCommitmentYear === yearOf(on),
      isRequested: own?.wantsWithholding === true,
      ...(staff.has(person) ? { isStaff: true } : {}),
    };
    const residency = (own?.residency ?? 'resident') as Residency;
    return { person, rule: withholdingRuleOn(rules, residency, on), choice, ...elsewhere(person) };
  });
  return { withholding, listedRule };
}

/** Those of these people who work for the Union on the day. A listed expert alone does not. */
async function staffOf(db: Database, people: readonly string[], union: string, on: string): Promise<Set<string>> {
  const held = await Promise.all(people.map((person) => listCapabilities(db, person, on)));
  const works = (n: number) => held[n]!.some(({ organisationId, capability }) => organisationId === union && capability !== 'expert');
  return new Set(people.filter((_, n) => works(n)));
}

/** What other commissions have paid these persons on a day, and what they plan to pay on that day. */
async function receivedElsewhere(db: Database, persons: readonly string[], on: string, commission: string) {
  const paid = await paidOnDay(db, persons, on, commission);
  const planned = await plannedOnDay(db, persons, on, commission);
  return (person: string): { sameDay?: DaySum; planned?: DaySum } => ({
    ...(paid.has(person) ? { sameDay: paid.get(person)! } : {}),
    ...(planned.has(person) ? { planned: planned.get(person)! } : {}),
  });
}

/** What other commissions have paid the payees of a payment sheet on the day the treasury paid it. */
async function attestPaidElsewhere(db: Database, caseId: string, { payees, on }: NonNullable<LookUps['paidElsewhere']>) {
  const elsewhere = await receivedElsewhere(
    db,
    payees.map(({ person }) => person),
    on,
    caseId,
  );
  return payees.map(({ person, rule }) => ({ person, rule, ...elsewhere(person) })).filter((one) => Object.keys(one).length > 2);
}
