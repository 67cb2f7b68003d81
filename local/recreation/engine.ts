import type { DataConverter } from '@temporalio/common';
import { taskQueue } from '../../domain/installation.ts';
import type { MessageKeys } from '../../signing/message-signature.ts';
import { dataConverterFrom } from '../../encryption/data-converter.ts';
import { messageKeysFrom } from '../../encryption/message-keys.ts';
import { localMessageKeys } from '../message-key-file.ts';

/** How the processes of an installation speak to Temporal: what API and worker read from the environment too. */
export function engineFrom(env: NodeJS.ProcessEnv): {
  namespace: string;
  taskQueue: string;
  dataConverter: DataConverter;
  messageKeys: MessageKeys | undefined;
} {
  return {
    namespace: env['TEMPORAL_NAMESPACE'] ?? 'default',
    taskQueue: env['TASK_QUEUE'] ?? taskQueue,
    dataConverter: dataConverterFrom(env),
    messageKeys: messageKeysFrom(env) ?? localMessageKeys(),
  };
}
