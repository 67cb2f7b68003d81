import { Gauge, type Registry } from 'prom-client';
import { countOpenWork, type OpenWork } from '../db/operations/count-open-work.ts';
import type { Database } from '../db/open-database.ts';
import { today } from './clock.ts';

/** Several scrapers may ask every 15 seconds. All of them get the same count. */
const freshMs = 10_000;
/** A scrape must be answered even while a database is not available. */
const patienceMs = 2_000;

interface Counted {
  code: string;
  db: Database;
}

/**
 * Measures open cases, open duties and overdue duties by procedure and stage, as PostgreSQL counts them. A province whose database does not
 * answer in time has no value. An old number would look like the truth.
 */
export function measureOpenWork(registry: Registry, provinces: () => Iterable<Counted>): void {
  const count = remembered();
  const gauge = (name: string, help: string, valueOf: (work: OpenWork) => number) =>
    new Gauge({
      name,
      help,
      labelNames: ['province', 'procedure', 'stage'],
      registers: [registry],
      async collect() {
        this.reset();
        for (const { code, db } of provinces()) {
          for (const work of await count(code, db)) {
            this.set({ province: code, procedure: work.procedure, stage: work.stage }, valueOf(work));
          }
        }
      },
    });
  gauge('phanbien_cases_open', 'Cases under way, by procedure and stage.', (work) => work.cases);
  gauge('phanbien_duties_open', 'Duties somebody owes, by procedure and stage.', (work) => work.duties);
  gauge('phanbien_duties_overdue', 'Duties whose day has passed, by procedure and stage.', (work) => work.overdue);
}

function remembered(): (code: string, db: Database) => Promise<OpenWork[]> {
  const held = new Map<string, { at: number; work: Promise<OpenWork[]> }>();
  return (code, db) => {
    const last = held.get(code);
    if (last && Date.now() - last.at < freshMs) return last.work;
    const late = new Promise<OpenWork[]>((resolve) => setTimeout(resolve, patienceMs, []).unref());
    const work = Promise.race([countOpenWork(db, today()).catch(() => []), late]);
    held.set(code, { at: Date.now(), work });
    return work;
  };
}
