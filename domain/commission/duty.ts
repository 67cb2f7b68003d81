import * as inCase from '../case/duty.ts';
import type { CommandName } from './commands.ts';
import type { Commission } from './commission.ts';
import type { Stage } from './names.ts';

/** Something somebody owes in a commission. */
export type Duty = inCase.Duty<string, Stage, CommandName>;
export type DutyOutline = inCase.DutyOutline<string, Stage, CommandName>;

/** A duty of a commission, with its deadline derived. */
export const duty = (c: Commission, outline: DutyOutline): Duty => inCase.duty(c, outline);
