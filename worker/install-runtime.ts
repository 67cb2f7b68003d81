import { Runtime } from '@temporalio/worker';
import type { Log } from '../telemetry/log.ts';
import { temporalLogger } from './temporal-log.ts';

/**
 * Sets Temporal's runtime up. Call it once in a process, before any other call to the SDK. Its messages go into our log; with
 * `engineAddress` (host:port) it serves its measurements there.
 */
export function installRuntime(log: Log, engineAddress?: string): void {
  const metrics = {
    prometheus: { bindAddress: engineAddress ?? '', useSecondsForDurations: true, unitSuffix: true, countersTotalSuffix: true },
  };
  Runtime.install({
    logger: temporalLogger(log),
    telemetryOptions: {
      logging: { filter: { core: 'WARN', other: 'ERROR' }, forward: {} },
      ...(engineAddress === undefined ? {} : { metrics }),
    },
  });
}
