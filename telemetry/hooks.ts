import type { WorkflowClientInterceptor } from '@temporalio/client';
import type { ActivityInterceptorsFactory } from '@temporalio/worker';
import type { ObservedStatement } from '../db/open-database.ts';
import type { ActSpan } from '../workflows/trace.ts';

/** The span of one request. */
export interface RequestSpan {
  /** The log carries it, so that an operator finds the trace. */
  traceId: string;
  /** Runs `work` as part of this span. */
  within: (work: () => void) => void;
  end: (answer: { route: string; status: number }) => void;
}

/** The hooks of a process that traces, one for each place that an act passes. */
export interface Tracing {
  request: (asked: { method: string; headers: Record<string, string | string[] | undefined>; id: string }) => RequestSpan;
  /** Traces calls to Temporal. */
  client: WorkflowClientInterceptor;
  act: (span: ActSpan, workflowId: string) => void;
  /** Traces activities. */
  activities: ActivityInterceptorsFactory;
  statement: (statement: ObservedStatement) => void;
  /** Sends the remaining spans. */
  close: () => Promise<void>;
}
