import { referencesIn } from '../../domain/commission/references.ts';
import type { CommandName } from '../../domain/commission/commands.ts';
import { demoId } from '../../local/seed/ids.ts';
import { budgetLine, by, everybody, experts, leader, officer, org } from '../support/province.ts';

/**
 * The drafts of test/support have a small province of their own. This maps its people and bodies to the demonstration's, so that the same
 * drafts serve commissions of the running system.
 */

const bodies = {
  lhh: org.union,
  'so-tai-chinh': org.finance,
  'so-noi-vu': org.homeAffairs,
  ubnd: org.ubnd,
  'so-xay-dung': org.construction,
  'so-nnmt': org.environment,
};

const staff = {
  'lhh.vanthu': by.clerk,
  'lhh.chuyenvien': by.specialist,
  'lhh.lanhdao': by.leader,
  'lhh.phochutich': by.standIn,
  'lhh.ketoan': by.accountant,
  'lhh.ktt': by.chiefAccountant,
  'stc.cv': by.financeOfficer,
  'stc.ld': by.financeLeader,
  snv: by.homeAffairs,
  'so.xaydung.ld': leader(org.construction),
  'so.xaydung.cv': officer(org.construction),
  'so.nnmt.ld': leader(org.environment),
  'so.nnmt.cv': officer(org.environment),
  'ubnd.ld': leader(org.ubnd),
  'ubnd.vp': officer(org.ubnd),
};

/** The demonstration has nine experts. The drafts sometimes name more. */
const seats = experts.map(({ person }, n) => [`chuyengia.${(n % 9) + 1}`, person] as const);

const people = [...Object.entries(staff).map(([username, { person }]) => [username, person] as const), ...seats];
const usernames = new Map(people.map(([username, person]) => [person, username]));

const there = new Map([
  ...Object.entries(bodies).map(([code, id]) => [id, demoId(`organisation/${code}`)] as const),
  ...people.map(([username, person]) => [person, demoId(`person/${username}`)] as const),
]);
const here = new Map([...there].reverse().map(([id, demo]) => [demo, id]));

const uuids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

function translated(value: unknown, by: ReadonlyMap<string, string>): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll(uuids, (id) => by.get(id) ?? id));
}

/** A value of the running system with the ids of the drafts' province. */
export function fromDemonstration(snapshot: unknown): unknown {
  return translated(snapshot, here);
}

/** The account of a person of the drafts' province; undefined where the demonstration has none. */
export function accountOf(person: string): string | undefined {
  return usernames.get(person);
}

const strangers = [...Object.values(org), ...everybody.map(({ person }) => person)].filter((id) => !there.has(id));

/** Whether a draft names a person or a body that the demonstration does not have. */
export function hasStranger(input: unknown): boolean {
  const text = JSON.stringify(input);
  return strangers.some((id) => text.includes(id));
}

/** The documents that a draft names, each once: as many are to be uploaded. */
export function papersNamed(command: CommandName, input: unknown): string[] {
  return [...new Set(referencesIn(command, input).flatMap(({ referent, id }) => (referent === 'document' ? [id] : [])))];
}

/** The body for a draft: ids of the demonstration, private texts in words, and for each document the uploaded one. */
export function toDemonstration(command: CommandName, input: unknown, year: string, uploaded: ReadonlyMap<string, string>): object {
  const typed = translated(input, new Map([...there, [budgetLine.id, demoId(`budget-line/${year}/tvpb-chung`)]]));
  // A list may not name the same id twice.
  let texts = 0;
  return JSON.parse(JSON.stringify(typed), (name, value: unknown) => {
    if (typeof value === 'string' && uploaded.has(value)) return uploaded.get(value);
    if (name === 'proposal') return { ...(value as object), type: 'khoa-hoc-cong-nghe' };
    return isPrivateText(value) ? `Ý kiến ${(texts += 1)} ghi trong lúc hệ thống bị ngắt` : value;
  }) as object;
}

function isPrivateText(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'text' in value && 'digest' in value;
}
