import pino, { type DestinationStream, type Logger } from 'pino';

/** The log of one process. */
export type Log = Logger;

/**
 * All our processes log in this form: one JSON object a line, the level as a word, the time in UTC. Callers log names of fields and
 * codes, never what people wrote. The redaction is a second line of defence for the secrets of a request.
 */
export function openLog(process: 'api' | 'worker', level: string, stream?: DestinationStream): Log {
  const options = {
    level,
    base: { process },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: ['password', '*.password', 'authorization', '*.authorization', 'cookie', '*.cookie'],
  };
  return stream === undefined ? pino(options) : pino(options, stream);
}

/** The part of an error that may be logged: its kind and its place. A message may quote what a person wrote. */
export interface ErrorInBrief {
  name?: string;
  /** SQLSTATE, errno, or the code of a failure. */
  code?: string;
  stack?: string[];
}

/** Reduces anything thrown to the part that may be logged. */
export function errorInBrief(error: unknown): ErrorInBrief {
  if (typeof error !== 'object' || error === null) return { name: typeof error };
  const { name, code, type, stack } = error as { name?: unknown; code?: unknown; type?: unknown; stack?: unknown };
  const said = [code, type].find((one) => typeof one === 'string' && /^[\w.:/-]{1,60}$/.test(one)) as string | undefined;
  const frames = typeof stack === 'string' ? stack.split('\n').filter((line) => /^\s+at /.test(line)) : undefined;
  return {
    ...(typeof name === 'string' ? { name } : {}),
    ...(said === undefined ? {} : { code: said }),
    ...(frames === undefined ? {} : { stack: frames.map((frame) => frame.trim()) }),
  };
}
