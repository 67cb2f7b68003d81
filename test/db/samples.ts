import { randomUUID } from 'node:crypto';
import type { ReceiptRow } from '../../db/cases/rows.ts';
import type { HistoricRow } from '../../db/commissions/historic.ts';
import type { RecordedFact } from '../../db/journal/streams.ts';
import type { CaseRow, OwedDuty, ReadModel } from '../../domain/case/read-model.ts';
import type { CommissionColumns } from '../../domain/commission/read-model.ts';

export const at = '2026-11-23T02:00:00.000Z';
export const by = { actor: { person: '00000000-0000-4000-8000-000000000001' }, at };

/** `at` plus so many minutes. */
export function later(minutes: number): string {
  return new Date(Date.parse(at) + minutes * 60_000).toISOString();
}

export function fact(revision: number, data: Record<string, unknown> = {}): RecordedFact {
  return { revision, at: later(revision), kind: 'noteAdded', actor: by.actor, ...data };
}

export function facts(from: number, to: number): RecordedFact[] {
  return Array.from({ length: to - from + 1 }, (_, index) => fact(from + index, { note: `chú thích ${from + index}` }));
}

/** A commission with the columns of its case and its own columns side by side. */
export type FlatRow = CaseRow & CommissionColumns;

export function row(changes: Partial<FlatRow> = {}): FlatRow {
  return {
    procedure: 'commission',
    code: null,
    codeYear: null,
    codeNumber: null,
    route: 'ordered',
    title: 'Đề án đào tạo nhân lực số',
    serviceKinds: ['criticalReview'],
    instrument: null,
    stage: 'intake',
    state: 'open',
    outcome: null,
    requesterId: null,
    hostId: null,
    orderIssuerId: null,
    funderId: null,
    decidingAuthorityId: null,
    unionId: null,
    financeId: null,
    homeAffairsId: null,
    specialistId: null,
    isWithoutCost: false,
    isIssued: false,
    seats: [],
    payees: [],
    accessKeys: [],
    unseenBy: [],
    organisations: [],
    people: [],
    openedAt: at,
    closedAt: null,
    year: 2026,
    overdueOn: null,
    revision: 1,
    personRevision: 1,
    calendarVersion: 1,
    stateVersion: 1,
    updatedAt: at,
    ...changes,
  };
}

/** A read model with these columns. */
export function model(flat: FlatRow, duties: OwedDuty[] = [], snapshot: Record<string, unknown> = {}): ReadModel {
  const { route, serviceKinds, instrument, isWithoutCost, isIssued, seats, payees, ...others } = flat;
  const { requesterId, hostId, orderIssuerId, funderId, decidingAuthorityId, unionId, financeId, homeAffairsId, specialistId, ...line } =
    others;
  const parts = { requesterId, hostId, orderIssuerId, funderId, decidingAuthorityId, unionId, financeId, homeAffairsId };
  const own: CommissionColumns = { route, serviceKinds, instrument, isWithoutCost, isIssued, seats, payees, specialistId, ...parts };
  return { row: line, own, duties, snapshot };
}

/** The statements of a source on a commission from before this system. */
export function historicRow(changes: Partial<HistoricRow>): HistoricRow {
  const { code, codeYear, codeNumber, route, title, serviceKinds, outcome, organisations, people, openedAt, closedAt, year } = row();
  const { requesterId, hostId, orderIssuerId, funderId, decidingAuthorityId, unionId } = row();
  const parts = { requesterId, hostId, orderIssuerId, funderId, decidingAuthorityId, unionId };
  const line = { code, codeYear, codeNumber, route, title, serviceKinds, outcome, organisations, people, openedAt, closedAt, year };
  return { ...line, ...parts, ...changes };
}

/** A duty with the columns by which a list filters it. */
export interface FlatDuty {
  ownerOrganisation: string | null;
  ownerCapability: string | null;
  ownerPerson: string | null;
  dueOn: string;
  commands: string[];
  rung: number;
}

export function duty(key: string, changes: Partial<FlatDuty> = {}): OwedDuty {
  const { ownerOrganisation = null, ownerCapability = 'unionClerk', ownerPerson = null, dueOn = '2026-11-25', rung = 0 } = changes;
  const owner = { organisation: ownerOrganisation, capability: ownerCapability, person: ownerPerson };
  const said = { since: Date.parse(at), due: { code: 'D01', steps: [], dueOn }, commands: changes.commands ?? ['register'] };
  return { duty: { key, kind: key, stage: 'intake', owner, ...said }, rung };
}

export function receipt(changes: Partial<ReceiptRow> = {}): ReceiptRow {
  return {
    updateId: randomUUID(),
    person: by.actor.person,
    command: 'addNote',
    idempotencyKey: 'k1',
    bodyDigest: 'sha256:00',
    revision: 1,
    stage: 'intake',
    outcome: { result: 'done' },
    at,
    ...changes,
  };
}
