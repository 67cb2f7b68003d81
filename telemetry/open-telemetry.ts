import { context, defaultTextMapGetter, propagation, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor, type ReadableSpan } from '@opentelemetry/sdk-trace-base';
// The package's plugin would trace inside workflows in a second way (adr/0011), so only these parts are used.
import { OpenTelemetryActivityInboundInterceptor, OpenTelemetryWorkflowClientInterceptor } from '@temporalio/interceptors-opentelemetry-v2';
import type { ActSpan } from '../workflows/trace.ts';
import type { Tracing } from './hooks.ts';
import { traceContext } from './trace-context.ts';
import { wordless } from './wordless-exporter.ts';

/** Sets OpenTelemetry up. Call it once in a process. */
export function traceTo(service: string, endpoint: string): Tracing {
  const resource = resourceFromAttributes({ 'service.name': service });
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  const processor = new BatchSpanProcessor(wordless(exporter));
  const provider = new BasicTracerProvider({ resource, spanProcessors: [processor] });
  trace.setGlobalTracerProvider(provider);
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(traceContext);
  const tracer = provider.getTracer('phanbien');

  return {
    request: ({ method, headers, id }) => {
      const asked = propagation.extract(ROOT_CONTEXT, headers, defaultTextMapGetter);
      const attributes = { 'http.request.method': method, 'phanbien.request': id };
      const span = tracer.startSpan(method, { kind: SpanKind.SERVER, attributes }, asked);
      const within = trace.setSpan(asked, span);
      return {
        traceId: span.spanContext().traceId,
        within: (work) => {
          context.with(within, work);
        },
        end: ({ route, status }) => {
          span.updateName(`${method} ${route}`);
          span.setAttributes({ 'http.route': route, 'http.response.status_code': status });
          if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
        },
      };
    },
    client: new OpenTelemetryWorkflowClientInterceptor({ tracer }),
    act: (handled, workflowId) => {
      if ((handled.flags & 1) === 1) processor.onEnd(spanOf(handled, workflowId, resource));
    },
    activities: (activity) => ({ inbound: new OpenTelemetryActivityInboundInterceptor(activity, { tracer }) }),
    statement: ({ operation, table, milliseconds, failed }) => {
      // A query without a request, such as a count for a scrape, begins no trace of its own.
      if (trace.getActiveSpan() === undefined) return;
      const attributes = { 'db.system.name': 'postgresql', 'db.operation.name': operation, ...(table && { 'db.collection.name': table }) };
      const startTime = Date.now() - milliseconds;
      const span = tracer.startSpan(`${operation} ${table ?? ''}`.trim(), { kind: SpanKind.CLIENT, attributes, startTime });
      if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    },
    close: () => provider.shutdown(),
  };
}

/** A span that a workflow made. OpenTelemetry cannot run inside the workflow's sandbox. */
function spanOf(handled: ActSpan, workflowId: string, resource: ReadableSpan['resource']): ReadableSpan {
  const { traceId, spanId, parentSpanId, flags: traceFlags, startedAt, endedAt, updateId, failed } = handled;
  const timeOf = (ms: number): [number, number] => [Math.floor(ms / 1_000), (ms % 1_000) * 1_000_000];
  return {
    name: 'HandleUpdate:act',
    kind: SpanKind.INTERNAL,
    spanContext: () => ({ traceId, spanId, traceFlags }),
    parentSpanContext: { traceId, spanId: parentSpanId, traceFlags, isRemote: true },
    startTime: timeOf(startedAt),
    endTime: timeOf(endedAt),
    duration: timeOf(endedAt - startedAt),
    ended: true,
    status: { code: failed ? SpanStatusCode.ERROR : SpanStatusCode.UNSET },
    attributes: { temporalUpdateId: updateId, temporalWorkflowId: workflowId },
    links: [],
    events: [],
    resource,
    instrumentationScope: { name: 'phanbien' },
    droppedAttributesCount: 0,
    droppedEventsCount: 0,
    droppedLinksCount: 0,
  };
}
