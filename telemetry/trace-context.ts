import { type Context, isSpanContextValid, type TextMapPropagator, trace, TraceFlags } from '@opentelemetry/api';

const form = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/** Reads and writes the `traceparent` of W3C Trace Context, in requests to us and in our calls to Temporal. */
export const traceContext: TextMapPropagator = {
  inject(context, carrier, setter) {
    const span = trace.getSpanContext(context);
    if (!span || !isSpanContextValid(span)) return;
    setter.set(carrier, 'traceparent', `00-${span.traceId}-${span.spanId}-${span.traceFlags.toString(16).padStart(2, '0')}`);
  },
  extract(context, carrier, getter): Context {
    const given = getter.get(carrier, 'traceparent');
    const [, traceId, spanId, flags] = form.exec(typeof given === 'string' ? given : '') ?? [];
    if (traceId === undefined || spanId === undefined || flags === undefined) return context;
    const span = { traceId, spanId, traceFlags: parseInt(flags, 16) & TraceFlags.SAMPLED, isRemote: true };
    return isSpanContextValid(span) ? trace.setSpanContext(context, span) : context;
  },
  fields: () => ['traceparent'],
};
