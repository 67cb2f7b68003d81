import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { CaseState } from '../../domain/case/case-state.ts';
import type { JournalFact } from '../../domain/case/facts.ts';

/** One case as a released version ran it: Temporal's history, the journal, and the state folded from that journal. */
export interface Recording {
  /** The name of its procedure and the id of the case, from the history. */
  procedure: string;
  caseId: string;
  /** The history in Temporal's JSON. */
  history: unknown;
  facts: JournalFact[];
  state: CaseState;
  /** The version number of the state's shape. */
  stateVersion: number;
}

const folder = fileURLToPath(new URL('histories/', import.meta.url));

/** The names of the recordings kept in git. */
export function recordings(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json.gz'))
    .map((name) => name.replace('.json.gz', ''))
    .sort();
}

export function readRecording(name: string): Recording {
  const kept = JSON.parse(gunzipSync(readFileSync(`${folder}${name}.json.gz`)).toString('utf8')) as Kept;
  const history = eachPayload(kept.history, (data) => Buffer.from(data, 'utf8').toString('base64'));
  return { ...kept, history, ...startOf(kept.history) };
}

type Kept = Omit<Recording, 'procedure' | 'caseId'>;

interface StartOfRun {
  workflowType: { name: string };
  input: { payloads: [{ data: string }] };
}

/** A workflow's type is the name of its procedure, and its input names the case. */
function startOf(history: unknown): Pick<Recording, 'procedure' | 'caseId'> {
  const { events } = history as { events: { workflowExecutionStartedEventAttributes?: StartOfRun }[] };
  const started = events[0]?.workflowExecutionStartedEventAttributes;
  if (!started) throw new Error('the history does not begin with its start');
  const { id } = JSON.parse(started.input.payloads[0].data) as { id: string };
  return { procedure: started.workflowType.name, caseId: id };
}

/** Writes a recording. Returns its size in bytes. */
export function writeRecording(name: string, recording: Kept): number {
  // Payloads are stored in plain text. Base64 would hide their repetitions from the compressor.
  const history = eachPayload(recording.history, (data) => Buffer.from(data, 'base64').toString('utf8'));
  const packed = gzipSync(JSON.stringify({ ...recording, history }), { level: 9 });
  writeFileSync(`${folder}${name}.json.gz`, packed);
  return packed.length;
}

/** The history with the data of every JSON payload transformed. */
function eachPayload(value: unknown, change: (data: string) => string): unknown {
  if (Array.isArray(value)) return value.map((entry) => eachPayload(entry, change));
  if (typeof value !== 'object' || value === null) return value;
  const isPayload = 'metadata' in value && 'data' in value && typeof value.data === 'string';
  if (isPayload) return { ...value, data: change(value.data as string) };
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, eachPayload(entry, change)]));
}
