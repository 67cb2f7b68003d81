import type { Tracing } from './hooks.ts';

/**
 * Traces by OpenTelemetry to the collector of OTEL_EXPORTER_OTLP_ENDPOINT (OTLP over HTTP). Undefined without a collector; the packages
 * are then not loaded.
 */
export async function openTracing(process: 'api' | 'worker', env: Record<string, string | undefined>): Promise<Tracing | undefined> {
  const endpoint = env['OTEL_EXPORTER_OTLP_ENDPOINT'];
  if (endpoint === undefined || endpoint === '') return undefined;
  const { traceTo } = await import('./open-telemetry.ts');
  return traceTo(`phanbien-${process}`, endpoint);
}
