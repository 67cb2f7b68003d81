import fp from 'fastify-plugin';
import type { FastifyInstance, RouteOptions } from 'fastify';
import type { RightName } from '../../domain/rights.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route. Its `config` says whom it is for. */
    allRoutes: readonly RouteOptions[];
  }
  interface FastifyContextConfig {
    /** Anybody may call it: signing in, health, the description of the API, the pages. */
    isOpen?: boolean;
    /** Everybody who is signed in may call it; what they get is decided inside. */
    isForEverybody?: boolean;
    /** The right (api/rights.ts) without which the route is refused before its input is read. */
    right?: RightName;
    /** A POST that only reads: the session's cookie is enough for it, and so is a token that may only read. */
    changesNothing?: boolean;
  }
}

/**
 * Checks that every route says whom it is for, exactly once: `isOpen`, `isForEverybody` or a `right`. Otherwise the application does not
 * start. Register it first: it sees only routes that are registered later.
 */
export const doors = fp(
  async (app: FastifyInstance) => {
    const routes: RouteOptions[] = [];
    app.addHook('onRoute', (route) => {
      routes.push(route);
    });
    app.decorate('allRoutes', routes);
    // Check when ready: a plugin's routes get their `config` from a hook of their scope, which runs later.
    app.addHook('onReady', async () => {
      const wrong = routes.filter(({ config }) => statements(config) !== 1).map(({ method, url }) => `${String(method)} ${url}`);
      if (wrong.length === 0) return;
      throw new Error(`These routes must say whom they are for, by one of isOpen, isForEverybody and right: ${wrong.join(', ')}`);
    });
  },
  { name: 'doors' },
);

function statements(config: RouteOptions['config']): number {
  return [config?.isOpen === true, config?.isForEverybody === true, config?.right !== undefined].filter(Boolean).length;
}

/** Registers the routes of a plugin that cannot set their `config`. They are open to anybody. */
export async function openToAnybody(app: FastifyInstance, register: (scope: FastifyInstance) => Promise<unknown>): Promise<void> {
  await app.register(async (scope) => {
    scope.addHook('onRoute', (route) => {
      route.config = { ...route.config, isOpen: true };
    });
    await register(scope);
  });
}
