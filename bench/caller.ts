import { Agent, request } from 'node:http';
import { demonstrationPassword } from '../local/seed/seed-demonstration.ts';

/** A person of the demonstration, signed in, with connections that stay open: what a request costs beyond the network. */
export class Caller {
  readonly #url: string;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64 });
  #cookie = '';

  private constructor(url: string) {
    this.#url = url;
  }

  static async signIn(url: string, username: string): Promise<Caller> {
    const caller = new Caller(url);
    const { headers } = await caller.#send('POST', '/api/session', { username, password: demonstrationPassword });
    caller.#cookie = (headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0]!).join('; ');
    return caller;
  }

  /** Throws for any answer but 200. */
  async get<T>(path: string): Promise<T> {
    return JSON.parse((await this.#send('GET', path)).text) as T;
  }

  /** Gives a command under a key of its own. Throws unless it is on record: an answer 202 would be no answer. */
  async give(commissionId: string, command: string, input: object): Promise<void> {
    await this.#send('POST', `/api/commissions/${commissionId}/commands/${command}`, input);
  }

  /** Begins a commission; returns its id. */
  async begin(input: object): Promise<string> {
    return (JSON.parse((await this.#send('POST', '/api/commissions', input)).text) as { id: string }).id;
  }

  close(): void {
    this.#agent.destroy();
  }

  #send(method: string, path: string, input?: object): Promise<{ text: string; headers: NodeJS.Dict<string[]> }> {
    const body = input === undefined ? undefined : Buffer.from(JSON.stringify(input));
    const headers = {
      cookie: this.#cookie,
      'x-requested-with': 'phanbien',
      ...(body ? { 'content-type': 'application/json', 'content-length': body.length, 'idempotency-key': crypto.randomUUID() } : {}),
    };
    return new Promise((resolve, reject) => {
      const sent = request(`${this.#url}${path}`, { method, headers, agent: this.#agent }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          if (response.statusCode === 200 || response.statusCode === 201) resolve({ text, headers: response.headersDistinct });
          else reject(new Error(`${method} ${path}: ${response.statusCode} ${text}`));
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }
}
