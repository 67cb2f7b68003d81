import { defaultPayloadConverter } from '@temporalio/common';
import { proxySinks, type Sinks, workflowInfo, type WorkflowInterceptorsFactory } from '@temporalio/workflow';

/**
 * Joins what a procedure does to the trace of the act that made it: an act's header comes in with the update and goes on with the
 * activities it leads to. It lives by that header alone, which is in the history, and uses neither chance nor the settings of a process:
 * an act without one goes the way it always went, and every worker replays either kind (test/replay).
 */

/** Where Temporal's OpenTelemetry interceptors put the W3C trace context of a call. */
const header = '_tracer-data';

/** The handling of one act, told to the worker when it is over. */
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
          // Beside the answer and not before it: not a microtask later than without a trace.
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
          // The act given last: a batch may hold several, and a span has one parent.
          const act = open.at(-1);
          if (act === undefined) return next(input);
          const traceparent = `00-${act.traceId}-${act.spanId}-${act.flags.toString(16).padStart(2, '0')}`;
          return next({ ...input, headers: { ...input.headers, [header]: defaultPayloadConverter.toPayload({ traceparent }) } });
        },
      },
    ],
  };
};

/** Null for an act without a trace. The span's id is of the update's, a UUIDv5: the same at every replay, and drawn from no dice. */
function begin(carried: Parameters<typeof defaultPayloadConverter.fromPayload>[0] | undefined, updateId: string): Begun | null {
  if (carried === undefined) return null;
  const { traceparent = '' } = defaultPayloadConverter.fromPayload<{ traceparent?: string }>(carried);
  const [, traceId, parentSpanId, flags] = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/.exec(traceparent) ?? [];
  const spanId = /^[0-9a-f]{16}/.exec(updateId.replaceAll('-', ''))?.[0];
  if (traceId === undefined || parentSpanId === undefined || flags === undefined || spanId === undefined) return null;
  return { traceId, spanId, parentSpanId, flags: parseInt(flags, 16), startedAt: Date.now(), updateId };
}
