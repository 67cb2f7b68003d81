import { Agent, request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { demonstrationPassword } from '../local/seed/seed-demonstration.ts';

/** A person of the demonstration, signed in, with connections that stay open. A request then costs no new connection. */
export class Caller {
  readonly #url: string;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64 });
  #cookie = '';
  /** How many acts were answered 202: accepted, and not on record yet. */
  later = 0;

  private constructor(url: string) {
    this.#url = url;
  }

  static async signIn(url: string, username: string): Promise<Caller> {
    const caller = new Caller(url);
    const answer = await caller.#send('POST', '/api/session', { username, password: demonstrationPassword });
    caller.#expected('POST', '/api/session', answer);
    const { headers } = answer;
    caller.#cookie = (headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0]!).join('; ');
    return caller;
  }

  /** Throws for any answer but 200. */
  async get<T>(path: string): Promise<T> {
    return this.#expected('GET', path, await this.#send('GET', path)) as T;
  }

  /** Gives a command under a key of its own; resolves when it is on record. */
  async give(commissionId: string, command: string, input: object): Promise<void> {
    await this.#act(`/api/commissions/${commissionId}/commands/${command}`, input);
  }

  /** Begins a commission; returns its id. */
  async begin(input: object): Promise<string> {
    const begun = (await this.#act('/api/commissions', input)) as { id: string; commissionId?: string };
    // After 202 the answer is a receipt, which has an id of its own.
    return begun.commissionId ?? begun.id;
  }

  /** Uploads a signed paper; returns the document's id. */
  async upload(name: string): Promise<string> {
    const form = new FormData();
    form.append('file', new File([name], `${name}.txt`, { type: 'text/plain' }));
    const headers = { cookie: this.#cookie, 'x-requested-with': 'phanbien' };
    const answer = await fetch(`${this.#url}/api/documents`, { method: 'POST', headers, body: form });
    return (this.#expected('POST', '/api/documents', { status: answer.status, text: await answer.text(), headers: {} }) as { id: string })
      .id;
  }

  /** Waits for the receipt after 202, and sends the act again under its key after 503. */
  async #act(path: string, input: object): Promise<unknown> {
    const key = crypto.randomUUID();
    for (;;) {
      const answer = await this.#send('POST', path, input, key);
      if (answer.status === 503) continue;
      if (answer.status !== 202) return this.#expected('POST', path, answer);
      this.later += 1;
      const { receipt } = JSON.parse(answer.text) as { receipt: string };
      for (;;) {
        const found = await this.#send('GET', receipt);
        if (found.status === 200) return doneIn(path, JSON.parse(found.text) as { outcome: { result: string; reason?: string } });
        await delay(20);
      }
    }
  }

  #expected(method: string, path: string, { status, text }: Answer): unknown {
    if (status !== 200 && status !== 201) throw new Error(`${method} ${path}: ${status} ${text}`);
    return JSON.parse(text);
  }

  close(): void {
    this.#agent.destroy();
  }

  #send(method: string, path: string, input?: object, key = ''): Promise<Answer> {
    const body = input === undefined ? undefined : Buffer.from(JSON.stringify(input));
    const headers = {
      cookie: this.#cookie,
      'x-requested-with': 'phanbien',
      ...(body ? { 'content-type': 'application/json', 'content-length': body.length, 'idempotency-key': key } : {}),
    };
    return new Promise((resolve, reject) => {
      const sent = request(`${this.#url}${path}`, { method, headers, agent: this.#agent }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          resolve({ status: response.statusCode ?? 0, text, headers: response.headersDistinct });
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }
}

interface Answer {
  status: number;
  text: string;
  headers: NodeJS.Dict<string[]>;
}

/** A receipt that says the act was carried out; anything else is not what is measured. */
function doneIn<T extends { outcome: { result: string; reason?: string } }>(path: string, receipt: T): T {
  if (receipt.outcome.result !== 'done') throw new Error(`POST ${path}: ${String(receipt.outcome.reason)}`);
  return receipt;
}
