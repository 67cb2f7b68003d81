import { writeFileSync } from 'node:fs';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { failureConverterPath } from '../encryption/data-converter.ts';
import { preloadModules, workflowInterceptorModules, workflowsPath } from './workflow-code.ts';

/** Bundles the workflows' code into the file named on the command line, for WORKFLOW_BUNDLE: a worker then starts without webpack. */
const target = process.argv[2];
if (target === undefined) throw new Error('Usage: bundle-workflows.ts <file to write>');

const { code } = await bundleWorkflowCode({
  workflowsPath,
  workflowInterceptorModules,
  preloadModules,
  // A prebuilt bundle runs in production, where payloads are encrypted.
  failureConverterPath,
  logger: new DefaultLogger('WARN'),
});
writeFileSync(target, code);
