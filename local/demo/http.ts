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
 * How often, twice a second, what nobody answered, "outcome unknown" or "on its way" is asked again before the demonstration gives up: two minutes, for the
 * engine hands a killed worker's commissions to the next one after some ten seconds.
 */
const patience = 240;

/** One person's way to the API: their cookie, and the manners of docs/design.md §5. */
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

  /** Reads what may not be there, or not be theirs to know: null then. */
  async find<T>(path: string): Promise<T | null> {
    const answer = await this.#send<T>('GET', path, {});
    if (answer.status === 404) return null;
    if (answer.status !== 200) throw new NotAsTold(`GET ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** Reads; anything but 200 is not as told. */
  async get<T>(path: string): Promise<T> {
    const found = await this.find<T>(path);
    if (found === null) throw new NotAsTold(`GET ${path}: không tìm thấy`);
    return found;
  }

  /** Acts; where the act is on its way (202) its receipt is asked for. */
  async act(path: string, key: string, body: unknown): Promise<Answer> {
    const headers = { 'content-type': 'application/json', 'idempotency-key': key };
    const answer = await this.#send('POST', path, { headers, body: JSON.stringify(body) });
    return answer.status === 202 ? this.#receipt((answer.body as { receipt: string }).receipt) : answer;
  }

  /** Uploads one file; returns what the API made of it. */
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

  /** Sends, and sends the same again, an act under the same key, while nobody answers or the answer is 503: it is never done twice. */
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
