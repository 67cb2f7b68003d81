import type { FastifyInstance, FastifyRequest } from 'fastify';
import { listOutOfDate } from '../db/cases/list-out-of-date.ts';
import { statesOfOpenCases, type StoredCase } from '../db/cases/states-of-open-cases.ts';
import type { Database } from '../db/open-database.ts';
import type { Calendar } from '../domain/calendar/working-days.ts';
import type { CaseState } from '../domain/case/case-state.ts';
import type { Duty } from '../domain/case/duty.ts';
import { procedureOf, stateOf } from '../domain/procedures.ts';
import { today } from './clock.ts';
import type { CommandContext } from './commands/command-context.ts';
import { apiProcedureOf } from './procedures/registry.ts';

/** Tells the open cases of all procedures what has changed in the registers. */

/** Cases told in parallel. The number is quick and leaves room for people's acts. */
const atOnce = 8;
/** States in memory at a time. */
const page = 50;

/** How many cases moved a duty, and which could not be reached. Publishing again reaches those. */
export interface Told {
  moved: number;
  unreached: string[];
}

/** Whether the calendar changes the due day of an open duty. */
export function isTouched<State extends CaseState>(c: State, duties: (c: State) => Duty[], calendar: Calendar): boolean {
  const after = new Map(duties({ ...c, calendar }).map((duty) => [duty.key, duty.due.dueOn]));
  return duties(c).some((duty) => after.get(duty.key) !== duty.due.dueOn);
}

/** Sends a new calendar to every open case whose duties it moves. */
export async function tellCalendar({ province, db, engine }: CommandContext, calendar: Calendar, reason: string): Promise<Told> {
  const touched = await touchedCases(db, calendar);
  const told: Told = { moved: 0, unreached: [] };
  await inParallel(touched, async ({ procedure, id }) => {
    const moved = await engine.tellCalendar(province, { procedure, id }, { calendar, reason });
    if (moved === null) told.unreached.push(id);
    else if (moved > 0) told.moved += 1;
  });
  return told;
}

async function touchedCases(db: Database, calendar: Calendar): Promise<Pick<StoredCase, 'procedure' | 'id'>[]> {
  const touched: Pick<StoredCase, 'procedure' | 'id'>[] = [];
  let stored: StoredCase[] = [];
  do {
    stored = await statesOfOpenCases(db, { after: stored.at(-1)?.id ?? null, limit: page });
    for (const { procedure, id, ...rest } of stored) {
      const duties = (c: CaseState) => procedureOf(procedure).chase.duties(c);
      if (isTouched(stateOf({ procedure, ...rest }), duties, calendar)) touched.push({ procedure, id });
    }
  } while (stored.length === page);
  return touched;
}

/**
 * Call it after a change to a body, a role or an expert's record. The open cases concerned are told before the change is answered.
 */
export async function changed({ engine }: FastifyInstance, { province, db }: FastifyRequest, person?: string): Promise<void> {
  await tellStandingChanges({ province: province.code, db, engine }, person);
}

/** Updates every open case that may be out of date. With `person`, only those in which they judge or have a duty. */
export async function tellStandingChanges(context: CommandContext, person?: string): Promise<number> {
  const ids = await listOutOfDate(context.db, { day: today(), ...(person === undefined ? {} : { person }) });
  let told = 0;
  for (let n = 0; n < ids.length; n += page) {
    const stored = await statesOfOpenCases(context.db, { ids: ids.slice(n, n + page) });
    await inParallel(stored, async (one) => {
      told += await apiProcedureOf(one.procedure).bringUpToDate(context, one.id, stateOf(one));
    });
  }
  return told;
}

async function inParallel<One>(all: readonly One[], work: (one: One) => Promise<void>): Promise<void> {
  const waiting = [...all];
  const next = async () => {
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) await work(one);
  };
  await Promise.all(Array.from({ length: atOnce }, next));
}
