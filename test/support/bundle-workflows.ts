import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { preloadModules, workflowInterceptorModules, workflowsPath } from '../../worker/workflow-code.ts';

const [target, changed = '', ofAnyDay] = process.argv.slice(2);
if (target === undefined) {
  throw new Error('Usage: bundle-workflows.ts <file to write> [<module in the place of case-file.ts, or empty> [isOfAnyDay]]');
}

interface Resolving {
  request: string;
}

/** The procedure with another case file: what a careless change would have made of it. */
const withChanged = (request: string) => ({
  apply: (compiler: { hooks: { normalModuleFactory: { tap: (name: string, plug: (factory: Factory) => void) => void } } }) => {
    compiler.hooks.normalModuleFactory.tap('changed', (factory) => {
      factory.hooks.beforeResolve.tap('changed', (data) => {
        if (data.request === './case-file.ts') data.request = request;
      });
    });
  },
});
interface Factory {
  hooks: { beforeResolve: { tap: (name: string, plug: (data: Resolving) => void) => void } };
}

const shiftedClock = fileURLToPath(new URL('shifted-workflow-clock.ts', import.meta.url));

const { code } = await bundleWorkflowCode({
  workflowsPath,
  preloadModules,
  workflowInterceptorModules: ofAnyDay === 'isOfAnyDay' ? [shiftedClock, ...workflowInterceptorModules] : workflowInterceptorModules,
  logger: new DefaultLogger('WARN'),
  ...(changed === '' ? {} : { webpackConfigHook: (config) => ({ ...config, plugins: [...(config.plugins ?? []), withChanged(changed)] }) }),
});
writeFileSync(target, code);
