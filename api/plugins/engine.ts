import fp from 'fastify-plugin';
import type { FastifyInstance } from 'fastify';
import { Client, Connection } from '@temporalio/client';
import { Engine } from '../engine.ts';

declare module 'fastify' {
  interface FastifyInstance {
    engine: Engine;
  }
}

/** The one connection to Temporal; it is opened at first use, so that the API starts, and reads, without it. */
export const engine = fp(
  async (app: FastifyInstance) => {
    const { temporalAddress, namespace, taskQueue, dataConverter } = app.config;
    const connection = Connection.lazy({ address: temporalAddress, connectTimeout: '3s' });
    app.decorate('engine', new Engine(new Client({ connection, namespace, dataConverter }), taskQueue));
    app.addHook('onClose', () => connection.close());
  },
  { name: 'engine', dependencies: ['provinces'] },
);
