import type { DutyOwner } from '../../db/cases/list-duties.ts';
import type { CaseLine } from '../../db/cases/find-lines.ts';
import type { Visibility } from '../../db/cases/visibility.ts';
import type { StoredCommission } from '../../db/commissions/find-commission.ts';
import type { CommissionLine } from '../../db/commissions/line.ts';
import type { ObstacleLine } from '../../db/obstacles/line.ts';
import { mayKnowOf, sectionsIn, type Reader } from '../../domain/commission/reading.ts';
import * as obstacle from '../../domain/obstacle/reading.ts';
import type { ProcedureName } from '../../domain/procedures.ts';
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
  sectionsIn(line: unknown, reader: Reader): Looking['sections'];
}

const readings: Readonly<Record<ProcedureName, LineReading>> = {
  commission: {
    mayKnowOf: (line, reader) => mayKnowOf((line as CommissionLine).access, reader),
    sectionsIn: (line, reader) => sectionsIn((line as CommissionLine).access, reader),
  },
  obstacle: {
    mayKnowOf: (line, reader) => obstacle.mayKnowOf((line as ObstacleLine).access, reader),
    // Every duty of an obstacle is open with `status`, which both procedures have.
    sectionsIn: (line, reader) => (obstacle.mayKnowOf((line as ObstacleLine).access, reader) ? new Set(['status']) : new Set()),
  },
};

const readingOf = ({ procedure }: CaseLine): LineReading => readings[procedure as ProcedureName];

/** Whether the person may know of a case, given its line in a list. */
export function mayKnowLine(who: Who, line: CaseLine): boolean {
  if (line.state === 'imported') return mayKnowOfHistory(who, line);
  return who.roles.some((role) => readingOf(line).mayKnowOf(line.line, actorAs(who, role)));
}

/** The sections that a case opens to the person, given its line in a list. Imported history has none. */
export function lookingAtLine(who: Who, line: CaseLine): Required<Looking> {
  const opened = (role: Who['roles'][number]) => [...readingOf(line).sectionsIn(line.line, actorAs(who, role))];
  const sections = line.state === 'imported' ? [] : who.roles.flatMap(opened);
  return { person: who.person, sections: new Set(sections), offices: officesOf(who) };
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
