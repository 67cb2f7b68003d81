import { setTimeout as delay } from 'node:timers/promises';
import { findState } from '../../db/cases/find-state.ts';
import { knownCases } from '../../db/cases/known-cases.ts';
import { findOperatorsRecord, listOpenRecords, type OperatorsRecord } from '../../db/operations/list-open-records.ts';
import type { Database } from '../../db/open-database.ts';
import type { CaseKey } from '../../domain/case/case-key.ts';
import { procedureNames, stateOf } from '../../domain/procedures.ts';
import { canonicalJson } from '../../domain/text/canonical.ts';
import { type Held, type Obstacle, obstaclesOf } from './causes.ts';
import type { EngineRoom, Procedure } from './engine-room.ts';

/** The province whose cases are looked at, with its database and engine. */
export interface Room {
  province: string;
  db: Database;
  engine: EngineRoom;
}

/** What an operator sees of a case. */
export interface Looked extends CaseKey {
  /** Undefined when the case has nothing on record. */
  record: OperatorsRecord | undefined;
  workflow: Procedure;
  held: Held;
  obstacles: Obstacle[];
}

/** Cases looked at in parallel. The number is quick and leaves room for people's acts. */
const atOnce = 16;
/** A fact that is just being written makes record and workflow differ for milliseconds. */
const onItsWayMs = 1_000;

/** Looks at one case. With `compare` it also reads the workflow's state, for which a worker must answer. */
export async function look(room: Room, id: string, compare: boolean): Promise<Looked> {
  const seen = await glance(room, id, compare);
  if (seen.obstacles.length === 0) return seen;
  // Acts go on while the record and the workflow are read. A difference that a second look does not find was only temporary.
  if (seen.obstacles.some(({ activityId }) => activityId === null)) await delay(onItsWayMs);
  return glance(room, id, compare);
}

async function glance({ province, db, engine }: Room, id: string, compare: boolean): Promise<Looked> {
  const record = await findOperatorsRecord(db, id);
  const { procedure, workflow } = await workflowOf({ province, engine }, id, record?.procedure);
  const key = { procedure, id };
  const held = compare && record && workflow.status === 'running' ? await holdTogether({ province, db, engine }, key) : null;
  return { ...key, record, workflow, held, obstacles: obstaclesOf(record, workflow, held) };
}

/** The workflow of a case. Before its first fact the record does not name the procedure, so the engine is asked for each. */
async function workflowOf({ province, engine }: Pick<Room, 'province' | 'engine'>, id: string, known: string | undefined) {
  for (const procedure of known === undefined ? procedureNames : [known]) {
    const workflow = await engine.procedure(province, { procedure, id });
    if (known !== undefined || workflow.status !== 'missing') return { procedure, workflow };
  }
  return { procedure: procedureNames[0]!, workflow: await engine.procedure(province, { procedure: procedureNames[0]!, id }) };
}

async function holdTogether({ province, db, engine }: Room, key: CaseKey): Promise<Held> {
  const held = await engine.state(province, key);
  if (held === null) return null;
  const stored = await findState(db, key.id);
  return { revision: held.revision, isSame: canonicalJson(held) === canonicalJson(stored ? stateOf(stored) : null) };
}

/** Looks at a page of the open cases and returns those that do not move. The first page also has births that are not on record. */
export async function lookAround(room: Room, asked: { cursor?: string | undefined; limit: number; compare: boolean }) {
  const page = await listOpenRecords(room.db, asked);
  const unknown = asked.cursor === undefined ? await notOnRecord(room) : [];
  const ids = [...unknown, ...page.items.map(({ id }) => id)];
  const looked = await inLanes(ids, (id) => look(room, id, asked.compare));
  return {
    items: looked.filter(({ obstacles }) => obstacles.length > 0),
    examined: ids.length,
    nextCursor: page.nextCursor,
  };
}

async function notOnRecord({ province, db, engine }: Room): Promise<string[]> {
  const running: string[] = [];
  for await (const { id } of engine.running(province)) running.push(id);
  const known = await knownCases(db, running);
  return running.filter((id) => !known.has(id));
}

async function inLanes<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const results = new Array<R>(all.length);
  const queue = all.entries();
  const lane = async () => {
    for (const [n, one] of queue) results[n] = await work(one);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return results;
}
