import type { z } from 'zod';
import { workingDaysLeft, type Derivation } from '../../domain/calendar/deadline.ts';
import type { Day } from '../../domain/calendar/day.ts';
import type { Calendar } from '../../domain/calendar/working-days.ts';
import type { Duty as CaseDuty } from '../../domain/case/duty.ts';
import type { Commission } from '../../domain/commission/commission.ts';
import { duties } from '../../domain/commission/duties.ts';
import type { Duty } from '../../domain/commission/duty.ts';
import { isDutyOpen, ownerSeen, type Looking } from '../../domain/commission/view.ts';
import type { duty } from '../schemas/duty.ts';
import type { Named } from './named.ts';

/** The duties of a commission that are open to the reader, in the order of the procedure. */
export function openDuties(c: Commission, looking: Looking): Duty[] {
  return dutiesSeen(duties(c), looking);
}

/** The duties among these that are open to the reader, as they may see them. */
export function dutiesSeen(all: readonly Duty[], looking: Looking): Duty[] {
  return all.flatMap((one) => {
    const seen = dutySeen(one, looking);
    return seen === null ? [] : [seen];
  });
}

/** The duty as the reader may see it. Null when it is closed to them. */
export function dutySeen(one: Duty, looking: Looking): Duty | null {
  return isDutyOpen({ kind: one.kind, about: one.about, ...one.owner }, looking) ? { ...one, owner: ownerSeen(one.owner, looking) } : null;
}

/** The duties that the reader's own offices owe. A body that is asked sees these and no others. */
export function ownDuties(c: Commission, { offices = [] }: Looking): Duty[] {
  return duties(c).filter(({ owner }) => isOwnQuestion(owner, offices));
}

/** Whether one of these offices owes the duty, and nobody by name. */
export const isOwnQuestion = (owner: CaseDuty['owner'], offices: NonNullable<Looking['offices']>): boolean =>
  owner.person === null && offices.some((one) => one.organisation === owner.organisation && one.capability === owner.capability);

export type DutyAnswer = z.output<typeof duty>;

/** A duty as shown: who owes it by name, when it is due and why, and how many working days are left today. */
export function presentDuty<Stage extends string>(
  one: CaseDuty<string, Stage>,
  c: { rung: number; calendar: Calendar; today: Day; named: Named },
): Omit<DutyAnswer, 'stage'> & { stage: Stage } {
  const { organisation, person, capability } = one.owner;
  const body = c.named.organisations.find((o) => o.id === organisation);
  const holder = c.named.people.find((p) => p.id === person);
  return {
    key: one.key,
    kind: one.kind,
    stage: one.stage,
    owner: {
      organisation: organisation === null ? null : { id: organisation, name: body?.name ?? '' },
      capability,
      person: person === null ? null : { id: person, name: holder?.name ?? '' },
    },
    since: new Date(one.since).toISOString(),
    due: presentDerivation(one.due),
    dueOn: one.due.dueOn,
    workingDaysLeft: workingDaysLeft(one.due, c.today, c.calendar),
    isOverdue: one.due.dueOn < c.today,
    commands: [...one.commands],
    first: one.commands[0],
    rung: c.rung,
  };
}

function presentDerivation({ dueAt, ...derivation }: Derivation): DutyAnswer['due'] {
  return { ...derivation, dueAt: new Date(dueAt).toISOString() };
}
