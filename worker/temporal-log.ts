import type { LogLevel, Logger, LogMetadata } from '@temporalio/worker';
import { errorInBrief, type Log } from '../telemetry/log.ts';

const levels = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const;

/** The fields of Temporal's log lines that may be logged. Any other may hold what somebody wrote, or a failure's text. */
const named = [
  'province',
  'workflowId',
  'runId',
  'workflowType',
  'activityId',
  'activityType',
  'attempt',
  'taskQueue',
  'namespace',
  'sdkComponent',
];
/** Temporal's native core writes the same names in snake_case. */
const snakes = new Map(named.map((name) => [name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), name]));

/** Writes the messages of Temporal's SDK, its native core and workflow code into our log, without payloads. */
export function temporalLogger(log: Log): Logger {
  const write = (level: LogLevel, message: string, given: LogMetadata = {}) => {
    // worker/observe-activities.ts logs it with the acts.
    if (message === 'Activity failed') return;
    // After a colon the SDK quotes an error's message.
    log[levels[level]](saidOf(given), message.split(': ', 1)[0]);
  };
  return {
    log: write,
    trace: (message, given) => {
      write('TRACE', message, given);
    },
    debug: (message, given) => {
      write('DEBUG', message, given);
    },
    info: (message, given) => {
      write('INFO', message, given);
    },
    warn: (message, given) => {
      write('WARN', message, given);
    },
    error: (message, given) => {
      write('ERROR', message, given);
    },
  };
}

function saidOf(given: LogMetadata): Record<string, unknown> {
  const said: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(given)) {
    const name = named.includes(key) ? key : snakes.get(key);
    if (name !== undefined && (typeof value === 'string' || typeof value === 'number')) said[name] = value;
  }
  const error: unknown = given['error'] ?? given['err'];
  return typeof error === 'object' && error !== null ? { ...said, error: errorInBrief(error) } : said;
}
