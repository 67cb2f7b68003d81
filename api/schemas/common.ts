import { z } from 'zod';
import { day, id, line } from '../../domain/case/values.ts';
import { capabilities } from '../../domain/case/capabilities.ts';
import { cleanLine, cleanText } from '../../domain/text/clean.ts';

/** Shapes that many answers share. */
export const uuid = id;
/** A calendar day in Viet Nam in a request: `YYYY-MM-DD`, from 1945 to 2099 as in the commands. */
export { day };
/** A calendar day in an answer. It may lie outside the bounds, which older or computed days did not have. */
export const shownDay = z.iso.date();
/** A year of an office's books. */
export const bookYear = z.coerce.number().int().min(1945).max(2099);
/** ISO 8601, UTC, in an answer. */
export const instant = z.iso.datetime();
/** An instant in a request: within the days that may be given, to the millisecond. */
export const givenInstant = z.iso
  .datetime()
  .refine((value) => day.safeParse(value.slice(0, 10)).success && !/\.\d{4}/.test(value), { params: { fault: 'dayOutOfRange' } });

/** A short public text of one line. It is cleaned as in the commands and never empty. */
export const word = line;
/** A text of several lines. It is cleaned as in the commands and never empty. */
export const paragraph = (max = 1_000, min = 1) => z.string().overwrite(cleanText).min(min).max(max).meta({ cleaned: true });
/** A text that may be left empty. A text of invisible characters only is refused, because it is not the same as empty. */
const orNothing = (clean: (text: string) => string, max: number) =>
  z
    .string()
    .refine((given) => given.trim() === '' || clean(given) !== '')
    .overwrite(clean)
    .max(max)
    .meta({ cleaned: true });
export const wordOrNothing = (max = 300) => orNothing(cleanLine, max);
export const paragraphOrNothing = (max = 2_000) => orNothing(cleanText, max);
/** Words to search for, cleaned. An empty or invisible text selects everything. */
export const searchWords = (max = 200) => z.string().overwrite(cleanLine).max(max).meta({ cleaned: true });

export const organisationRef = z.object({ id: uuid, code: z.string(), name: z.string() });
export const personRef = z.object({ id: uuid, name: z.string() });
export const capability = z.enum(capabilities);

/** A problem (RFC 9457) with this API's own members. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string().describe('Stable; the list stands in the description of this API.'),
    detail: z.string().describe('In Vietnamese or English, by Accept-Language.'),
    errors: z
      .array(z.object({ in: z.enum(['body', 'query', 'path', 'header']), pointer: z.string(), code: z.string(), message: z.string() }))
      .optional(),
    requestId: z.string(),
  })
  .meta({ id: 'Problem' });

const problemAnswer = (description: string) => ({ description, content: { 'application/problem+json': { schema: problem } } });

const described = {
  400: problemAnswer('Something in the request is wrong; `errors` names every wrong field.'),
  401: problemAnswer('Not signed in.'),
  403: problemAnswer('Not allowed.'),
  404: problemAnswer('Does not exist, or is not yours to know.'),
  409: problemAnswer('Refused by the rules, or somebody was quicker.'),
  413: problemAnswer('Too large.'),
  415: problemAnswer('Wrong media type.'),
  429: problemAnswer('Too many attempts; see Retry-After.'),
  503: problemAnswer('The engine or the database is away; see Retry-After.'),
};

/** The problem answers of a route, besides 401 and 503, which every route may give. */
export function problemsOf(...statuses: (keyof typeof described)[]) {
  return Object.fromEntries([...new Set([401, 503, ...statuses] as const)].map((status) => [status, described[status]]));
}

/** The header that makes a repeated request the same request. */
export const idempotencyHeaders = z.object({
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]{8,200}$/)
    .describe('8 to 200 visible characters. The same key with the same body gives the same receipt; with another body 409.'),
});

/** An answer without a body, for the description. */
export const nothing = (description: string) => z.null().describe(description);
/** The value that sends no body. Sending null would send the text `null`. */
export const empty = undefined as unknown as null;

/** Paging of a list: an opaque position, and a size. */
export const paging = {
  cursor: z.string().max(1_000).optional().describe('`nextCursor` of the page before.'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
};

export const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
