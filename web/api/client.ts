import createClient from 'openapi-fetch';
import { followServerDay } from '../days.ts';
import { languageChosen } from '../language/language.tsx';
import { isUnattended } from './attendance.ts';
import { ApiProblem, type Problem } from './problem.ts';
import type { paths } from './schema.d.ts';

/** Called when the API answers that nobody is signed in. The page then asks for the password and keeps what was typed. */
let onSignedOut: () => void = () => undefined;
export function whenSignedOut(callback: () => void): void {
  onSignedOut = callback;
}

/** How often somebody has signed in on this page, and the same count when each request was sent. */
let signIns = 0;
const askedIn = new WeakMap<Request, number>();

/** Records that somebody signed in. A refusal of a request that was sent earlier no longer counts. */
export function hasSignedIn(): void {
  signIns += 1;
}

/** Reports that the session has ended. The page stays as it is, and the password is asked for over it. */
export function tellSignedOut(): void {
  onSignedOut();
}

let actingPerson: string | null = null;
/** Sets the person whom this page takes to be signed in. The API refuses the page's acts once somebody else is. */
export function actAs(person: string | null): void {
  actingPerson = person;
}

/** Sets the person when a page is opened. It does not change when somebody else signs in elsewhere. */
export function beginAs(person: string): void {
  actingPerson ??= person;
}

/** The headers of every request of this page. */
export function pageHeaders(): Record<string, string> {
  return {
    'x-requested-with': 'phanbien',
    'accept-language': languageChosen(),
    ...(isUnattended() ? { 'x-unattended': 'true' } : {}),
    ...(actingPerson === null ? {} : { 'x-acting-person': actingPerson }),
  };
}

/** Requires the seen version in the type of every operation that takes one. A page that forgets it does not compile. */
type SayingWhatWasSeen<O> = O extends { parameters: { header?: infer H } }
  ? [NonNullable<H>] extends [{ 'if-match'?: string }]
    ? [NonNullable<H>] extends [never]
      ? O
      : Omit<O, 'parameters'> & { parameters: Omit<O['parameters'], 'header'> & { header: SeenHeader<NonNullable<H>> } }
    : O
  : O;
type SeenHeader<H> = 'if-match' extends keyof H ? Omit<H, 'if-match'> & { 'if-match': string | undefined } : H;
type Paths = { [P in keyof paths]: { [M in keyof paths[P]]: SayingWhatWasSeen<paths[P][M]> } };

/** `If-Match` with the version of a row that the page shows. It is 0 where the page shows no row. */
export const seenAt = (version: number): { 'if-match': string } => ({ 'if-match': `"${version}"` });

/** The typed API. The browser handles ETags: it sends `If-None-Match` and returns the stored answer for a 304. */
export const api = createClient<Paths>({ baseUrl: location.origin });

api.use({
  onRequest({ request }) {
    for (const [name, value] of Object.entries(pageHeaders())) request.headers.set(name, value);
    askedIn.set(request, signIns);
    return request;
  },
  onResponse({ request, response, schemaPath }) {
    followServerDay(response.headers.get('x-today'), response.headers.get('date'));
    // A refusal of a request that was sent before the person signed in says nothing about the new session.
    if (response.status === 401 && schemaPath !== '/api/session' && askedIn.get(request) === signIns) onSignedOut();
    return undefined;
  },
});

interface Answered<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The answer's body. Throws ApiProblem for every answer that is not a success. */
export async function answered<T>(call: Promise<Answered<T>>): Promise<NonNullable<T>> {
  const { data, response } = await whole(call);
  if (response.status === 204) return undefined as unknown as NonNullable<T>;
  return data as NonNullable<T>;
}

/** The answer with its status. Throws ApiProblem for every answer that is not a success. */
export async function whole<T>(call: Promise<Answered<T>>): Promise<Answered<T>> {
  const answer = await call.catch(() => {
    throw new ApiProblem(null);
  });
  if (!answer.response.ok) throw new ApiProblem(isProblem(answer.error) ? answer.error : null);
  return answer;
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body;
}
