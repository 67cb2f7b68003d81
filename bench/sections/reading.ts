import { CamelCasePlugin, type CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { listCommissions } from '../../db/commissions/list-commissions.ts';
import { listDuties } from '../../db/cases/list-duties.ts';
import type { Visibility } from '../../db/cases/visibility.ts';
import { listCapabilities } from '../../db/master-data/list-capabilities.ts';
import { encodeCursor } from '../../db/paging.ts';
import type { DB } from '../../db/schema.ts';
import { dayOf } from '../../domain/calendar/day.ts';
import { organisation, person } from '../../local/demo/references.ts';
import type { Caller } from '../caller.ts';
import { median, spread, timed } from '../figures.ts';
import { fill } from '../fill/fill.ts';
import type { Order, Row } from '../row.ts';
import { openSystem, type MeasuredSystem } from '../measured-system.ts';
import { besidePlainTables } from './plain-reading.ts';
import { Staff } from '../staff.ts';

const commissions = 100_000;
const pageSize = 50;
/** Measurements of each kind in a round. */
const times = 15;
/** How far down a deep page lies: this part of all that the list holds. */
const depth = 0.9;

/** A list as the API gives it, and the query behind it as the database gets it. */
interface Reading {
  what: string;
  path: string;
  who: Caller;
  query: { text: string; values: unknown[] };
  /** The same list's first page, for a deep one. */
  first?: Reading;
}

/** (c) Lists and inbox through the API ÷ the query behind each through `pg`, on a province of 100,000 commissions. */
export async function reading({ rounds, folder, say }: Order): Promise<Row[]> {
  const system = await openSystem(folder, { withoutEngine: true });
  try {
    const filled = await fill(system.databaseUrl, commissions);
    say(`${filled.commissions} commissions, ${filled.open} of them open with ${filled.duties} duties, ${filled.facts} journal facts`);
    const beside = await besidePlainTables(system, rounds, say);
    return [...beside, ...(await readingOf(system, rounds, say))];
  } finally {
    await system.stop();
  }
}

/** The same of a province that is filled. */
async function readingOf(system: Pick<MeasuredSystem, 'url' | 'databaseUrl'>, rounds: number, say: Order['say']): Promise<Row[]> {
  const staff = new Staff(system.url);
  const bare = new pg.Client({ connectionString: system.databaseUrl });
  await bare.connect();
  try {
    const readings = await allReadings(system.databaseUrl, bare, staff);
    const taken = readings.map(() => ({ route: [] as number[], query: [] as number[] }));
    await once(readings, bare);
    for (let round = 1; round <= rounds; round++) {
      const found = await once(readings, bare);
      found.forEach(({ route, query }, n) => {
        taken[n]!.route.push(route);
        taken[n]!.query.push(query);
      });
      say(`round ${round}: ${found.map(({ route, query }) => `${route.toFixed(1)} ÷ ${query.toFixed(1)} ms`).join(', ')}`);
    }
    return readings.flatMap((one, n) => rowsOf(one, taken[n]!, one.first && taken[readings.indexOf(one.first)]));
  } finally {
    await bare.end();
    await staff.close();
  }
}

interface Taken {
  /** Milliseconds, the median of each round. */
  route: number[];
  query: number[];
}

function rowsOf({ what }: Reading, { route, query }: Taken, first: Taken | undefined): Row[] {
  const ms = (values: number[]) => `${median(values).toFixed(1)} ms`;
  const ratio = (of: number[], by: number[]) => spread(of.map((value, n) => value / by[n]!));
  const whole: Row = {
    section: 'c',
    what: `${what} through the API ÷ its query`,
    measured: ratio(route, query),
    bound: 2.5,
    behind: `${ms(route)} ÷ ${ms(query)}`,
  };
  if (!first) return [whole];
  return [
    whole,
    {
      section: 'c',
      what: `${what} ÷ the first page, both through the API`,
      measured: ratio(route, first.route),
      bound: 1.3,
      behind: `${ms(route)} ÷ ${ms(first.route)}`,
    },
  ];
}

/** By turns: each query, then its route. */
async function once(readings: readonly Reading[], bare: pg.Client): Promise<{ route: number; query: number }[]> {
  const taken = readings.map(() => ({ route: [] as number[], query: [] as number[] }));
  for (let n = 0; n < times; n++) {
    for (const [at, { who, path, query }] of readings.entries()) {
      taken[at]!.query.push(await timed(() => bare.query(query)));
      taken[at]!.route.push(await timed(() => who.get(path)));
    }
  }
  return taken.map(({ route, query }) => ({ route: median(route), query: median(query) }));
}

async function allReadings(databaseUrl: string, bare: pg.Client, staff: Staff): Promise<Reading[]> {
  const spied = new Spied(databaseUrl);
  try {
    const inboxes = await Promise.all(['lhh.chuyenvien', 'chuyengia.3'].map((username) => inbox(spied, staff, username)));
    const lists: Reading[] = [];
    for (const [username, code] of [
      ['lhh.lanhdao', 'lhh'],
      ['so.nnmt.cv', 'so-nnmt'],
    ] as const) {
      for (const q of [undefined, 'thoát nước', 'xã 17 di sản']) {
        lists.push(...(await pages(spied, bare, staff, { username, organisation: organisation(code), q })));
      }
    }
    return [...inboxes, ...lists];
  } finally {
    await spied.close();
  }
}

async function inbox(spied: Spied, staff: Staff, username: string): Promise<Reading> {
  const held = await listCapabilities(spied.db, person(username), dayOf(Date.now()));
  const offices = held.map(({ organisationId, capability }) => ({ organisation: organisationId, capability }));
  const organisations = held.filter(({ capability }) => capability !== 'expert').map(({ organisationId }) => organisationId);
  const wanted = {
    owner: { person: person(username), offices },
    visibility: { organisations: [...new Set(organisations)], person: person(username) },
    limit: pageSize,
  };
  const query = await spied.queryOf(() => listDuties(spied.db, wanted));
  return { what: `inbox of ${username}`, path: `/api/duties?mine=true&limit=${pageSize}`, who: await staff.as(username), query };
}

interface Asked {
  username: string;
  organisation: string;
  q: string | undefined;
}

/** The first page of a list and one far down. */
async function pages(spied: Spied, bare: pg.Client, staff: Staff, asked: Asked): Promise<Reading[]> {
  const { username, q } = asked;
  const visibility: Visibility = { organisations: [asked.organisation], person: person(username) };
  const filter = { visibility, limit: pageSize, ...(q === undefined ? {} : { q }) };
  const search = q === undefined ? '' : `&q=${encodeURIComponent(q)}`;
  const path = `/api/commissions?limit=${pageSize}${search}`;
  const who = await staff.as(username);
  const list = `list of ${username}${q === undefined ? '' : `, “${q}”`}`;
  const query = await spied.queryOf(() => listCommissions(spied.db, filter));
  const first: Reading = { what: list, path, who, query };
  const cursor = await deepCursor(bare, query);
  const deep: Reading = {
    what: `${list}, deep page`,
    path: `${path}&cursor=${cursor}`,
    who,
    query: await spied.queryOf(() => listCommissions(spied.db, { ...filter, cursor })),
    first,
  };
  return [first, deep];
}

/** The cursor behind nine tenths of the list's rows. */
async function deepCursor(bare: pg.Client, { text, values }: Reading['query']): Promise<string> {
  const whole = text.replace(/limit \$\d+$/, '');
  if (whole === text) throw new Error('the list has no limit at its end');
  const { rows } = await bare.query<{ opened_at: Date; id: string }>(
    `with list as materialized (${whole}) select opened_at, id from list order by opened_at desc, id desc
     offset (select floor(count(*) * ${depth}) from list) limit 1`,
    values.slice(0, -1),
  );
  return encodeCursor([rows[0]!.opened_at.toISOString(), rows[0]!.id]);
}

/** A database that keeps its statements for inspection. */
class Spied {
  readonly db: Kysely<DB>;
  #last: CompiledQuery | undefined;

  constructor(databaseUrl: string) {
    this.db = new Kysely<DB>({
      dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: databaseUrl, max: 1 }) }),
      plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
      log: ({ query }) => void (this.#last = query),
    });
  }

  /** The one statement that this work sends. */
  async queryOf(work: () => Promise<unknown>): Promise<Reading['query']> {
    await work();
    return { text: this.#last!.sql, values: [...this.#last!.parameters] };
  }

  close(): Promise<void> {
    return this.db.destroy();
  }
}
