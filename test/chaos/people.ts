import { paperFile } from '../../local/demo/paper-file.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import { eventually } from '../support/eventually.ts';

/** The answer to one request; status 0 when nobody answered. */
export interface Reply {
  status: number;
  body: unknown;
}

export interface Sending {
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string | FormData;
}

/** An act is answered within some 6 s. After this time no answer will come. */
const patienceMs = 20_000;
/** A restart of everything at once takes some 15 s on two busy cores. */
const outageMs = 120_000;

/** The demonstration's accounts, signed in, over real HTTP. */
export class People {
  readonly #url: string;
  readonly #cookies = new Map<string, string>();

  private constructor(url: string) {
    this.#url = url;
  }

  static async signIn(url: string, usernames: readonly string[], password: string): Promise<People> {
    const people = new People(url);
    // Sign in one after the other: one password hash takes both cores.
    for (const username of usernames) await people.#signIn(username, password);
    return people;
  }

  /** Sends one request and returns any answer. */
  async send(who: string, path: string, { method = 'GET', headers = {}, body }: Sending = {}): Promise<Reply> {
    const manners = { accept: 'application/json', 'x-requested-with': 'phanbien', cookie: this.#cookies.get(who) ?? '' };
    try {
      const response = await fetch(`${this.#url}${path}`, {
        method,
        headers: { ...manners, ...headers },
        body: body ?? null,
        signal: AbortSignal.timeout(patienceMs),
      });
      // An answer that was cut off does not parse: it counts as none.
      return { status: response.status, body: await response.json() };
    } catch {
      return { status: 0, body: null };
    }
  }

  /** Reads, and repeats while nobody answers. Undefined for 404. */
  async read<T>(who: string, path: string): Promise<T | undefined> {
    const { status, body } = await this.#answered(who, path);
    if (status === 404) return undefined;
    if (status !== 200) throw new Error(`GET ${path} as ${who}: ${status} ${JSON.stringify(body)}`);
    return body as T;
  }

  /** Uploads a signed paper; returns its id. An upload without an answer may stay there unused. */
  async upload(who: string, title: string): Promise<string> {
    const form = new FormData();
    form.append('file', paperFile(title, dayOf(Date.now())));
    const { status, body } = await this.#answered(who, '/api/documents', { method: 'POST', body: form });
    if (status !== 201) throw new Error(`${title}: ${status} ${JSON.stringify(body)}`);
    return (body as { id: string }).id;
  }

  #answered(who: string, path: string, sending?: Sending): Promise<Reply> {
    const attempt = async () => {
      const reply = await this.send(who, path, sending);
      if (reply.status === 0 || reply.status === 503) throw new Error(`${path}: nobody answers ${who} (${reply.status})`);
      return reply;
    };
    return eventually(attempt, { within: outageMs, every: 300 });
  }

  async #signIn(username: string, password: string): Promise<void> {
    const response = await fetch(`${this.#url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-requested-with': 'phanbien' },
      body: JSON.stringify({ username, password }),
    });
    if (response.status !== 200) throw new Error(`${username} cannot sign in: ${response.status} ${await response.text()}`);
    const cookies = response.headers.getSetCookie().map((header) => header.split(';')[0]!);
    this.#cookies.set(username, cookies.join('; '));
  }
}
