import type { CommandInput, CommandName } from '../domain/commission/commands.ts';
import type { Commission } from '../domain/commission/commission.ts';
import type { Attested, AttestedPerson } from '../domain/commission/facts.ts';
import type { OrganisationName } from '../domain/case/actor.ts';
import { linesDue } from '../domain/commission/fees.ts';
import type { FeeItem } from '../domain/commission/names.ts';
import type { Capability } from '../domain/case/capabilities.ts';
import { papersBrought } from '../domain/commission/kinds-of-paper.ts';
import { referencesIn } from '../domain/commission/references.ts';
import { yearOf } from '../domain/calendar/day.ts';
import type { DaySum } from '../domain/money/day-tax.ts';
import { normOn, type SpendingNorm } from '../domain/money/norm.ts';
import { type Residency, withholdingRuleOn } from '../domain/money/withholding.ts';
import { findDocuments } from '../db/documents/find-documents.ts';
import { findBudgetLine } from '../db/ledger/find-budget-line.ts';
import { paidOnDay, plannedOnDay } from '../db/commissions/payee-days.ts';
import { calendarCurrent } from '../db/master-data/calendar-current.ts';
import { listCapabilities } from '../db/master-data/list-capabilities.ts';
import { listExperts, type Expert } from '../db/master-data/list-experts.ts';
import { listOrganisations } from '../db/master-data/list-organisations.ts';
import { normsOn } from '../db/master-data/norms-on.ts';
import { validityOf } from '../db/master-data/validity-of.ts';
import { payeeTerms } from '../db/master-data/payee-terms.ts';
import { ruleSetOn } from '../db/commissions/rule-set-on.ts';
import { withholdingRulesOn } from '../db/master-data/withholding-rules-on.ts';
import type { Database } from '../db/open-database.ts';
import { affiliationsOf } from './affiliations.ts';
import { today } from './clock.ts';
import { receivedBefore } from './commands/letter-received.ts';
import { Problem } from './problem.ts';

/**
 * Looks up what a command is decided on: facts from the tables, with their versions (docs/design.md §3, rules 3 and 10). The workflow
 * decides on these facts. It never reads the tables, because they change while it runs.
 */
export async function attest(
  db: Database,
  commission: string,
  c: Commission | null,
  command: CommandName,
  input: unknown,
): Promise<Attested> {
  const references = referencesIn(command, input);
  const idsOf = (referent: string) => [...new Set(references.filter((r) => r.referent === referent).map((r) => r.id))];
  const birth = c === null ? await attestBirth(db, command, input) : undefined;
  const bodies = birth ? [birth.union, birth.finance, birth.homeAffairs] : [];
  const received = await receivedBefore(db, c, { command, input, commissionId: commission, union: birth?.union });
  return {
    ...(birth ? { birth } : {}),
    ...present('sameFiles', await attestSameFiles(db, c, command, input)),
    ...(received.length > 0 ? { letterReceived: true as const } : {}),
    ...present('organisations', await organisationNames(db, [...idsOf('organisation'), ...bodies])),
    ...present('people', await attestPeople(db, c, idsOf('person'))),
    ...present('validity', await validityOf(db, [...idsOf('person'), ...idsOf('organisation')], today())),
    ...(c ? await attestMoney(db, c, commission, command, input) : {}),
  };
}

type SameFiles = NonNullable<Attested['sameFiles']>;

function present<K extends keyof Attested, V extends readonly unknown[]>(key: K, list: V): { [P in K]?: V } {
  return list.length === 0 ? {} : ({ [key]: list } as { [P in K]?: V });
}

/** Finds papers of the act whose bytes are in the file already, and the kind each has there. */
async function attestSameFiles(db: Database, c: Commission | null, command: CommandName, input: unknown): Promise<SameFiles> {
  const brought = papersBrought(command, input)?.documents ?? [];
  if (c === null || brought.length === 0) return [];
  const found = await findDocuments(db, [...brought, ...c.documents.map((d) => d.document)]);
  const digests = new Map(found.map(({ id, sha256 }) => [id, sha256]));
  return brought.flatMap((document) => {
    const isSame = (other: string) => other !== document && digests.has(document) && digests.get(other) === digests.get(document);
    const kinds = [...new Set(c.documents.filter((d) => isSame(d.document)).map(({ kind }) => kind))];
    return kinds.length === 0 ? [] : [{ document, kinds }];
  });
}

