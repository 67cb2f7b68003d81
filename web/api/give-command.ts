import { answered, api, whole } from './client.ts';
import { ApiProblem } from './problem.ts';
import type { BirthCommand, Born, CommandInput, CommandName, Done, GivenCommand } from './types.ts';

/** An act on record, with the commission that it belongs to. */
export interface RecordedAct {
  commissionId: string;
  code: string | null;
  revision: number;
  outcome: Done['outcome'];
}

export interface ActToSend<C extends CommandName> {
  command: C;
  /** The commission, or null for the act that begins one. */
  commissionId: string | null;
  input: CommandInput<C>;
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
export async function giveCommand<C extends CommandName>(act: ActToSend<C>, whenAskingAgain: () => void): Promise<RecordedAct> {
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

function giveOnce(act: ActToSend<CommandName>): Promise<RecordedAct> {
  return act.commissionId === null ? begin(act as ActToSend<BirthCommand>) : give(act as ActToSend<GivenCommand>, act.commissionId);
}

async function begin({ command, input, key }: ActToSend<BirthCommand>): Promise<RecordedAct> {
  const body = { command, ...input } as never;
  const call = api.POST('/api/commissions', { params: { header: { 'idempotency-key': key } }, body });
  const { data } = await whole(call);
  if (data && 'receipt' in data) return follow(data.receipt);
  const { id, code, revision } = data as Born;
  return { commissionId: id, code, revision, outcome: { result: 'done' } };
}

async function give({ command, input, key, seen }: ActToSend<GivenCommand>, id: string): Promise<RecordedAct> {
  const header = { 'idempotency-key': key, 'if-match': seen === undefined ? undefined : `"${seen}"` };
  // Each command has its own route. The cast loses nothing, since each route takes the input of its own command.
  const path = `/api/commissions/{id}/commands/${command}` as '/api/commissions/{id}/commands/addNote';
  const { data } = await whole(api.POST(path, { params: { path: { id }, header }, body: input as never }));
  if (data && !('revision' in data)) return follow(data.receipt);
  const { revision, outcome, code } = data as Done;
  return { commissionId: id, code, revision, outcome };
}

/** The act was accepted but is not on record yet. Polls the receipt's address until it is. */
async function follow(address: string): Promise<RecordedAct> {
  const at = new URL(address, location.origin);
  const id = at.pathname.split('/').at(-1)!;
  const commission = at.searchParams.get('commission');
  for (;;) {
    const query = commission === null ? {} : { commission };
    const receipt = await answered(api.GET('/api/receipts/{id}', { params: { path: { id }, query } }));
    if ('revision' in receipt) {
      const { commissionId, code, revision, outcome } = receipt;
      return { commissionId, code, revision, outcome };
    }
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

/** A new key for an act. `crypto.randomUUID` is missing where the page is served by plain HTTP. */
export function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
