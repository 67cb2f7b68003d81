import type { DataConverter } from '@temporalio/common';
import { taskQueue } from '../../domain/installation.ts';
import { dataConverterFrom } from '../../encryption/data-converter.ts';

/** How the processes of an installation speak to Temporal: what API and worker read from the environment too. */
export function engineFrom(env: NodeJS.ProcessEnv): { namespace: string; taskQueue: string; dataConverter: DataConverter } {
  return {
    namespace: env['TEMPORAL_NAMESPACE'] ?? 'default',
    taskQueue: env['TASK_QUEUE'] ?? taskQueue,
    dataConverter: dataConverterFrom(env),
  };
}
