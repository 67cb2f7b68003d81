import { type RawBuilder, type SqlBool, sql } from 'kysely';

/**
 * The grounds on which a reader knows of commissions, by the bodies for which they act: what `mayRead` of
 * domain/commission/reading.ts asks, in terms of columns. A test holds the two together.
 */
export interface Grounds {
  person: string;
  /** Auditor, party monitor. */
  everything: boolean;
  /** As clerk, accountant or specialist of a Union. */
  union: readonly string[];
  /** As its leader. */
  unionLeader: readonly string[];
  /** As a department, or an authority. */
  party: readonly string[];
  finance: readonly string[];
  homeAffairs: readonly string[];
  /** Whether a seat on a panel opens or closes a file to them: then such rows are judged one by one, and no query here takes them. */
  areSeatsApart: boolean;
  /** As what the panel of a commission is open to them. */
  panel: { everywhere: boolean; union: readonly string[]; authority: readonly string[]; specialist: readonly string[] };
}

const among = (column: string, ids: readonly string[]) => sql<SqlBool>`${sql.ref(column)} = any(${[...ids]}::uuid[])`;

const parties = sql.raw(
  'array[commissions.requester_id, commissions.host_id, commissions.order_issuer_id, commissions.funder_id, commissions.deciding_authority_id]',
);

/** Whether the reader may know of a row of `commissions`, on any ground but a seat. Imported history is not judged here. */
export function knownTo(grounds: Grounds): RawBuilder<SqlBool> {
  const { person, everything, areSeatsApart } = grounds;
  const known = sql<SqlBool>`(${sql.lit(everything)}
    or ${among('commissions.unionId', [...grounds.union, ...grounds.unionLeader])}
    or ${parties} && ${[...grounds.party]}::uuid[]
    or (${among('commissions.financeId', grounds.finance)} and (not commissions.is_without_cost or commissions.finance_id = any(${parties})))
    or ${among('commissions.homeAffairsId', grounds.homeAffairs)})`;
  return areSeatsApart ? sql<SqlBool>`(${known} and not ${hasSeat(person)})` : known;
}

/** Whether the person has a part of their own in a row of `commissions`: a seat, an assignment, a signature. */
export function hasSeat(person: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`commissions.people @> array[${person}]::uuid[]`;
}

/** Whether a duty `d` of a known row is open to the reader: one whose key names a person only to that person and where the panel is open. */
export function dutyOpenTo({ person, panel }: Grounds): RawBuilder<SqlBool> {
  return sql<SqlBool>`(${sql.lit(panel.everywhere)} or d.owner_person = ${person}::uuid
    or d.key !~ '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}'
    or ${among('commissions.unionId', panel.union)} or ${among('commissions.decidingAuthorityId', panel.authority)}
    or (${among('commissions.unionId', panel.specialist)} and commissions.specialist_id = ${person}::uuid))`;
}
