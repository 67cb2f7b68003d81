import fp from 'fastify-plugin';
import type { FastifyInstance } from 'fastify';
import { Client, Connection } from '@temporalio/client';
import { Engine } from '../engine.ts';
import { EngineRoom } from '../operations/engine-room.ts';

declare module 'fastify' {
  interface FastifyInstance {
    engine: Engine;
    /** What operators ask of Temporal. */
    engineRoom: EngineRoom;
  }
}

/** The connection to Temporal. It is opened at first use, so that the API starts, and reads, without Temporal. */
export const engine = fp(
  async (app: FastifyInstance) => {
    const { temporalAddress, namespace, taskQueue, dataConverter, messageKeys, engineConnection } = app.config;
    const connection = Connection.lazy({ ...engineConnection, address: temporalAddress, connectTimeout: '3s' });
    const interceptors = { workflow: app.tracing ? [app.tracing.client] : [] };
    const client = new Client({ connection, namespace, dataConverter, interceptors });
    app.decorate('engine', new Engine(client, taskQueue, messageKeys));
    app.decorate('engineRoom', new EngineRoom(client, taskQueue, messageKeys));
    app.addHook('onClose', () => connection.close());
  },
  { name: 'engine', dependencies: ['provinces'] },
);
