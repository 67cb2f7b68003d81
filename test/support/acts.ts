import { dayOf } from '../../domain/calendar/day.ts';
import type { CommandName, SealedInput } from '../../domain/commission/commands.ts';
import { duties } from '../../domain/commission/duties.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { Stage } from '../../domain/commission/names.ts';
import { missingDocuments } from '../../domain/commission/stages/settlement/room.ts';
import { drafts, usual, type Plan } from './drafts.ts';
import { Drive, World, type UndatedAct } from './drive.ts';
import { attested, budgetLine } from './province.ts';

export { usual, type Plan } from './drafts.ts';

/** One drive, and the plan that its acts follow. */
export class Story extends Drive {
  readonly plan: Plan;
  /** The year's budget line at the beginning, in đồng. */
  readonly appropriatedVnd: number;
  constructor(plan: Partial<Plan> = {}, world = new World({ [budgetLine.id]: 1_000_000_000 })) {
    super(world);
    this.appropriatedVnd = world.lines[budgetLine.id]?.free ?? 0;
    this.plan = { ...usual, ...plan };
  }

  /** A valid act of this command now, with what the test changes of its input and its actor. */
  act<C extends CommandName>(command: C, change: Partial<SealedInput<C>> = {}, as?: Actor): UndatedAct {
    const draft = drafts[command](this.isBorn ? this.c : (null as never), this.plan, this.today);
    const input = { ...draft.input, ...change } as SealedInput<C>;
    const payOn = (input as { payOn?: string }).payOn ?? this.today;
    return { command, input, actor: as ?? draft.by, attested: { ...attested(payOn), ...('budgetLine' in input ? { budgetLine } : {}) } };
  }

  /** Gives it. */
  do<C extends CommandName>(command: C, change: Partial<SealedInput<C>> = {}, as?: Actor): ReturnType<Drive['give']> {
    return this.give(this.act(command, change, as));
  }

  /** Why it would be refused. */
  refusal<C extends CommandName>(command: C, change: Partial<SealedInput<C>> = {}, as?: Actor): ReturnType<Drive['whyNot']> {
    return this.whyNot(this.act(command, change, as));
  }

  /** The first letter. */
  begin(): this {
    this.do(this.plan.route === 'ordered' ? 'submitRequest' : 'proposeByUnion');
    return this;
  }

  /** Discharges the first duty that can be discharged, in the way that leads on; false when there is none. */
  goOn(): boolean {
    for (const duty of duties(this.c)) {
      for (const command of duty.commands) {
        if (command === 'attachDocument' && missingDocuments(this.c).length === 0) continue;
        const act = this.act(command);
        if (this.whyNot(act) !== null) continue;
        this.give(act);
        return true;
      }
    }
    return false;
  }

  /** Goes on until this stage is open, or the file archived. */
  to(stage: Stage | 'archived'): this {
    if (!this.isBorn) this.begin();
    for (let n = 0; n < 300; n++) {
      if (this.c.closedAt !== null ? stage === 'archived' : this.c.stage === stage) return this;
      if (!this.goOn()) break;
    }
    throw new Error(
      `never came to ${stage}; stands at ${this.c.closedAt === null ? String(this.c.stage) : 'archived'}, ${dayOf(this.now)}`,
    );
  }
}
