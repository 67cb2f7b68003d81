import { Gauge, type Registry } from 'prom-client';
import type { Database } from '../db/open-database.ts';
import { type NewestVerifications, newestVerifications } from '../db/verifications/newest-verifications.ts';

interface Verified {
  code: string;
  db: Database;
}

/** A scrape must be answered even while a database is not available. */
const patienceMs = 2_000;

/**
 * Measures when each province last passed every check, and how many checks failed in its newest verification. A province whose database
 * does not answer in time has no value.
 */
export function measureVerifications(registry: Registry, provinces: () => Iterable<Verified>): void {
  const eachProvince = (gauge: Gauge, show: (province: string, newest: NewestVerifications) => void) => {
    gauge.reset();
    return Promise.all(
      [...provinces()].map(async ({ code, db }) => {
        const newest = await inTime(newestVerifications(db));
        if (newest !== null) show(code, newest);
      }),
    );
  };
  new Gauge({
    name: 'phanbien_verification_last_success_timestamp_seconds',
    help: 'When a verification last ended in which every check held, by who asked for it (nightly, operator); 0 when none has.',
    labelNames: ['province', 'source'],
    registers: [registry],
    async collect() {
      await eachProvince(this, (province, { lastSuccess }) => {
        for (const [source, at] of Object.entries(lastSuccess)) this.set({ province, source }, (at?.getTime() ?? 0) / 1000);
      });
    },
  });
  new Gauge({
    name: 'phanbien_verification_failed_checks',
    help: 'Checks that failed in the newest verification, whoever asked for it; nothing when there is none yet.',
    labelNames: ['province'],
    registers: [registry],
    async collect() {
      await eachProvince(this, (province, { failedChecks }) => {
        if (failedChecks !== null) this.set({ province }, failedChecks);
      });
    },
  });
}

/** The answer, or null when the database is away or late. */
function inTime<T>(asked: Promise<T>): Promise<T | null> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, patienceMs, null).unref());
  return Promise.race([asked.catch(() => null), late]);
}
