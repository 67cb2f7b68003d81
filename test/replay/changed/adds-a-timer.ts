import { sleep } from '@temporalio/workflow';
import type { Commission } from '../../../domain/commission/commission.ts';
import type { Stage } from '../../../domain/commission/names.ts';
import { CaseFile as Released } from '../../../workflows/case-file.ts';

/** A careless change: a pause before each stage. */
export class CaseFile extends Released {
  override async stage(stage: Stage, isDischarged: (c: Commission) => boolean): Promise<void> {
    await sleep('1 minute');
    await super.stage(stage, isDischarged);
  }
}
