import { dayOf, yearOf } from '../calendar/day.ts';
import { type CaseState, stageTold } from './case-state.ts';
import { type Procedure, stateVersionOf } from './procedure.ts';

/** PostgreSQL keeps these values of a case beside its journal. Pure functions make them, so that the projection and the rebuild agree. */

/** The row of a case in the table of all cases, the same for every procedure. */
export interface CaseRow {
  /** The procedure's name. It is also the kind of the case's journal stream. */
  procedure: string;
  /** The code shown to people, '07/2026'; null until the register assigns it. Year and number come from the code. */
  code: string | null;
  codeYear: number | null;
  codeNumber: number | null;
  title: string;
  /** A stage of the procedure, or 'archived'. */
  stage: string;
  /** 'imported' means a historic case that no procedure runs. */
  state: 'open' | 'closed' | 'imported';
  /** How the case ended; null while it is open. */
  outcome: string | null;
  /** Every organisation with a part in it, sorted. */
  organisations: string[];
  /** Every person with a part of their own in it, sorted. */
  people: string[];
  /** Keys that give readers access, sorted. Queries compare them with the reader's own keys. */
  accessKeys: string[];
  /** Keys of those in whose name a paper was entered and who have not looked at it yet, sorted. The inbox finds its notices by them. */
  unseenBy: string[];
  /** ISO 8601 UTC. */
  openedAt: string;
  closedAt: string | null;
  /** The year to which the case belongs, in Viet Nam's time. Lists filter by it. */
  year: number;
  /** Earliest due day ('YYYY-MM-DD') of its open duties; null without any. */
  overdueOn: string | null;
  revision: number;
  /** The last revision a person made (If-Match). */
  personRevision: number;
  /** The version of the calendar that its deadlines use; null for historic cases. */
  calendarVersion: number | null;
  /** The version of the state's shape in the snapshot. */
  stateVersion: number;
  /** Time of the last fact, ISO 8601 UTC. */
  updatedAt: string;
}

/** A duty as the procedure derived it, with the last rung passed. */
export interface OwedDuty {
  duty: StoredDuty;
  rung: number;
}

/** The columns of a duty that lists read. The duty itself is stored unchanged. */
export interface StoredDuty {
  /** Unique within the case. */
  key: string;
  kind: string;
  stage: string;
  owner: { organisation: string | null; capability: string | null; person: string | null };
  due: { dueOn: string };
}

export interface ReadModel {
  row: CaseRow;
  /** The columns of the procedure's own table, by their names in camelCase. */
  own: object;
  duties: OwedDuty[];
  /** The folded state. */
  snapshot: object;
}

/** Makes the read model for any procedure. `updatedAt` is the time of the last fact in epoch milliseconds. */
export function readModelOf<State extends CaseState>(procedure: ListingProcedure<State>, c: State, updatedAt: number): ReadModel {
  const { title, organisations, people, accessKeys, unseenBy, own } = procedure.listed(c);
  const [number, year] = (c.code ?? '').split('/').map(Number);
  const duties = procedure.chase.duties(c);
  const row: CaseRow = {
    procedure: procedure.name,
    code: c.code,
    codeYear: c.code === null ? null : (year ?? null),
    codeNumber: c.code === null ? null : (number ?? null),
    title,
    stage: stageTold(c, procedure.stages[0] ?? ''),
    state: c.closedAt === null ? 'open' : 'closed',
    outcome: c.end?.kind ?? null,
    organisations: sorted(organisations),
    people: sorted(people),
    accessKeys: sorted(accessKeys),
    unseenBy: sorted(unseenBy),
    openedAt: new Date(c.openedAt).toISOString(),
    closedAt: c.closedAt === null ? null : new Date(c.closedAt).toISOString(),
    year: yearOf(dayOf(c.openedAt)),
    overdueOn: duties.map(({ due }) => due.dueOn).sort()[0] ?? null,
    revision: c.revision,
    personRevision: c.personRevision,
    calendarVersion: c.calendar.version,
    stateVersion: stateVersionOf(procedure),
    updatedAt: new Date(updatedAt).toISOString(),
  };
  return { row, own, duties: duties.map((duty) => ({ duty, rung: c.rungs[duty.key] ?? 0 })), snapshot: c };
}

type ListingProcedure<State extends CaseState> = Pick<Procedure<State>, 'name' | 'stages' | 'upgrades' | 'chase' | 'listed'>;

/** Each id once, sorted. Parts without a holder are left out. */
const sorted = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))].sort();
