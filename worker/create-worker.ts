import { readFile } from 'node:fs/promises';
import type { DataConverter } from '@temporalio/common';
import {
  type ActivityInterceptorsFactory,
  bundleWorkflowCode,
  type InjectedSinks,
  NativeConnection,
  Worker,
  type WorkflowBundle,
  type WorkflowBundlePath,
} from '@temporalio/worker';
import { createActivities } from '../activities/create-activities.ts';
import { createVerification, type VerificationDependencies } from '../activities/create-verification.ts';
import type { Database } from '../db/open-database.ts';
import { taskQueue } from '../domain/installation.ts';
import type { EngineConnection } from '../encryption/engine-connection.ts';
import type { MessageKeys } from '../signing/message-signature.ts';
import type { HandledAct } from '../telemetry/tracing.ts';
import type { TraceSinks } from '../workflows/trace.ts';
import { mayBegin } from './patches.ts';
import { workflowInterceptorModules, workflowsPath } from './workflow-code.ts';

export interface WorkerOptions {
  temporalAddress: string;
  /** How to reach it and prove who we are; plain when absent. */
  connection?: Omit<EngineConnection, 'address'>;
  namespace?: string;
  /** One pool per province, by its code. */
  databases: ReadonlyMap<string, Database>;
  /** Workflow code bundled beforehand; otherwise it is bundled now (1.4–1.9 s). */
  workflowBundle?: WorkflowBundle | WorkflowBundlePath;
  taskQueue?: string;
  /** What the procedures believe messages by: the same as the API's. Without them everything is believed. */
  messageKeys?: MessageKeys;
  /** How payloads are written: the same as the clients' (encryption/data-converter.ts). */
  dataConverter?: DataConverter;
  /** What the nightly verification needs; a worker without it leaves the nights to others. */
  verification?: VerificationDependencies;
  /** What watches the activities from outside, the outermost first. */
  aroundActivities?: ActivityInterceptorsFactory[];
  /** Told when an act that is traced has been handled by its procedure. */
  onAct?: (handled: HandledAct, workflowId: string) => void;
  /** Markers that may be begun, instead of this release's (worker/patches.ts): for tests of two releases side by side. */
  begunPatches?: readonly string[];
  /** 0: every workflow task replays its history from the start, and may go to any worker. As many as memory allows when absent. */
  maxCachedWorkflows?: number;
}

/** A worker that hosts the procedures and their effects, connected and ready to `run()`. Close its connection after it stops. */
export async function createCommissionWorker(options: WorkerOptions): Promise<{ worker: Worker; connection: NativeConnection }> {
  const connection = await NativeConnection.connect({ ...options.connection, address: options.temporalAddress });
  const databaseOf = (province: string) => {
    const db = options.databases.get(province);
    if (!db) throw new Error(`no database is configured for province ${province}`);
    return db;
  };
  const code = await workflowCode(options);
  const worker = await Worker.create({
    connection,
    namespace: options.namespace ?? 'default',
    taskQueue: options.taskQueue ?? taskQueue,
    ...code,
    dataConverter: options.dataConverter ?? {},
    activities: { ...createActivities({ databaseOf }), ...(options.verification && createVerification(options.verification)) },
    interceptors: {
      activity: options.aroundActivities ?? [],
      ...('workflowBundle' in code ? {} : { workflowModules: workflowInterceptorModules }),
    },
    sinks: traceSinks(options.onAct),
    patchActivationCallback: mayBegin(options.begunPatches),
    ...(options.maxCachedWorkflows === undefined ? {} : { maxCachedWorkflows: options.maxCachedWorkflows }),
    // Longer than an effect may take (workflows/case-file.ts, 5 s): what has not ended by itself then is cancelled, and what does not heed
    // that (a statement that waits for a lock) is left for another worker to do again. In all 9 s, less than anybody's patience:
    // local/guarded.ts 15 s, docker-compose.yml 30 s.
    shutdownGraceTime: '6s',
    shutdownForceTime: '8s',
    // A killed worker's commissions wait so long for it before the next one gets them. With the default of 10 s every act on them was
    // told "outcome unknown" first (run: npm run test:chaos); a worker that lives takes its tasks within milliseconds.
    stickyQueueScheduleToStartTimeout: '3s',
  });
  return { worker, connection };
}

/**
 * The procedures' code. With keys they are put before it when it is loaded: a bundle made beforehand, which lies in an image, holds none.
 */
async function workflowCode(
  options: WorkerOptions,
): Promise<{ workflowBundle: WorkflowBundle | WorkflowBundlePath } | { workflowsPath: string }> {
  const { workflowBundle: given, messageKeys, dataConverter } = options;
  if (messageKeys === undefined) return given ? { workflowBundle: given } : { workflowsPath };
  const { failureConverterPath, payloadConverterPath } = dataConverter ?? {};
  const made =
    given ?? (await bundleWorkflowCode({ workflowsPath, workflowInterceptorModules, failureConverterPath, payloadConverterPath }));
  const code = 'code' in made ? made.code : await readFile(made.codePath, 'utf8');
  return { workflowBundle: { code: `globalThis.phanbienMessageKeys=${JSON.stringify(messageKeys)};${code}` } };
}

/** Also where nobody traces: acts that came in with a trace from elsewhere would otherwise be errors in the log. */
function traceSinks(onAct: WorkerOptions['onAct']): InjectedSinks<TraceSinks> {
  return { trace: { act: { fn: ({ workflowId }, handled) => onAct?.(handled, workflowId), callDuringReplay: false } } };
}
