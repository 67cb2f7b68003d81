import { randomUUID } from 'node:crypto';
import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from './language.ts';
import { fieldSentence, problemSentence } from '../locale/problems.ts';
import { type FieldFault, Problem } from './problem.ts';

/** Names of statuses that the standard has changed since Node adopted them. */
const titles: Record<number, string> = { 413: 'Content Too Large' };

/** The request that a problem answers. */
interface Asked {
  requestId: string;
  acceptLanguage?: string | undefined;
}

/** A problem as RFC 9457 defines it, in the language that was asked for. */
export function problemAnswer({ status, code, details }: Problem, { requestId, acceptLanguage }: Asked) {
  const language = languageOf(acceptLanguage);
  const messageOf = ({ code: fault, bound }: FieldFault) =>
    fault === 'FIELD_REFUSED' ? problemSentence(code, language) : fieldSentence(fault, language, bound);
  const errors = details.errors?.map(({ bound, ...fault }) => ({
    ...fault,
    message: messageOf({ ...fault, ...(bound ? { bound } : {}) }),
  }));
  const headers: Record<string, string> = {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': language,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(details.retryAfter === undefined ? {} : { 'retry-after': String(details.retryAfter) }),
    ...(status === 401 ? { 'www-authenticate': 'Bearer realm="phanbien"' } : {}),
  };
  const body = {
    type: `urn:phanbien:problem:${code}`,
    title: titles[status] ?? STATUS_CODES[status] ?? 'Error',
    status,
    code,
    detail: problemSentence(code, language),
    ...(errors ? { errors } : {}),
    requestId,
    ...details.more,
  };
  return { headers, body };
}

/** Answers an address that cannot be read. The router refuses it before any route, hook or error handler runs. */
export function refuseAddress(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const isLong = error.code === 'FST_ERR_MAX_PARAM_LENGTH';
  const problem = isLong ? new Problem(414, 'ADDRESS_TOO_LONG') : new Problem(400, 'ADDRESS_UNREADABLE');
  answerRaw(reply.raw, problem, request);
}

/** Answers a request whose `Expect` header asks for something the server does not do (RFC 9110 §10.1.1). */
export function refuseExpectation(request: IncomingMessage, answer: ServerResponse): void {
  answerRaw(answer, new Problem(417, 'REQUEST_UNREADABLE'), { id: randomUUID(), headers: request.headers, method: request.method });
}

interface Refused {
  id: string;
  method?: string | undefined;
  headers: { 'accept-language'?: string | undefined };
}

function answerRaw(answer: ServerResponse, problem: Problem, { id, method, headers: asked }: Refused): void {
  const { headers, body } = problemAnswer(problem, { requestId: id, acceptLanguage: asked['accept-language'] });
  const text = JSON.stringify(body);
  answer.writeHead(problem.status, { ...headers, 'content-length': Buffer.byteLength(text) }).end(method === 'HEAD' ? '' : text);
}

/** Answers bytes that never became a request: Node could not read them or waited too long. Then the connection is closed. */
export function refuseConnection(error: { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const problem = unreadable(error.code);
  const { headers, body } = problemAnswer(problem, { requestId: randomUUID() });
  const text = JSON.stringify(body);
  const lines = { ...headers, 'content-length': String(Buffer.byteLength(text)), connection: 'close' };
  const head = Object.entries(lines).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${problem.status} ${body.title}\r\n${head.join('')}\r\n${text}`);
}

function unreadable(code: string | undefined): Problem {
  if (code === 'HPE_HEADER_OVERFLOW') return new Problem(431, 'HEADERS_TOO_LARGE');
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new Problem(408, 'REQUEST_TOO_SLOW');
  return new Problem(400, 'REQUEST_UNREADABLE');
}
