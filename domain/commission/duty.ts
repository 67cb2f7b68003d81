import type { Instant } from '../calendar/day.ts';
import type { Derivation } from '../calendar/deadline.ts';
import * as inCase from '../case/duty.ts';
import type { CommandName } from './commands.ts';
import type { Commission } from './commission.ts';
import type { DutyKind, MemberDuty, Term } from './duty-kinds.ts';
import type { Stage } from './names.ts';

/** Something somebody owes in a commission. */
export type Duty = inCase.Duty<DutyKind, Stage, CommandName>;

/** A duty about a member names the member. No other duty has a person in its key. */
export type DutyOutline = (Outline<MemberDuty> & { about: string }) | (Outline<Exclude<DutyKind, MemberDuty>> & { about?: never });
type Outline<Kind extends DutyKind> = inCase.DutyOutline<Kind, Stage, CommandName, Term>;

/** A duty of a commission, with its deadline derived. */
export const duty = (c: Commission, outline: DutyOutline): Duty => inCase.duty(c, outline);

/** The due day of a term that starts at this instant, apart from any duty. */
export const termFrom = (c: Commission, code: Term, startedAt: Instant): Derivation => inCase.termFrom(c, code, startedAt);

export const dutyKey: (name: inCase.DutyName<DutyKind>) => string = inCase.dutyKey;
