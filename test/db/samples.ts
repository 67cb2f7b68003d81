import { randomUUID } from 'node:crypto';
import type { CommissionRow, DutyRow, ReceiptRow } from '../../db/commissions/rows.ts';
import type { RecordedFact } from '../../db/journal/streams.ts';

export const at = '2026-11-23T02:00:00.000Z';
export const by = { actor: { person: '00000000-0000-4000-8000-000000000001' }, at };

/** `at` plus minutes. */
export function later(minutes: number): string {
  return new Date(Date.parse(at) + minutes * 60_000).toISOString();
}

export function fact(revision: number, data: Record<string, unknown> = {}): RecordedFact {
  return { revision, at: later(revision), kind: 'noteAdded', actor: by.actor, ...data };
}

export function facts(from: number, to: number): RecordedFact[] {
  return Array.from({ length: to - from + 1 }, (_, index) => fact(from + index, { note: `chú thích ${from + index}` }));
}

export function row(changes: Partial<CommissionRow> = {}): CommissionRow {
  return {
    code: null,
    codeYear: null,
    codeNumber: null,
    route: 'ordered',
    title: 'Đề án đào tạo nhân lực số',
    serviceKinds: ['criticalReview'],
    stage: 'intake',
    state: 'open',
    outcome: null,
    requesterId: null,
    hostId: null,
    orderIssuerId: null,
    funderId: null,
    decidingAuthorityId: null,
    unionId: null,
    organisations: [],
    people: [],
    openedAt: at,
    closedAt: null,
    year: 2026,
    overdueOn: null,
    revision: 1,
    personRevision: 1,
    updatedAt: at,
    ...changes,
  };
}

export function duty(key: string, changes: Partial<DutyRow> = {}): DutyRow {
  return {
    key,
    kind: key,
    stage: 'intake',
    ownerOrganisation: null,
    ownerCapability: 'unionClerk',
    ownerPerson: null,
    about: null,
    since: at,
    dueOn: '2026-11-25',
    deadlineCode: 'D01',
    derivation: { code: 'D01', steps: [] },
    commands: ['register'],
    rung: 0,
    ...changes,
  };
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
