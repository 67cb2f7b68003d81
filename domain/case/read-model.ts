/** What PostgreSQL keeps of a case beside its journal, made by pure functions so that the projection and the rebuild cannot differ. */

/** The line of a case among all cases, the same for every procedure. */
export interface CaseRow {
  /** The procedure's name, which is also the kind of the case's journal stream. */
  procedure: string;
  /** Human code, '07/2026'; null until the register gave it. Year and number are those of the code. */
  code: string | null;
  codeYear: number | null;
  codeNumber: number | null;
  title: string;
  /** A stage of the procedure, or 'archived'. */
  stage: string;
  /** 'imported' is history that no procedure moves. */
  state: 'open' | 'closed' | 'imported';
  /** How it ended; null while open. */
  outcome: string | null;
  /** Every organisation with a part in it, sorted. */
  organisations: string[];
  /** Every person with a part of their own in it, sorted. */
  people: string[];
  /** ISO 8601 UTC. */
  openedAt: string;
  closedAt: string | null;
  /** The year it is counted in, in Viet Nam's time. */
  year: number;
  /** Earliest due day ('YYYY-MM-DD') of its open duties; null without any. */
  overdueOn: string | null;
  revision: number;
  /** The last revision a person made (If-Match). */
  personRevision: number;
  /** The calendar it counts with; null for history. */
  calendarVersion: number | null;
  /** The version of the state's shape in the snapshot. */
  stateVersion: number;
  /** Time of the last fact, ISO 8601 UTC. */
  updatedAt: string;
}

/** A duty as the procedure derived it, with the rungs of its ladder that are passed. */
export interface OwedDuty {
  duty: StoredDuty;
  rung: number;
}

/** What a list reads of a duty; the rest of it is kept as it is. */
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
  snapshot: Record<string, unknown>;
}
