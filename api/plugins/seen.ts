import fp from 'fastify-plugin';
import type { FastifyInstance, FastifySchema, RouteOptions } from 'fastify';
import { z } from 'zod';
import { ifMatchForm, revisionIn } from '../etag.ts';
import { changedProblem } from '../schemas/changed.ts';
import { problemsOf } from '../schemas/common.ts';

/**
 * How a changing route knows what its caller had seen:
 * - `version`: the version of the row, in `If-Match`; `request.seenVersion` has it, and a later row is 409 with what changed;
 * - `revision`: the revision of the commission, in `If-Match`;
 * - a field of the body;
 * - `nothing: …`: it needs not know, and why.
 */
export type SeenBy = 'version' | 'revision' | { inBody: string } | `nothing: ${string}`;

declare module 'fastify' {
  interface FastifyRequest {
    /** The version in `If-Match` of a route that takes it; undefined when the caller says none. */
    seenVersion: number | undefined;
  }
  interface FastifyContextConfig {
    /** How a route that changes something knows what its caller had seen. */
    seen?: SeenBy;
  }
}

const ifMatch = z
  .string()
  .regex(ifMatchForm)
  .optional()
  .describe('The `version` that was seen, in quotation marks: 409 `CHANGED_SINCE` tells what somebody changed since.');

const plain: unknown = problemsOf(409)[409];

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Keeps an outdated page from writing over somebody else's change. The application does not start with a changing route that does not say
 * how it knows what was seen. A route with `version` gets the header in its description and its checks from here.
 */
export const seen = fp(
  async (app: FastifyInstance) => {
    const wrong: string[] = [];
    app.decorateRequest('seenVersion', undefined);
    app.addHook('onRoute', (route) => {
      if (route.config?.seen === 'version') route.schema = takingVersion(route.schema);
      if (changes(route) && !saysIt(route)) wrong.push(`${String(route.method)} ${route.url}`);
    });
    app.addHook('preHandler', async (request) => {
      if (request.routeOptions.config.seen === 'version') request.seenVersion = revisionIn(request.headers['if-match']);
    });
    app.addHook('onReady', async () => {
      if (wrong.length > 0) throw new Error(`These routes must say how they know what was seen, by seen: ${wrong.join(', ')}`);
    });
  },
  { name: 'seen' },
);

function changes({ method, config }: RouteOptions): boolean {
  return config?.changesNothing !== true && [method].flat().some((one) => !safeMethods.includes(one));
}

function saysIt({ config, schema }: RouteOptions): boolean {
  const by = config?.seen;
  if (by === undefined) return false;
  if (by === 'revision') return takes(schema?.headers, 'if-match');
  return typeof by === 'string' || takes(schema?.body, by.inBody);
}

function takes(part: unknown, field: string): boolean {
  return part instanceof z.ZodObject && field in part.shape;
}

function takingVersion(schema: FastifySchema = {}): FastifySchema {
  const headers = schema.headers instanceof z.ZodObject ? schema.headers : z.object({});
  const answers = schema.response as Record<string, unknown>;
  return {
    ...schema,
    headers: takes(headers, 'if-match') ? headers : headers.extend({ 'if-match': ifMatch }),
    // Drafts have an answer of their own, which holds the present draft.
    response: [undefined, plain].includes(answers['409']) ? { ...answers, 409: changedProblem } : answers,
  };
}