/** The present names of organisations. A fact keeps the name even when the organisation is renamed. */
async function organisationNames(db: Database, ids: readonly string[]): Promise<OrganisationName[]> {
  if (ids.length === 0) return [];
  const found = await listOrganisations(db, { ids: [...new Set(ids)] });
  return found.map(({ id, code, name, kind }) => ({ id, code, name, kind }));
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

/** The rules a new commission starts with: those in force today in the requester's territory. */
async function attestBirth(db: Database, command: CommandName, input: unknown): Promise<NonNullable<Attested['birth']>> {
  const asked = input as CommandInput<'submitRequest'> & CommandInput<'proposeByUnion'>;
  const requester = command === 'submitRequest' ? asked.parts.requester : asked.addressedTo;
  const day = today();
  const all = await listOrganisations(db, { on: day });
  const union = all.find((o) => o.kind === 'union');
  const finance = all.find((o) => o.kind === 'finance');
  const homeAffairs = all.find((o) => o.kind === 'homeAffairs');
  const territory = all.find((o) => o.id === requester)?.territory ?? union?.territory;
  const ruleSet = territory ? await ruleSetOn(db, territory, day) : undefined;
  if (!ruleSet || !union || !finance || !homeAffairs) throw new Problem(409, 'NO_RULE_SET');
  const calendar = await calendarCurrent(db);
  if (!calendar) throw new Problem(409, 'NO_CALENDAR');
  return { ruleSet, calendar, union: union.id, finance: finance.id, homeAffairs: homeAffairs.id };
}

async function attestMoney(db: Database, c: Commission, commission: string, command: CommandName, input: unknown): Promise<Attested> {
  switch (command) {
    case 'submitEstimate':
    case 'adjustEstimate':
      return { norms: await attestNorms(db, c, input as CommandInput<'submitEstimate'>) };
    case 'approveFunding':
      return attestBudgetLine(db, (input as CommandInput<'approveFunding'>).budgetLine);
    case 'preparePayment':
      return { withholding: await attestWithholding(db, c, commission, input as CommandInput<'preparePayment'>) };
    case 'confirmDisbursement':
      return attestPaidElsewhere(db, c, commission, input as CommandInput<'confirmDisbursement'>);
    default:
      return {};
  }
}

/** Ceilings in force on the day of the work, in the territory of the commission's rule set. */
async function attestNorms(db: Database, c: Commission, input: CommandInput<'submitEstimate'>) {
  const norms = await normsOn(db, c.ruleSet.territory, input.workOn);
  const items = new Set(input.lines.map((line) => line.item));
  return [...items].flatMap((item: FeeItem) => {
    const norm = normOn(norms, item, input.workOn);
    return norm ? [{ item, normId: norm.id, maxVnd: norm.maxVnd, ...percentOf(norm), source: norm.source, status: norm.status }] : [];
  });
}

const percentOf = ({ maxPercent }: SpendingNorm) => (maxPercent === undefined ? {} : { maxPercent });

async function attestBudgetLine(db: Database, id: string | undefined): Promise<Attested> {
  const line = id === undefined ? undefined : await findBudgetLine(db, id);
  return line ? { budgetLine: { id: line.id, fiscalYear: line.fiscalYear, funder: line.organisationId } } : {};
}

/**
 * What the tax depends on, as of the day of payment: residency, declarations on file, and other commissions' payments to the payee that
 * day. Staff of the province's own bodies who are not experts count as residents.
 */
async function attestWithholding(db: Database, c: Commission, commission: string, { payOn }: CommandInput<'preparePayment'>) {
  const payees = [...new Set(linesDue(c).flatMap((line) => (line.person === null ? [] : [line.person])))];
  if (payees.length === 0) return [];
  const rules = await withholdingRulesOn(db, payOn);
  const terms = new Map((await payeeTerms(db, payees)).map((one) => [one.personId, one]));
  const elsewhere = await receivedElsewhere(db, payees, payOn, commission);
  return payees.map((person) => {
    const own = terms.get(person);
    const choice = { hasCommitment: own?.taxCommitmentYear === yearOf(payOn), isRequested: own?.wantsWithholding === true };
    const residency = (own?.residency ?? 'resident') as Residency;
    return { person, rule: withholdingRuleOn(rules, residency, payOn), choice, ...elsewhere(person) };
  });
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
async function attestPaidElsewhere(
  db: Database,
  c: Commission,
  commission: string,
  { of, number, paidOn }: CommandInput<'confirmDisbursement'>,
): Promise<Attested> {
  const taxes = of === 'payment' ? (c.payments[number - 1]?.taxes ?? []) : [];
  const elsewhere = await receivedElsewhere(
    db,
    taxes.map((tax) => tax.person),
    paidOn,
    commission,
  );
  return present(
    'withholding',
    taxes.map(({ person, rule }) => ({ person, rule, ...elsewhere(person) })).filter((one) => Object.keys(one).length > 2),
  );
}
