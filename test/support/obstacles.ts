import { randomUUID } from 'node:crypto';
import { Client } from '@temporalio/client';
import type { EffectContext } from '../../activities/effects/effect-kind.ts';
import { OtherCases } from '../../activities/effects/other-cases.ts';
import { readRecordedFacts } from '../../db/journal/read-journal.ts';
import type { Database } from '../../db/open-database.ts';
import { calendarCurrent } from '../../db/master-data/calendar-current.ts';
import { insertMasterRow } from '../../db/master-data/write-master-data.ts';
import { publishCalendar } from '../../db/master-data/publish-calendar.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { JournalFact } from '../../domain/case/facts.ts';
import type { Receipt } from '../../domain/case/receipt.ts';
import type { CommandName, SealedInput } from '../../domain/obstacle/commands.ts';
import type { ObstacleCase } from '../../domain/obstacle/obstacle.ts';
import { calendarDays, confirmedYears } from '../../local/seed/calendar.ts';
import { act, caseWorkflowId, state, type ActMessage } from '../../workflows/messages.ts';
import type { Office } from './case.ts';
import { org, ruleSet } from './province.ts';

/** The bodies, rule set and calendar of a province in which obstacles may be raised. */
export async function openForObstacles(db: Database): Promise<void> {
  const since = { territory: ruleSet.territory, validFrom: '2020-01-01' };
  const bodies = { union: org.union, homeAffairs: org.homeAffairs, provincialPeoplesCommittee: org.ubnd };
  const author = { actor: { system: 'administration' }, at: '2026-01-01T00:00:00.000Z' } as const;
  for (const [kind, id] of Object.entries(bodies)) {
    await insertMasterRow(db, 'organisations', { id, code: kind, name: kind, kind, ...since }, author);
  }
  const { id, version, legalBasis, validFrom: _from, validTo: _to, territory: _territory, ...rules } = ruleSet;
  const content = JSON.parse(JSON.stringify(rules)) as object as never;
  await insertMasterRow(db, 'ruleSets', { id, code: id, version, legalBasis, status: 'active', content, ...since }, author);
  if ((await calendarCurrent(db)) === undefined) await publishCalendar(db, { basedOn: 0, days: calendarDays, confirmedYears }, author);
}

/** How a worker of the office reaches other cases. */
export function contextOf(office: Office): EffectContext {
  const client = new Client({ connection: office.env.connection });
  return { db: office.db, cases: new OtherCases({ client, taskQueue: office.taskQueue, keys: undefined }) };
}

/** One obstacle of the office, with the id of its case. */
export class ObstacleOf {
  readonly #office: Office;
  readonly id: string;

  constructor(office: Office, id: string) {
    this.#office = office;
    this.id = id;
  }

  get handle() {
    const { province, env } = this.#office;
    return env.client.workflow.getHandle(caseWorkflowId('obstacle', province, this.id));
  }

  async do<C extends CommandName>(command: C, input: SealedInput<C>, actor: Actor): Promise<Receipt> {
    const message: ActMessage = { command, input, actor, idempotencyKey: randomUUID(), bodyDigest: 'digest' };
    return (await this.handle.executeUpdate(act, { args: [message], updateId: randomUUID() })).receipt;
  }

  async state(): Promise<ObstacleCase> {
    return (await this.handle.query(state)) as ObstacleCase;
  }

  async journal(): Promise<JournalFact[]> {
    return readRecordedFacts(this.#office.db, { kind: 'obstacle', id: this.id });
  }
}
