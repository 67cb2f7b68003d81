import { setTimeout as delay } from 'node:timers/promises';
import { NotAsTold } from './play.ts';

/** An answer of the API: its status and its body. */
export interface Answer<T = unknown> {
  status: number;
  body: T;
  location: string | null;
}

/** What a problem answer says (RFC 9457). */
export interface Problem {
  code: string;
  detail: string;
  errors?: { pointer: string; message: string }[];
}

/**
 * How often a request is repeated, twice a second, after no answer, 503 or 202. In all that is two minutes: Temporal gives a killed
 * worker's commissions to the next one after some ten seconds.
 */
const patience = 240;

/** One person's client of the API: their cookie, and the contract of docs/design.md §5. */
export class SignedIn {
  readonly #url: string;
  readonly #cookie: string;

  private constructor(url: string, cookie: string) {
    this.#url = url;
    this.#cookie = cookie;
  }

  /** Signs in; `session` is what the API says about the person. */
  static async as(url: string, username: string, password: string): Promise<{ caller: SignedIn; session: unknown }> {
    const response = await fetch(`${url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-requested-with': 'phanbien' },
      body: JSON.stringify({ username, password }),
    });
    const cookie = response.headers
      .getSetCookie()
      .map((header) => header.split(';')[0]!)
      .join('; ');
    const session = await response.json();
    if (response.status !== 200) throw new NotAsTold(`${username} không đăng nhập được: ${JSON.stringify(session)}`);
    return { caller: new SignedIn(url, cookie), session };
  }

  /** Reads; null for 404. */
  async find<T>(path: string): Promise<T | null> {
    const answer = await this.#send<T>('GET', path, {});
    if (answer.status === 404) return null;
    if (answer.status !== 200) throw new NotAsTold(`GET ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** Reads. Throws for any answer but 200. */
  async get<T>(path: string): Promise<T> {
    const found = await this.find<T>(path);
    if (found === null) throw new NotAsTold(`GET ${path}: không tìm thấy`);
    return found;
  }

  /** Acts, and waits for the receipt after 202. */
  async act(path: string, key: string, body: unknown): Promise<Answer> {
    const headers = { 'content-type': 'application/json', 'idempotency-key': key };
    const answer = await this.#send('POST', path, { headers, body: JSON.stringify(body) });
    return answer.status === 202 ? this.#receipt((answer.body as { receipt: string }).receipt) : answer;
  }

  /** Uploads one file; returns the API's answer. */
  async upload<T>(path: string, file: File, kind?: string): Promise<T> {
    const form = new FormData();
    if (kind !== undefined) form.append('kind', kind);
    form.append('file', file);
    const answer = await this.#send<T>('POST', path, { body: form });
    if (answer.status !== 201 && answer.status !== 200) {
      throw new NotAsTold(`${file.name}: ${answer.status} ${JSON.stringify(answer.body)}`);
    }
    return answer.body;
  }

  async #receipt(address: string): Promise<Answer> {
    for (let attempt = 0; attempt < patience; attempt += 1) {
      const answer = await this.#send('GET', address, {});
      if (answer.status === 200) return answer;
      await delay(500);
    }
    throw new NotAsTold(`${address}: biên nhận chưa có`);
  }

  /** Sends a request, and repeats it while nobody answers or the answer is 503. An act has the same key, so it is never done twice. */
  async #send<T>(method: string, path: string, init: Sent): Promise<Answer<T>> {
    for (let attempt = 0; ; attempt += 1) {
      const answer = await this.#sendOnce<T>(method, path, init).catch((error: unknown) => {
        if (attempt === patience) throw error;
        return null;
      });
      if (answer !== null && (answer.status !== 503 || attempt === patience)) return answer;
      await delay(500);
    }
  }

  async #sendOnce<T>(method: string, path: string, init: Sent): Promise<Answer<T>> {
    const headers = {
      accept: 'application/json',
      'accept-language': 'vi',
      cookie: this.#cookie,
      'x-requested-with': 'phanbien',
      ...init.headers,
    };
    const response = await fetch(`${this.#url}${path}`, { method, headers, body: init.body ?? null });
    const text = await response.text();
    const body = (text === '' ? null : JSON.parse(text)) as T;
    return { status: response.status, body, location: response.headers.get('location') };
  }
}

interface Sent {
  headers?: Record<string, string>;
  body?: string | FormData;
}
