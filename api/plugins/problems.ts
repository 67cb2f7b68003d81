import fp from 'fastify-plugin';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isDatabaseAway } from '../../db/is-database-away.ts';
import { ChangedSince } from '../../db/master-data/changed-since.ts';
import { MasterDataConflict } from '../../db/master-data/write-master-data.ts';
import { InvalidCursor } from '../../db/paging.ts';
import { errorInBrief } from '../../telemetry/log.ts';
import { changedSince } from '../changed-since.ts';
import { Problem, type FieldFault } from '../problem.ts';
import { problemAnswer } from '../problem-answer.ts';
import type { ProblemCode } from '../problem-codes.ts';
import { DocumentDamaged } from '../document-store.ts';
import { InvalidRequest, pointerOf } from '../validation.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The code of the problem it was answered with. */
    refusal: ProblemCode | undefined;
  }
}

/** Answers every refusal and every failure with RFC 9457, and logs failures here and nowhere else. */
export const problems = fp(
  async (app: FastifyInstance) => {
    app.decorateRequest('refusal', undefined);
    app.setNotFoundHandler((request, reply) => answer(request, reply, new Problem(404, 'NOT_FOUND')));
    app.setErrorHandler(async (thrown, request, reply) => {
      const error = thrown instanceof ChangedSince ? await changedSince(request.db, thrown).catch((other: unknown) => other) : thrown;
      const problem = problemOf(error);
      if (problem.status >= 500) {
        // Codes and places only: a message may quote what a person wrote.
        const { cause } = error as { cause?: { issues?: { path: PropertyKey[]; code: string }[] } };
        const answerFaults = cause?.issues?.map((issue) => `${pointerOf(issue.path)} ${issue.code}`);
        const because = cause === undefined ? undefined : errorInBrief(cause);
        request.log.error({ problem: problem.code, error: errorInBrief(error), because, answerFaults }, 'request failed');
      }
      if (error instanceof DocumentDamaged) {
        app.metrics.damagedDocuments.inc();
        request.log.error({ problem: problem.code, content: error.sha256, what: error.what }, 'stored content is damaged');
      } else if (refusedByDatabase(error) !== undefined) {
        // The person gets an answer that they can act on. The log names a check that we lack.
        request.log.warn({ problem: problem.code, error: errorInBrief(error) }, 'refused by the database');
      }
      return answer(request, reply, problem);
    });
  },
  { name: 'problems' },
);

function answer(request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply {
  request.refusal = problem.code;
  const asked = { requestId: request.id, acceptLanguage: request.headers['accept-language'] };
  const { headers, body } = problemAnswer(problem, asked);
  // The route's response schema does not know the problem's shape.
  return reply.code(problem.status).headers(headers).serializer(JSON.stringify).send(body);
}

const masterData: Record<MasterDataConflict['kind'], ProblemCode> = {
  taken: 'MASTER_DATA_TAKEN',
  overlapping: 'MASTER_DATA_OVERLAPPING',
  unknownReference: 'MASTER_DATA_REFERENCE',
  invalid: 'MASTER_DATA_INVALID',
};

/** The problem for an error. An unknown error is 500. */
function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof InvalidRequest) {
    const errors = error.faults.map((fault): FieldFault => ({ in: error.part, ...fault }));
    const isKeyMissing = errors.some(({ pointer, code }) => pointer === '/idempotency-key' && code === 'FIELD_MISSING');
    return new Problem(400, isKeyMissing ? 'IDEMPOTENCY_KEY_MISSING' : 'VALIDATION', { errors });
  }
  if (error instanceof InvalidCursor) return new Problem(400, 'INVALID_CURSOR');
  if (error instanceof MasterDataConflict) return new Problem(409, masterData[error.kind]);
  if (error instanceof DocumentDamaged) return new Problem(409, 'DOCUMENT_DAMAGED', { cause: error });
  if (isDatabaseAway(error)) return new Problem(503, 'DATABASE_AWAY', { retryAfter: 5, cause: error });
  return refusedByDatabase(error) ?? fromFramework(error) ?? new Problem(500, 'INTERNAL', { cause: error });
}

/**
 * The problem for values that PostgreSQL refuses: a value that its column cannot hold (class 22), or one that breaks a constraint (class
 * 23). Both come from what a person sent, so neither is answered with 500.
 */
function refusedByDatabase(error: unknown): Problem | undefined {
  const { code, severity } = error as { code?: unknown; severity?: unknown };
  // Node's own errors have a code of another form.
  if (typeof code !== 'string' || typeof severity !== 'string' || !/^2[23][0-9A-Z]{3}$/.test(code)) return undefined;
  return code.startsWith('22')
    ? new Problem(400, 'VALUE_NOT_STORABLE', { cause: error })
    : new Problem(409, 'CONFLICTS_WITH_RECORD', { cause: error });
}

/** The problem for a refusal of Fastify or its plugins. Only the message identifies a form that breaks off. */
function fromFramework(error: unknown): Problem | undefined {
  const { statusCode, code, message } = error as { statusCode?: number; code?: string; message?: string };
  if (code === 'FST_REQ_FILE_TOO_LARGE') return new Problem(413, 'DOCUMENT_TOO_LARGE');
  if (statusCode === 413) return new Problem(413, 'PAYLOAD_TOO_LARGE');
  if (statusCode === 415 || statusCode === 406) return new Problem(415, 'UNSUPPORTED_MEDIA_TYPE');
  if (statusCode === 404) return new Problem(404, 'NOT_FOUND');
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return new Problem(400, 'VALIDATION');
  if (/multipart data|Multipart: Boundary/.test(message ?? '')) return new Problem(400, 'VALIDATION');
  return undefined;
}
