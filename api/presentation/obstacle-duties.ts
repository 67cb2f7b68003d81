import type { Duty } from '../../domain/case/duty.ts';
import { isDutyKind } from '../../domain/obstacle/duty-kinds.ts';
import type { Looking } from '../../domain/obstacle/view.ts';
import { isDutyOpen } from '../../domain/obstacle/view.ts';

/** The offices through which a person owes duties. */
type Offices = readonly { organisation: string; capability: string }[];

/** Whether a duty of an obstacle is open to a reader of these sections. A duty of an unknown kind is open to its owner alone. */
export function isObstacleDutyOpen(
  { kind, owner }: Duty,
  { person, sections, offices }: { person: string; sections: ReadonlySet<string>; offices: Offices },
): boolean {
  const isOffice = offices.some((one) => one.organisation === owner.organisation && one.capability === owner.capability);
  const isOwn = owner.person === null ? isOffice : owner.person === person;
  return isDutyOpen({ kind: isDutyKind(kind) ? kind : null }, isOwn, { person, sections } as Looking);
}
