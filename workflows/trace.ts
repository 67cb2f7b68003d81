import { defaultPayloadConverter } from '@temporalio/common';
import { proxySinks, type Sinks, workflowInfo, type WorkflowInterceptorsFactory } from '@temporalio/workflow';

/**
 * Connects the work of a procedure to the trace of the act that caused it. The header of an act arrives with the update and is passed on to
 * its activities. It depends only on that header, which is in the history, and not on randomness or on a process's settings. An act without
 * a header behaves as before, so every worker replays both kinds (test/replay).
 */

/** The header in which Temporal's OpenTelemetry interceptors put the W3C trace context of a call. */
const header = '_tracer-data';

/** The handling of one act. The worker receives it when the handling is over. */
export interface ActSpan {
  traceId: string;
  spanId: string;
  parentSpanId: string;
  flags: number;
  /** Epoch milliseconds. */
  startedAt: number;
  endedAt: number;
  updateId: string;
  failed: boolean;
}

export interface TraceSinks extends Sinks {
  trace: { act(span: ActSpan): void };
}

const { trace } = proxySinks<TraceSinks>();

type Begun = Omit<ActSpan, 'endedAt' | 'failed'>;

export const interceptors: WorkflowInterceptorsFactory = () => {
  const open: Begun[] = [];
  return {
    inbound: [
      {
        handleUpdate(input, next) {
          const begun = begin(input.headers[header], input.updateId);
          const handled = next(input);
          if (begun === null) return handled;
          open.push(begun);
          const end = (failed: boolean) => {
            open.splice(open.indexOf(begun), 1);
            if (!workflowInfo().unsafe.isReplaying) trace.act({ ...begun, endedAt: Date.now(), failed });
          };
          // This runs beside the answer and must not delay it. An act with a trace takes not one microtask more than one without.
          handled.then(
            () => {
              end(false);
            },
            () => {
              end(true);
            },
          );
          return handled;
        },
      },
    ],
    outbound: [
      {
        scheduleActivity(input, next) {
          // A batch may hold several acts, but a span has one parent. The parent is the last act given.
          const act = open.at(-1);
          if (act === undefined) return next(input);
          const traceparent = `00-${act.traceId}-${act.spanId}-${act.flags.toString(16).padStart(2, '0')}`;
          return next({ ...input, headers: { ...input.headers, [header]: defaultPayloadConverter.toPayload({ traceparent }) } });
        },
      },
    ],
  };
};

/** Null for an act without a trace. The span's id comes from the update's id, a UUIDv5, so that every replay gets the same. */
function begin(carried: Parameters<typeof defaultPayloadConverter.fromPayload>[0] | undefined, updateId: string): Begun | null {
  if (carried === undefined) return null;
  const { traceparent = '' } = defaultPayloadConverter.fromPayload<{ traceparent?: string }>(carried);
  const [, traceId, parentSpanId, flags] = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/.exec(traceparent) ?? [];
  const spanId = /^[0-9a-f]{16}/.exec(updateId.replaceAll('-', ''))?.[0];
  if (traceId === undefined || parentSpanId === undefined || flags === undefined || spanId === undefined) return null;
  return { traceId, spanId, parentSpanId, flags: parseInt(flags, 16), startedAt: Date.now(), updateId };
}
