import { fileURLToPath } from 'node:url';
import type { DataConverter } from '@temporalio/common';
import { NativeConnection, Worker } from '@temporalio/worker';
import { engineConnectionFrom } from '../../encryption/engine-connection.ts';

export interface AskingOptions {
  temporalAddress: string;
  namespace: string;
  taskQueue: string;
  dataConverter: DataConverter;
}

/**
 * Runs `work` beside a worker that answers queries of workflows and takes no activities. While PostgreSQL lacks facts that they
 * recorded, a full worker could give a number a second time.
 */
export async function whileAsking<T>(options: AskingOptions, work: () => Promise<T>): Promise<T> {
  const { temporalAddress, namespace, taskQueue, dataConverter } = options;
  const codePath = process.env['WORKFLOW_BUNDLE'];
  const connection = await NativeConnection.connect(engineConnectionFrom(process.env, temporalAddress));
  try {
    const worker = await Worker.create({
      namespace,
      taskQueue,
      dataConverter,
      connection,
      ...(codePath
        ? { workflowBundle: { codePath } }
        : { workflowsPath: fileURLToPath(new URL('../../workflows/index.ts', import.meta.url)) }),
      shutdownGraceTime: '1s',
    });
    return await worker.runUntil(work());
  } finally {
    await connection.close();
  }
}
