import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import { listOpenCases } from '../../db/cases/list-open-cases.ts';
import type { CaseKey } from '../../domain/case/case-key.ts';
import type { Database } from '../../db/open-database.ts';
import type { CaseWorkflows } from '../recreation/case-workflows.ts';
import { inLanes } from '../recreation/in-lanes.ts';

/** An act on record whose effect was not carried out yet. */
export interface OpenIntent {
  /** 'commission 0191…' */
  place: string;
  revision: number;
  command: string;
  /** Ids only. */
  person: string;
  effect: string;
  at: Date;
}

/** The acts that wait for their effect. */
export async function openIntents(db: Database): Promise<OpenIntent[]> {
  const found = await sql<OpenIntent>`
    select f.stream_kind || ' ' || f.stream_id as place, f.revision, f.fact ->> 'command' as command, f.actor ->> 'person' as person,
           p.effect ->> 'kind' as effect, f.at
      from cases c
     cross join lateral jsonb_array_elements(c.snapshot -> 'effects' -> 'pending') as p(effect)
      join journal_facts f on f.stream_kind = c.procedure and f.stream_id = c.id::text
                          and f.fact ? 'command' and f.fact -> 'effect' -> 'n' = p.effect -> 'n'
     where c.state = 'open' order by f.at`.execute(db);
  return found.rows;
}

const lanes = 8;
const patienceMs = 120_000;

/** Waits until each open case's workflow and journal have the same revision. Returns those that do not reach it. */
export async function untilSettled(db: Database, workflows: CaseWorkflows): Promise<CaseKey[]> {
  const until = Date.now() + patienceMs;
  let open = await unsettled(db, workflows, await listOpenCases(db));
  while (open.length > 0 && Date.now() < until) {
    await delay(250);
    open = await unsettled(db, workflows, open);
  }
  return open;
}

async function unsettled(db: Database, workflows: CaseWorkflows, keys: readonly CaseKey[]): Promise<CaseKey[]> {
  const open: CaseKey[] = [];
  await inLanes(keys, lanes, async (key) => {
    const held = await workflows.state(key).catch(() => null);
    const stored = await db.selectFrom('cases').select(['revision', 'state']).where('id', '=', key.id).executeTakeFirst();
    const isBusy = (held?.effects.pending.length ?? 1) > 0 && stored?.state !== 'closed';
    if (isBusy || held?.revision !== stored?.revision) open.push(key);
  });
  return open;
}
