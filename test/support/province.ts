import type { Calendar } from '../../domain/calendar/working-days.ts';
import type { SealedInput } from '../../domain/commission/commands.ts';
import type { TextRef } from '../../domain/case/values.ts';
import type { Attested, AttestedPerson } from '../../domain/commission/facts.ts';
import type { Actor, OrganisationName } from '../../domain/case/actor.ts';
import { feeItems } from '../../domain/commission/names.ts';
import type { Capability } from '../../domain/case/capabilities.ts';
import type { RuleSet, Sourced } from '../../domain/commission/rule-set.ts';
import { calendarDays, confirmedYears } from '../../local/seed/calendar.ts';
import { deadlineRules, proposedTerms, withholdingRules } from '../../local/seed/rules.ts';

/** A small province for tests of the domain: its organisations, people, rule set and what the API would attest of them. */

let drawn = 0;
/** A UUID that is new in this process and the same in every run. */
export function uuid(n: number = 1_000_000 + (drawn += 1)): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

/** A private text as the workflow sees it. */
export function said(label = 'said'): TextRef {
  return { text: uuid(), digest: label };
}

const kinds = {
  union: 'union',
  finance: 'department',
  homeAffairs: 'department',
  ubnd: 'provincialPeoplesCommittee',
  party: 'provincialParty',
  construction: 'department',
  environment: 'department',
  company: 'enterprise',
} as const;
export type OrganisationCode = keyof typeof kinds;

/** Organisation ids by code. */
export const org = Object.fromEntries(Object.keys(kinds).map((code, n) => [code, uuid(100 + n)])) as Record<OrganisationCode, string>;

export const organisations: OrganisationName[] = (Object.keys(kinds) as OrganisationCode[]).map((code) => ({
  id: org[code],
  code,
  name: code,
  kind: kinds[code],
}));

const people: AttestedPerson[] = [];

function person(n: number, capability: Capability, organisation: string, affiliation: string | null = null): Actor {
  people.push({ person: uuid(n), capabilities: [{ capability, organisation }], affiliation });
  return { person: uuid(n), organisation, capability, session: 'test' };
}

/** The people who act, each in one capability. */
export const by = {
  clerk: person(1, 'unionClerk', org.union),
  specialist: person(2, 'unionSpecialist', org.union),
  otherSpecialist: person(3, 'unionSpecialist', org.union),
  leader: person(4, 'unionLeader', org.union),
  standIn: person(5, 'unionLeader', org.union),
  accountant: person(6, 'unionAccountant', org.union),
  chiefAccountant: person(7, 'unionChiefAccountant', org.union),
  financeOfficer: person(8, 'financeOfficer', org.finance),
  financeLeader: person(9, 'financeLeader', org.finance),
  homeAffairs: person(10, 'homeAffairs', org.homeAffairs),
  monitor: person(11, 'partyMonitor', org.party),
  auditor: person(12, 'auditor', uuid(190)),
  administrator: person(13, 'administrator', uuid(191)),
  cashier: person(14, 'unionAccountant', org.union),
};

const leaders: Partial<Record<string, Actor>> = {
  [org.union]: by.leader,
  [org.finance]: by.financeLeader,
  [org.ubnd]: person(20, 'authorityLeader', org.ubnd),
  [org.party]: person(21, 'authorityLeader', org.party),
  [org.construction]: person(22, 'departmentLeader', org.construction),
  [org.environment]: person(23, 'departmentLeader', org.environment),
  [org.company]: person(24, 'departmentLeader', org.company),
};
const officers: Partial<Record<string, Actor>> = {
  [org.union]: by.specialist,
  [org.finance]: by.financeOfficer,
  [org.ubnd]: person(30, 'authorityOffice', org.ubnd),
  [org.party]: person(31, 'authorityOffice', org.party),
  [org.construction]: person(32, 'departmentOfficer', org.construction),
  [org.environment]: person(33, 'departmentOfficer', org.environment),
  [org.company]: person(34, 'departmentOfficer', org.company),
};

/** Who signs for this organisation. */
export function leader(organisation: string | null): Actor {
  const found = organisation === null ? undefined : leaders[organisation];
  if (!found) throw new Error(`no leader of ${String(organisation)}`);
  return found;
}

/** Who prepares and answers for this organisation. */
export function officer(organisation: string | null): Actor {
  const found = organisation === null ? undefined : officers[organisation];
  if (!found) throw new Error(`no officer of ${String(organisation)}`);
  return found;
}

