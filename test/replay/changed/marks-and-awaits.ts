import { patched, sleep } from '@temporalio/workflow';
import type { Act } from '../../../domain/case/act.ts';
import type { CaseState } from '../../../domain/case/case-state.ts';
import type { FactBody } from '../../../domain/case/facts.ts';
import { CaseFile as Released } from '../../../workflows/case-file.ts';

/** A marked change with one more `await` on the old path. The writer waits until the procedure is at rest, and counts no microtasks. */
export class CaseFile<State extends CaseState, Own extends FactBody, A extends Act> extends Released<State, Own, A> {
  override async stage(stage: NonNullable<State['stage']>, isDischarged: (c: State) => boolean): Promise<void> {
    if (patched('2027-03-timer-at-a-stage')) void sleep('1 day');
    await super.stage(stage, isDischarged);
  }
}
