import type { Stream } from './streams.ts';

/** The lines of an export as verify-export.ts accepts them: exactly these members, each of its type. */
export interface ExportRecords {
  journalExport: { format: number; scope: 'all' | 'streams'; streams: number; at: string };
  leaf: { sequence: number; stream: Stream; revision: number; hash: string };
  proof: { sequence: number; stream: Stream; revision: number; hash: string; index: number; proof: string[] };
  stream: { stream: Stream; revision: number; hash: string };
  fact: { revision: number; at: string; actor: Record<string, unknown>; kind: string; fact: Record<string, unknown>; hash: string };
}

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isTime: Check = (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value));
const isObject: Check = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isStream: Check = (value) => hasShape(value, { kind: isText, id: isText });
const isProof: Check = (value) => Array.isArray(value) && value.every(isHash);
const isAtLeast =
  (least: number): Check =>
  (value) =>
    Number.isSafeInteger(value) && (value as number) >= least;

/** 64 hexadecimal digits. */
export function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

const head = { stream: isStream, revision: isAtLeast(1), hash: isHash };

const shapes: { [K in keyof ExportRecords]: Record<keyof ExportRecords[K], Check> } = {
  journalExport: { format: isAtLeast(1), scope: (value) => value === 'all' || value === 'streams', streams: isAtLeast(0), at: isTime },
  leaf: { sequence: isAtLeast(1), ...head },
  proof: { sequence: isAtLeast(1), ...head, index: isAtLeast(0), proof: isProof },
  stream: head,
  fact: { revision: isAtLeast(1), at: isTime, actor: isObject, kind: isText, fact: isObject, hash: isHash },
};

/** A published line, in the heads file or after `"record":"root"` in an export. */
export const rootShape = {
  sequence: isAtLeast(1),
  at: isTime,
  streams: isAtLeast(0),
  root: isHash,
  previous: isHash,
  key: (value: unknown) => typeof value === 'string' && /^[0-9a-f]{16}$/.test(value),
  publicKey: isText,
  signature: isText,
};

/** Whether the value has exactly these members, each of its type. */
export function hasShape(value: unknown, shape: Record<string, Check>): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const names = Object.keys(shape);
  return Object.keys(value).length === names.length && names.every((name) => shape[name]!((value as Record<string, unknown>)[name]));
}

/** The record without its name, when it is one of this kind. */
export function recordOf<K extends keyof ExportRecords>(kind: K, value: Record<string, unknown>): ExportRecords[K] | null {
  const { record, ...members } = value;
  return record === kind && hasShape(members, shapes[kind]) ? (members as unknown as ExportRecords[K]) : null;
}
