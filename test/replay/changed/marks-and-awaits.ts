import { patched, sleep } from '@temporalio/workflow';
import type { Commission } from '../../../domain/commission/commission.ts';
import type { Stage } from '../../../domain/commission/names.ts';
import { CaseFile as Released } from '../../../workflows/case-file.ts';

/** Marked, and careless all the same: the old way has an `await` more than it had, and the writer counts microtasks. */
export class CaseFile extends Released {
  override async stage(stage: Stage, isDischarged: (c: Commission) => boolean): Promise<void> {
    if (patched('2027-03-timer-at-a-stage')) void sleep('1 day');
    await super.stage(stage, isDischarged);
  }
}
