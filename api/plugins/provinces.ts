import fp from 'fastify-plugin';
import type { FastifyInstance } from 'fastify';
import { openDatabase, type Database } from '../../db/open-database.ts';
import type { Config } from '../config.ts';
import { Problem } from '../problem.ts';

/** An installation that this process serves, with its pool of connections. */
export interface ServedProvince {
  code: string;
  db: Database;
}

declare module 'fastify' {
  interface FastifyInstance {
    config: Config;
    provinces: ReadonlyMap<string, ServedProvince>;
  }
  interface FastifyRequest {
    /** The installation of the request's host name. */
    province: ServedProvince;
    /** Its database. */
    db: Database;
  }
}

/** Opens a pool for each province. Finds the province of each request by host name, else takes the only one. */
export const provinces = fp<{ config: Config }>(
  async (app: FastifyInstance, { config }) => {
    const observe = app.tracing?.statement;
    const served = new Map(config.provinces.map(({ code, databaseUrl }) => [code, { code, db: openDatabase(databaseUrl, { observe }) }]));

    const byHost = new Map(config.provinces.flatMap(({ code, hosts }) => hosts.map((host) => [host.toLowerCase(), served.get(code)!])));
    const only = served.size === 1 ? [...served.values()][0] : undefined;
    app.decorate('config', config);
    app.decorate('provinces', served);
    app.decorateRequest('province', null as unknown as ServedProvince);
    app.decorateRequest('db', null as unknown as Database);
    app.addHook('onRequest', async (request) => {
      // Use the route's address: a request's can be written in many ways. Probes and pages belong to no province.
      if (request.routeOptions.url?.startsWith('/api/') !== true) return;
      const province = byHost.get(request.hostname.toLowerCase()) ?? only;
      if (!province) throw new Problem(404, 'UNKNOWN_PROVINCE');
      request.province = province;
      request.db = province.db;
    });
    app.addHook('onClose', async () => {
      await Promise.all([...served.values()].map(({ db }) => db.destroy()));
    });
  },
  { name: 'provinces', dependencies: ['tracing'] },
);
