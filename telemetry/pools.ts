import { Gauge, type Registry } from 'prom-client';
import { type Database, poolUse } from '../db/open-database.ts';

/** Shows how much of each province's connection pool is in use, read at the scrape. */
export function measurePools(registry: Registry, databases: () => Iterable<readonly [province: string, Database]>): void {
  new Gauge({
    name: 'phanbien_pool_connections',
    help: 'Connections to a province: total and idle ones, and callers waiting for one.',
    labelNames: ['province', 'state'],
    registers: [registry],
    collect() {
      for (const [province, db] of databases()) {
        const { total, idle, waiting } = poolUse(db);
        for (const [state, value] of Object.entries({ total, idle, waiting })) this.set({ province, state }, value);
      }
    },
  });
  new Gauge({
    name: 'phanbien_pool_connections_max',
    help: 'The most connections to a province that this process opens.',
    labelNames: ['province'],
    registers: [registry],
    collect() {
      for (const [province, db] of databases()) this.set({ province }, poolUse(db).max);
    },
  });
}
