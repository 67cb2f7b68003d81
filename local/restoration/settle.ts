import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import { listOpenCases } from '../../db/cases/list-open-cases.ts';
import type { Database } from '../../db/open-database.ts';
import type { CommissionWorkflows } from '../recreation/commission-workflows.ts';
import { inLanes } from '../recreation/in-lanes.ts';

/** An act on record whose effect was not carried out yet. */
export interface OpenIntent {
  commission: string;
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
    select f.stream_id as commission, f.revision, f.fact ->> 'command' as command, f.actor ->> 'person' as person,
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

/** Waits until each open commission's workflow and journal have the same revision. Returns those that do not reach it. */
export async function untilSettled(db: Database, workflows: CommissionWorkflows): Promise<string[]> {
  const until = Date.now() + patienceMs;
  let open = await unsettled(db, workflows, await listOpenCases(db, 'commission'));
  while (open.length > 0 && Date.now() < until) {
    await delay(250);
    open = await unsettled(db, workflows, open);
  }
  return open;
}

async function unsettled(db: Database, workflows: CommissionWorkflows, ids: readonly string[]): Promise<string[]> {
  const open: string[] = [];
  await inLanes(ids, lanes, async (id) => {
    const held = await workflows.state(id).catch(() => null);
    const stored = await db.selectFrom('cases').select(['revision', 'state']).where('id', '=', id).executeTakeFirst();
    const isBusy = (held?.effects.pending.length ?? 1) > 0 && stored?.state !== 'closed';
    if (isBusy || held?.revision !== stored?.revision) open.push(id);
  });
  return open;
}
