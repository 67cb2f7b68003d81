import { readFile } from 'node:fs/promises';
import { Client } from '@temporalio/client';
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
import type { ActSpan, TraceSinks } from '../workflows/trace.ts';
import { mayBegin } from './patches.ts';
import { preloadModules, workflowInterceptorModules, workflowsPath } from './workflow-code.ts';

export interface WorkerOptions {
  temporalAddress: string;
  /** TLS and credentials for Temporal. The connection is plain when absent. */
  connection?: Omit<EngineConnection, 'address'>;
  namespace?: string;
  /** One pool per province, by its code. */
  databases: ReadonlyMap<string, Database>;
  /** Workflow code that was bundled before. Otherwise it is bundled now (1.4–1.9 s). */
  workflowBundle?: WorkflowBundle | WorkflowBundlePath;
  taskQueue?: string;
  /**
   * The keys by which procedures check messages, and by which this worker signs its own: the same as the API's. Without them every message is
   * accepted.
   */
  messageKeys?: MessageKeys;
  /** The clients' converter of payloads (encryption/data-converter.ts). */
  dataConverter?: DataConverter;
  /** What the nightly verification needs. A worker without it does not verify. */
  verification?: VerificationDependencies;
  /** Interceptors of activities, the outermost first. */
  aroundActivities?: ActivityInterceptorsFactory[];
  /** Called when a procedure has handled an act that is traced. */
  onAct?: (span: ActSpan, workflowId: string) => void;
  /** Replaces this release's list of markers to begin (worker/patches.ts), for tests of two releases side by side. */
  begunPatches?: readonly string[];
  /** With 0 every workflow task replays its history from the start and may go to any worker. Absent: as many as memory allows. */
  maxCachedWorkflows?: number;
}

/** Creates a connected worker for the procedures and their effects, ready to `run()`. Close its connection after it stops. */
export async function createCaseWorker(options: WorkerOptions): Promise<{ worker: Worker; connection: NativeConnection }> {
  const connection = await NativeConnection.connect({ ...options.connection, address: options.temporalAddress });
  const databaseOf = (province: string) => {
    const db = options.databases.get(province);
    if (!db) throw new Error(`no database is configured for province ${province}`);
    return db;
  };
  const { namespace = 'default', taskQueue: queue = taskQueue, dataConverter = {}, messageKeys } = options;
  const cases = { client: new Client({ connection, namespace, dataConverter }), taskQueue: queue, keys: messageKeys };
  const code = await workflowCode(options);
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue: queue,
    ...code,
    dataConverter,
    activities: { ...createActivities({ databaseOf, cases }), ...(options.verification && createVerification(options.verification)) },
    interceptors: {
      activity: options.aroundActivities ?? [],
      ...('workflowBundle' in code ? {} : { workflowModules: workflowInterceptorModules }),
    },
    ...('workflowBundle' in code ? {} : { bundlerOptions: { preloadModules } }),
    sinks: traceSinks(options.onAct),
    patchActivationCallback: mayBegin(options.begunPatches),
    ...(options.maxCachedWorkflows === undefined ? {} : { maxCachedWorkflows: options.maxCachedWorkflows }),
    // An effect may take 5 s (workflows/case-file.ts). After 6 s a running activity is cancelled. One that ignores the cancellation, such as
    // a statement that waits for a lock, is repeated by another worker. In all that is 9 s; local/guarded.ts waits 15 s, docker-compose.yml
    // 30 s.
    shutdownGraceTime: '6s',
    shutdownForceTime: '8s',
    // A killed worker's cases wait this long before another worker gets them. With the default of 10 s every act on them was answered
    // with "outcome unknown" (run: npm run test:chaos). A living worker takes its tasks within milliseconds.
    stickyQueueScheduleToStartTimeout: '3s',
  });
  return { worker, connection };
}

/**
 * The procedures' code. Keys are put in front of it when it is loaded, so that a bundle in an image holds none.
 */
async function workflowCode(
  options: WorkerOptions,
): Promise<{ workflowBundle: WorkflowBundle | WorkflowBundlePath } | { workflowsPath: string }> {
  const { workflowBundle: given, messageKeys, dataConverter } = options;
  if (messageKeys === undefined) return given ? { workflowBundle: given } : { workflowsPath };
  const { failureConverterPath, payloadConverterPath } = dataConverter ?? {};
  const made =
    given ??
    (await bundleWorkflowCode({ workflowsPath, workflowInterceptorModules, preloadModules, failureConverterPath, payloadConverterPath }));
  const code = 'code' in made ? made.code : await readFile(made.codePath, 'utf8');
  return { workflowBundle: { code: `globalThis.phanbienMessageKeys=${JSON.stringify(messageKeys)};${code}` } };
}

/** The sink exists without tracing too: an act that carries another system's trace would otherwise log an error. */
function traceSinks(onAct: WorkerOptions['onAct']): InjectedSinks<TraceSinks> {
  return { trace: { act: { fn: ({ workflowId }, handled) => onAct?.(handled, workflowId), callDuringReplay: false } } };
}
