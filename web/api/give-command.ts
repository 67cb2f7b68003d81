import { answered, api, whole } from './client.ts';
import { ApiProblem } from './problem.ts';
import type { ProcedureName } from './types.ts';

/** An act on record, with the case that it belongs to. */
export interface RecordedAct {
  caseId: string;
  code: string | null;
  revision: number;
}

export interface ActToSend {
  procedure: ProcedureName;
  command: string;
  /** The case, or null for the act that begins one. */
  caseId: string | null;
  input: object;
  /** Made when the form is opened and kept for every repetition. The same key means the same act. */
  key: string;
  /** The revision that the person saw when deciding. */
  seen?: number;
}

/** Waits between repetitions of a request whose outcome is unknown, milliseconds. */
const patience = [500, 1_000, 2_000, 4_000, 8_000];

/**
 * Gives a command and waits until it is on record. An act whose outcome is unknown is sent again under its key, and `whenAskingAgain` is
 * called. Throws ApiProblem for a refusal, or when the outcome is still unknown after a quarter of a minute.
 */
export async function giveCommand(act: ActToSend, whenAskingAgain: () => void): Promise<RecordedAct> {
  for (const wait of patience) {
    try {
      return await giveOnce(act);
    } catch (thrown) {
      if (!(thrown instanceof ApiProblem && thrown.isOutcomeUnknown)) throw thrown;
      whenAskingAgain();
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return giveOnce(act);
}

function giveOnce(act: ActToSend): Promise<RecordedAct> {
  return act.caseId === null ? begin(act) : give(act, act.caseId);
}

/** The request that begins a case of each procedure. A commission begins by several commands, an obstacle by one. */
const beginnings = {
  commission: ({ command, input, key }: ActToSend) =>
    api.POST('/api/commissions', { params: { header: { 'idempotency-key': key } }, body: { command, ...input } as never }),
  obstacle: ({ input, key }: ActToSend) =>
    api.POST('/api/obstacles', { params: { header: { 'idempotency-key': key } }, body: input as never }),
} satisfies Record<ProcedureName, (act: ActToSend) => unknown>;

async function begin(act: ActToSend): Promise<RecordedAct> {
  const { data } = await (act.procedure === 'commission' ? whole(beginnings.commission(act)) : whole(beginnings.obstacle(act)));
  if (data && 'receipt' in data) return follow(data.receipt);
  const { id, code, revision } = data as { id: string; code: string | null; revision: number };
  return { caseId: id, code, revision };
}

const collections: Record<ProcedureName, string> = { commission: 'commissions', obstacle: 'obstacles' };

async function give({ procedure, command, input, key, seen }: ActToSend, id: string): Promise<RecordedAct> {
  const header = { 'idempotency-key': key, 'if-match': seen === undefined ? undefined : `"${seen}"` };
  // Each command has its own route. The cast loses nothing, since each route takes the input of its own command.
  const path = `/api/${collections[procedure]}/{id}/commands/${command}` as '/api/commissions/{id}/commands/addNote';
  const { data } = await whole(api.POST(path, { params: { path: { id }, header }, body: input as never }));
  if (data && !('revision' in data)) return follow(data.receipt);
  const { revision, code } = data as { revision: number; code: string | null };
  return { caseId: id, code, revision };
}

/** The act was accepted but is not on record yet. Polls the receipt's address until it is. */
async function follow(address: string): Promise<RecordedAct> {
  const at = new URL(address, location.origin);
  const id = at.pathname.split('/').at(-1)!;
  const query = Object.fromEntries(at.searchParams);
  for (;;) {
    const receipt = await answered(api.GET('/api/receipts/{id}', { params: { path: { id }, query } }));
    if ('revision' in receipt) {
      const { caseId, code, revision, outcome } = receipt;
      // An act on one case may begin another one. The person is led there, to its first entry.
      return outcome.case === undefined ? { caseId, code, revision } : { caseId: outcome.case, code: null, revision: 1 };
    }
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}
