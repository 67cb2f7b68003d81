import pino, { type DestinationStream, type Logger } from 'pino';

/** What writes the lines of one process. */
export type Log = Logger;

/**
 * The one form in which our processes log: a JSON object a line, with the level as a word and the time in UTC. What people wrote never
 * reaches it: whoever logs gives names of fields and codes. The redaction is only the net below, for the secrets of a request.
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

/** What may be said of an error: its kind and its place. A message may quote what a person wrote. */
export interface ErrorInBrief {
  name?: string;
  /** SQLSTATE, errno, or the code of a failure. */
  code?: string;
  stack?: string[];
}

/** Reduces whatever was thrown to what may be logged. */
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
