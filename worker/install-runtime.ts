import { Runtime } from '@temporalio/worker';
import type { Log } from '../telemetry/log.ts';
import { temporalLogger } from './temporal-log.ts';

/**
 * Sets Temporal's runtime up, once in a process and before anything else of it: its words go into our log, and with `engineAddress`
 * (host:port) its measurements are served there.
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
