import type { DutyOwner } from '../../db/cases/list-duties.ts';
import type { CaseLine } from '../../db/cases/find-lines.ts';
import type { Visibility } from '../../db/cases/visibility.ts';
import type { StoredCommission } from '../../db/commissions/find-commission.ts';
import type { CommissionLine } from '../../db/commissions/line.ts';
import type { ObstacleLine } from '../../db/obstacles/line.ts';
import { mayKnowOf, sectionsIn, type Reader } from '../../domain/commission/reading.ts';
import * as obstacle from '../../domain/obstacle/reading.ts';
import type { Duty } from '../../domain/case/duty.ts';
import type { Duty as CommissionDuty } from '../../domain/commission/duty.ts';
import { questionDuties } from '../../domain/commission/duty-kinds.ts';
import { sectionOfDocument } from '../../domain/commission/sections.ts';
import * as obstacleSections from '../../domain/obstacle/sections.ts';
import type { ProcedureName } from '../../domain/procedures.ts';
import { dutySeen, isOwnQuestion } from '../presentation/duties.ts';
import { isObstacleDutyOpen } from '../presentation/obstacle-duties.ts';
import type { Looking } from '../../domain/commission/view.ts';
import { actorAs, type Who } from '../identity/who.ts';
import { officesOf } from './grounds.ts';
import { commissionIn } from './load-commission.ts';
import { mayKnow } from './readers.ts';

/** The rule of `mayKnowRow` in SQL. It may return too many rows, never too few. Null means that the person may know of none. */
export function visibilityOf(who: Who): Visibility | null {
  const capabilities = new Set(who.roles.map((role) => role.capability));
  if (capabilities.has('auditor') || capabilities.has('partyMonitor')) return 'all';
  const parts = partsOf(who);
  return parts.organisations.length === 0 && !capabilities.has('expert') ? null : parts;
}

/**
 * The organisations, and the person, through which somebody may take part in commissions. An expert takes part by their seat and not by
 * their body. The administrator takes part in none.
 */
export function partsOf(who: Who): { organisations: string[]; person: string } {
  const offices = who.roles.filter(({ capability }) => capability !== 'expert' && capability !== 'administrator');
  return { organisations: [...new Set(offices.map((role) => role.organisation.id))], person: who.person };
}

/** The person as an owner of duties: their own, and those of every office they hold. */
export function ownerOf(who: Who): DutyOwner {
  return { person: who.person, offices: officesOf(who) };
}

/** Whether the person may know of this commission, imported history included. */
export function mayKnowRow(who: Who, row: Pick<StoredCommission, 'state' | 'snapshot' | 'stateVersion' | 'organisations'>): boolean {
  const commission = commissionIn(row);
  return commission === null ? mayKnowOfHistory(who, row) : mayKnow(who, commission);
}

/** The rules that a list applies to a case of one procedure, given its line and not its state. */
interface LineReading {
  mayKnowOf(line: unknown, reader: Reader): boolean;
  sectionsIn(line: unknown, reader: Reader): ReadonlySet<string>;
  /** The section to which a paper of this kind belongs. */
  sectionOfDocument(kind: string): string;
  /** The duty as a reader of these sections may see it; null when it is closed to them. */
  dutySeen(duty: Duty, reading: { person: string; sections: ReadonlySet<string>; offices: Offices }): Duty | null;
}

type Offices = ReturnType<typeof officesOf>;

const readings: Readonly<Record<ProcedureName, LineReading>> = {
  commission: {
    mayKnowOf: (line, reader) => mayKnowOf((line as CommissionLine).access, reader),
    sectionsIn: (line, reader) => sectionsIn((line as CommissionLine).access, reader),
    sectionOfDocument,
    dutySeen: (duty, looking) => dutySeen(duty as CommissionDuty, looking as Looking),
  },
  obstacle: {
    mayKnowOf: (line, reader) => obstacle.mayKnowOf((line as ObstacleLine).access, reader),
    sectionsIn: (line, reader) => obstacle.sectionsIn((line as ObstacleLine).access, reader),
    sectionOfDocument: obstacleSections.sectionOfDocument,
    dutySeen: (duty, looking) => (isObstacleDutyOpen(duty, looking) ? duty : null),
  },
};

const readingOf = ({ procedure }: CaseLine): LineReading => readings[procedure as ProcedureName];

/** Whether the person may know of a case, given its line in a list. */
export function mayKnowLine(who: Who, line: CaseLine): boolean {
  if (line.state === 'imported') return mayKnowOfHistory(who, line);
  return who.roles.some((role) => readingOf(line).mayKnowOf(line.line, actorAs(who, role)));
}

/** The sections that a case opens to the person, given its line in a list. Imported history has none. */
function sectionsOfLine(who: Who, line: CaseLine): ReadonlySet<string> {
  const opened = (role: Who['roles'][number]) => [...readingOf(line).sectionsIn(line.line, actorAs(who, role))];
  return new Set(line.state === 'imported' ? [] : who.roles.flatMap(opened));
}

/** The person as a reader of a commission, given its line in a list. A case of another procedure opens no section of a commission. */
export function lookingAtLine(who: Who, line: CaseLine): Required<Looking> {
  const sections = line.procedure === 'commission' ? sectionsOfLine(who, line) : new Set<string>();
  return { person: who.person, sections: sections as Looking['sections'], offices: officesOf(who) };
}

/** Whether a paper of this kind in the case's file is open to the person. Whoever may know of imported history may read all of it. */
export function isPaperOpen(who: Who, line: CaseLine, kind: string): boolean {
  if (line.state === 'imported') return mayKnowOfHistory(who, line);
  return sectionsOfLine(who, line).has(readingOf(line).sectionOfDocument(kind));
}

/** A duty of the case as the person may see it; null when it is closed to them. */
export function dutySeenIn(who: Who, line: CaseLine, duty: Duty): Duty | null {
  // A body that is asked owes its answer, and knows nothing else of the commission.
  if (!mayKnowLine(who, line))
    return (questionDuties as readonly string[]).includes(duty.kind) && isOwnQuestion(duty.owner, officesOf(who)) ? duty : null;
  const reading = { person: who.person, sections: sectionsOfLine(who, line), offices: officesOf(who) };
  return readingOf(line).dutySeen(duty, reading);
}

/**
 * Officers of its organisations, the auditor and the party monitor may know of imported history. Its parties may be older than the present
 * offices.
 */
function mayKnowOfHistory(who: Who, { organisations }: Pick<StoredCommission, 'organisations'>): boolean {
  return who.roles.some(
    ({ capability, organisation }) =>
      capability === 'auditor' ||
      capability === 'partyMonitor' ||
      (capability !== 'expert' && capability !== 'administrator' && organisations.includes(organisation.id)),
  );
}