/** Experts in the register. Two of them work for the department that usually is the host. */
export const experts: Actor[] = Array.from({ length: 45 }, (_, n) =>
  person(50 + n, 'expert', org.union, n === 28 || n === 29 ? org.construction : null),
);
/** Two people who lead the Union or work for it, and are also in the register of experts. */
export const expertWho = (id: string): Actor => experts.find((e) => e.person === id) ?? { ...by.leader, person: id, capability: 'expert' };

/** Everybody known to the province. */
export const everybody: readonly Actor[] = [...Object.values(by), ...Object.values(leaders), ...Object.values(officers), ...experts].filter(
  (a): a is Actor => a !== undefined,
);

export const calendar: Calendar = { version: 1, days: calendarDays, confirmedYears };

const proposed: Sourced = { source: 'test', status: 'proposed' };

export const ruleSet: RuleSet = {
  id: uuid(900),
  version: 1,
  territory: 'minh-ha',
  validFrom: '2026-01-01',
  validTo: null,
  legalBasis: 'test',
  deadlines: [...deadlineRules, ...proposedTerms],
  ladder: { reminderAfter: 1, escalationAfter: 3, lapseAfter: 5, ...proposed },
  fundingApprovals: [
    { fundingSource: 'stateBudget', upToVnd: 50_000_000, approver: 'financeLeader', ...proposed },
    { fundingSource: 'stateBudget', upToVnd: null, approver: 'authorityLeader', ...proposed },
    { fundingSource: 'requesterBudget', upToVnd: null, approver: 'funderLeader', ...proposed },
    { fundingSource: 'projectOwner', upToVnd: null, approver: 'funderLeader', ...proposed },
    { fundingSource: 'otherLawful', upToVnd: null, approver: 'funderLeader', ...proposed },
  ],
  panels: [
    {
      formOfWork: 'council',
      minMembers: 5,
      maxMembers: 11,
      oddNumber: true,
      minReviewers: 2,
      requiredRoles: ['chair', 'scienceSecretary'],
      quorum: { of: 2, over: 3 },
      ...proposed,
    },
    {
      formOfWork: 'expertGroup',
      minMembers: 3,
      maxMembers: 9,
      oddNumber: false,
      minReviewers: 1,
      requiredRoles: ['chair', 'scienceSecretary'],
      quorum: { of: 2, over: 3 },
      ...proposed,
    },
    {
      formOfWork: 'consultationOnly',
      minMembers: 0,
      maxMembers: 0,
      oddNumber: false,
      minReviewers: 0,
      requiredRoles: [],
      quorum: { of: 2, over: 3 },
      ...proposed,
    },
  ],
  advance: { maxPercent: 50, ...proposed },
  independence: { formerRoleMonths: 24, ...proposed },
  maxReworkRounds: 2,
  maxExtensions: 2,
  mandatoryDocuments: [
    { when: 'always', kind: 'requestLetter', ...proposed },
    { when: 'ordered', kind: 'order', ...proposed },
    { when: 'withPanel', kind: 'panelDecision', ...proposed },
    { when: 'withMeeting', kind: 'meetingMinutes', ...proposed },
    { when: 'reported', kind: 'resultReport', ...proposed },
    { when: 'signedOff', kind: 'signOffMinutes', ...proposed },
    { when: 'paid', kind: 'settlement', ...proposed },
  ],
};

/** The year's budget line of the state budget, and the world in which it has money. */
export const budgetLine = { id: uuid(800), fiscalYear: 2026, funder: org.finance };

/** What the API would attest for an act on this day, from the present registers. */
export function attested(payOn = '2026-08-03'): Attested {
  const rule = withholdingRules.find(
    (r) => r.residency === 'resident' && r.validFrom <= payOn && (r.validTo === null || payOn <= r.validTo),
  );
  return {
    birth: { ruleSet, calendar, union: org.union, finance: org.finance, homeAffairs: org.homeAffairs },
    organisations,
    people,
    norms: feeItems
      .filter((item) => item !== 'otherCost')
      .map((item) => ({ item, normId: `norm-${item}`, maxVnd: 2_000_000, source: 'test', status: 'proposed' })),
    withholding: people.map((p) => ({ person: p.person, rule: rule ?? null })),
    leaders: [by.leader.person, by.standIn.person],
    listedRule: rule ?? null,
  };
}

/** A paper of another office; every one has another number. */
export function paper(on: string): SealedInput<'issueOrder'>['paper'] {
  const number = uuid();
  return { number, notation: 'QĐ-UBND', on, signer: said('signer'), documents: [uuid()] };
}

/** A paper the Union numbers itself. */
export function ownPaper(on: string): SealedInput<'issueReport'>['paper'] {
  return { on, signer: said('signer'), documents: [uuid()] };
}
