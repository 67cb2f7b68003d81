import { collectDefaultMetrics, Registry } from 'prom-client';
import type { Database } from '../db/open-database.ts';
import { measurePools } from '../telemetry/pools.ts';
import { measureProjections, type Projections } from './projections.ts';

/** A scrape is answered even when Temporal's own measurements are not. */
const patienceMs = 2_000;

/** What a worker measures of itself. */
export interface WorkerMetrics {
  registry: Registry;
  projections: Projections;
  /** All measurements in Prometheus's text form. With `engineAddress` those of Temporal's core too (schedule-to-start and others). */
  measurements: (engineAddress?: string) => Promise<{ contentType: string; text: string }>;
}

export function openMetrics(databases: ReadonlyMap<string, Database>): WorkerMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  measurePools(registry, () => databases);
  return {
    registry,
    projections: measureProjections(registry, [...databases.keys()]),
    measurements: async (engineAddress) => {
      const engine = engineAddress === undefined ? '' : await scraped(engineAddress);
      return { contentType: registry.contentType, text: `${await registry.metrics()}\n${engine}` };
    },
  };
}

async function scraped(address: string): Promise<string> {
  try {
    const answer = await fetch(`http://${address}/metrics`, { signal: AbortSignal.timeout(patienceMs) });
    return answer.ok ? await answer.text() : '';
  } catch {
    return '';
  }
}
