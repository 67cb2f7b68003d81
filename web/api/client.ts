import createClient from 'openapi-fetch';
import { followServerDay } from '../days.ts';
import { languageChosen } from '../language/language.tsx';
import { isUnattended } from './attendance.ts';
import { ApiProblem, type Problem } from './problem.ts';
import type { paths } from './schema.d.ts';

/** Called when the API says that nobody is signed in; the page then asks for the password without losing what was typed. */
let onSignedOut: () => void = () => undefined;
export function whenSignedOut(callback: () => void): void {
  onSignedOut = callback;
}

/** How often somebody signed in on this page, and how often they had when a request went out. */
let signIns = 0;
const askedIn = new WeakMap<Request, number>();

/** Somebody signed in: what is refused from now on is refused to them. */
export function hasSignedIn(): void {
  signIns += 1;
}

/** The session has ended: what is on the page stays, and the password is asked for over it. */
export function tellSignedOut(): void {
  onSignedOut();
}

let actingPerson: string | null = null;
/** Says who is signed in as far as this page knows; the API refuses its acts once that is somebody else. */
export function actAs(person: string | null): void {
  actingPerson = person;
}

/** Sets the person when a page is opened. Somebody else who signs in elsewhere does not change it. */
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

/** An operation; one that takes the version that was seen has to be told one: a page that forgets it does not compile. */
type SayingWhatWasSeen<O> = O extends { parameters: { header?: infer H } }
  ? [NonNullable<H>] extends [{ 'if-match'?: string }]
    ? [NonNullable<H>] extends [never]
      ? O
      : Omit<O, 'parameters'> & { parameters: Omit<O['parameters'], 'header'> & { header: SeenHeader<NonNullable<H>> } }
    : O
  : O;
type SeenHeader<H> = 'if-match' extends keyof H ? Omit<H, 'if-match'> & { 'if-match': string | undefined } : H;
type Paths = { [P in keyof paths]: { [M in keyof paths[P]]: SayingWhatWasSeen<paths[P][M]> } };

/** `If-Match` of a row at the version that the page shows; 0 where it shows that there is none. */
export const seenAt = (version: number): { 'if-match': string } => ({ 'if-match': `"${version}"` });

/** The typed API. ETags are the browser's work: it asks again with `If-None-Match` and gives the stored answer for a 304. */
export const api = createClient<Paths>({ baseUrl: location.origin });

api.use({
  onRequest({ request }) {
    for (const [name, value] of Object.entries(pageHeaders())) request.headers.set(name, value);
    askedIn.set(request, signIns);
    return request;
  },
  onResponse({ request, response, schemaPath }) {
    followServerDay(response.headers.get('x-today'), response.headers.get('date'));
    // A refusal that was on its way while the person signed in says nothing of the new session.
    if (response.status === 401 && schemaPath !== '/api/session' && askedIn.get(request) === signIns) onSignedOut();
    return undefined;
  },
});

interface Answered<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The answer's body; throws ApiProblem for everything that is not success. */
export async function answered<T>(call: Promise<Answered<T>>): Promise<NonNullable<T>> {
  const { data, response } = await whole(call);
  if (response.status === 204) return undefined as unknown as NonNullable<T>;
  return data as NonNullable<T>;
}

/** The answer with its status; throws ApiProblem for everything that is not success. */
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
