import type { Act } from '../../../domain/case/act.ts';
import type { CaseState } from '../../../domain/case/case-state.ts';
import type { FactBody } from '../../../domain/case/facts.ts';
import { CaseFile as Released } from '../../../workflows/case-file.ts';

/** A careless change: it no longer waits for the intake. */
export class CaseFile<State extends CaseState, Own extends FactBody, A extends Act> extends Released<State, Own, A> {
  override async stage(stage: NonNullable<State['stage']>, isDischarged: (c: State) => boolean): Promise<void> {
    if (stage !== 'intake') await super.stage(stage, isDischarged);
  }
}
