import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import fp from 'fastify-plugin';
import type { FastifyInstance } from 'fastify';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { rejectionCodes } from '../../domain/commission/rejections.ts';
import { apiProblems, refusals } from '../../locale/problems.ts';
import { problemCodes } from '../problem-codes.ts';
import { openToAnybody } from './doors.ts';
import { sessionCookieOf } from './identity.ts';

const about = `Every commission from first letter to archived file.

**Repeating is safe.** A command carries an \`Idempotency-Key\`; the same key with the same body gives the same receipt. After 503
\`OUTCOME_UNKNOWN\` repeat with the same key. **202** means accepted: GET the address of the receipt until it answers 200.

**Changing what somebody else may have changed.** Answers carry the \`version\` of a row (a rule set: \`rowVersion\`). Sent back in
\`If-Match\`, in quotation marks, the row is changed only from that version on: otherwise 409 \`CHANGED_SINCE\`, with what was changed, by
whom and when, and the version to send once that was looked at. Without the header the last word counts.

**Signing in.** Browsers: the session's cookie, and \`X-Requested-With: phanbien\` on every unsafe method. Programs: a personal access
token as \`Authorization: Bearer\`. A session ends when it is not used, and after twelve hours at the latest; a token after 90 days at the latest.
A token with the scope \`read\` changes nothing, and no token makes another or changes a password.

**Refusals** are RFC 9457 problems with a stable \`code\`:

${[...problemCodes.map((code) => `- \`${code}\`: ${apiProblems[code].en}`), ...rejectionCodes.map((code) => `- \`${code}\`: ${refusals[code].en}`)].join('\n')}
`;

/** A `format` is enough. Zod's patterns of days and UUIDs would be half of the text. */
const zodToJsonConfig = {
  override: ({ jsonSchema }: { jsonSchema: { format?: string; pattern?: string } }) => {
    if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
  },
};

/** Describes the API from its schemas: OpenAPI 3.1 at /api/openapi.json, a reference page at /api/docs. */
export const documentation = fp(
  async (app: FastifyInstance) => {
    await app.register(swagger, {
      openapi: {
        openapi: '3.1.0',
        info: { title: 'phanbien', version: '0.1.0', description: about },
        servers: [{ url: '/' }],
        components: {
          securitySchemes: {
            session: { type: 'apiKey', in: 'cookie', name: sessionCookieOf(app.config) },
            token: { type: 'http', scheme: 'bearer' },
          },
        },
        security: [{ session: [] }, { token: [] }],
      },
      transform: createJsonSchemaTransform({ zodToJsonConfig }),
      transformObject: createJsonSchemaTransformObject({ zodToJsonConfig }),
    });
    await openToAnybody(app, async (scope) => {
      await scope.register(swaggerUi, { routePrefix: '/api/docs', logLevel: 'warn' });
    });
    app.get('/api/openapi.json', { config: { isOpen: true }, schema: { hide: true } }, async () => app.swagger());
  },
  { name: 'documentation' },
);
