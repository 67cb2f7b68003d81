import type { Commission } from '../../../domain/commission/commission.ts';
import type { Stage } from '../../../domain/commission/names.ts';
import { CaseFile as Released } from '../../../workflows/case-file.ts';

/** A careless change: the intake is no longer waited for. */
export class CaseFile extends Released {
  override async stage(stage: Stage, isDischarged: (c: Commission) => boolean): Promise<void> {
    if (stage !== 'intake') await super.stage(stage, isDischarged);
  }
}
