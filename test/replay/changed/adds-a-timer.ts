import { sleep } from '@temporalio/workflow';
import type { Act } from '../../../domain/case/act.ts';
import type { CaseState } from '../../../domain/case/case-state.ts';
import type { FactBody } from '../../../domain/case/facts.ts';
import { CaseFile as Released } from '../../../workflows/case-file.ts';

/** A careless change: it pauses before each stage. */
export class CaseFile<State extends CaseState, Own extends FactBody, A extends Act> extends Released<State, Own, A> {
  override async stage(stage: NonNullable<State['stage']>, isDischarged: (c: State) => boolean): Promise<void> {
    await sleep('1 minute');
    await super.stage(stage, isDischarged);
  }
}
