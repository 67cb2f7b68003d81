import { randomUUID } from 'node:crypto';
import { WithStartWorkflowOperation } from '@temporalio/client';
import { compareReadModel } from '../../db/cases/compare-read-model.ts';
import { findState } from '../../db/cases/find-state.ts';
import { readRecordedFacts } from '../../db/journal/read-journal.ts';
import { verifyJournal } from '../../db/journal/verify-journal.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { fromJournal, type JournalFact } from '../../domain/case/facts.ts';
import { foldOf } from '../../domain/case/procedure.ts';
import type { Receipt } from '../../domain/case/receipt.ts';
import type { CommandName, SealedInput } from '../../domain/obstacle/commands.ts';
import type { Fact, FactBody } from '../../domain/obstacle/facts.ts';
import type { ObstacleCase } from '../../domain/obstacle/obstacle.ts';
import { obstacleProcedure } from '../../domain/obstacle/procedure.ts';
import { act, caseWorkflowId, state, type ActMessage, type CaseInput } from '../../workflows/messages.ts';
import type { obstacle } from '../../workflows/obstacle.ts';
import { differing, messageOf, type Office, Refusal, refusals } from './case.ts';
import type { UndatedAct } from './drive.ts';
import { eventually } from './eventually.ts';
import { obstacleAct } from './obstacle.ts';

/** A real obstacle for tests: its workflow runs in the office of case.ts. */
export class ObstacleFile {
  readonly office: Office;
  readonly input: CaseInput;

  constructor(office: Office, id: string = randomUUID()) {
    this.office = office;
    this.input = { province: office.province, id };
  }

  get id(): string {
    return this.input.id;
  }

  get #stream() {
    return { kind: 'obstacle', id: this.id };
  }

  get workflowId(): string {
    return caseWorkflowId('obstacle', this.input.province, this.id);
  }

  get handle() {
    return this.office.env.client.workflow.getHandle<typeof obstacle>(this.workflowId);
  }

  /** Is raised: Update-with-Start, as the API sends it. Throws `Refusal`. */
  async begin(change: Partial<SealedInput<'raiseObstacle'>> = {}, as?: Actor): Promise<Receipt> {
    const startWorkflowOperation = new WithStartWorkflowOperation<typeof obstacle>('obstacle', {
      workflowId: this.workflowId,
      taskQueue: this.office.taskQueue,
      args: [this.input],
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
    });
    const { client } = this.office.env;
    const given = { startWorkflowOperation, args: [message('raiseObstacle', change, as)] as [ActMessage], updateId: randomUUID() };
    return (await refusals(client.workflow.executeUpdateWithStart(act, given))).receipt;
  }

  /** Gives an act and waits until it is on record. Throws `Refusal`. */
  async do<C extends CommandName>(command: C, change: Partial<SealedInput<C>> = {}, as?: Actor, updateId: string = randomUUID()) {
    return (await refusals(this.handle.executeUpdate(act, { args: [message(command, change, as)], updateId }))).receipt;
  }

  /** The code with which an act is refused, or null when it is (now) accepted. */
  async refusal<C extends CommandName>(command: C, change: Partial<SealedInput<C>> = {}, as?: Actor): Promise<string | null> {
    return this.do(command, change, as).then(
      () => null,
      (error: unknown) => {
        if (error instanceof Refusal) return error.code;
        throw error;
      },
    );
  }

  /** The state the workflow holds. */
  async state(): Promise<ObstacleCase> {
    const found = await this.handle.query(state);
    if (!found) throw new Error('nothing is on record yet');
    return found as ObstacleCase;
  }

  /** What the journal in PostgreSQL holds, in order of revision. */
  async journal(): Promise<JournalFact[]> {
    return await readRecordedFacts(this.office.db, this.#stream);
  }

  async facts(): Promise<Fact[]> {
    return (await this.journal()).map((fact) => fromJournal<FactBody>(fact));
  }

  /** Waits until the procedure has ended. `result()` would let the server's clock jump. */
  async ended(): Promise<void> {
    await eventually(async () => {
      if ((await this.handle.describe()).status.name === 'RUNNING') throw new Error(`${this.workflowId} has not ended`);
    });
  }

  /** Checks the record: the journal is contiguous and chained, and the read model, its fold and the workflow's state are equal. */
  async prove(): Promise<JournalFact[]> {
    const { db } = this.office;
    const journal = await this.journal();
    expect(journal.map((f) => f.revision)).toEqual(journal.map((_, n) => n + 1));
    expect((await verifyJournal(db, this.#stream)).faults).toEqual([]);
    expect((await compareReadModel(db, this.#stream, false)).differences).toEqual([]);
    const folded = foldOf(obstacleProcedure, await this.facts());
    if (folded === null) throw new Error('the journal is empty');
    expect(differing(folded, (await findState(db, this.id))?.snapshot as unknown as ObstacleCase)).toEqual([]);
    expect(differing(folded, await this.state())).toEqual([]);
    return journal;
  }
}

function message<C extends CommandName>(command: C, change: Partial<SealedInput<C>>, as?: Actor): ActMessage {
  return messageOf(obstacleAct(command, change, as) as unknown as UndatedAct);
}
