import { type RawBuilder, type SqlBool, sql } from 'kysely';

/**
 * The grounds on which a reader knows of commissions, by the bodies for which they act: what `mayRead` of
 * domain/commission/reading.ts asks, in terms of columns. A test holds the two together.
 */
export interface ReadGrounds {
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
  /** As expert, who knows by a seat, or as leader, whom one walls off: every part of theirs in a file is judged apart. */
  areSeatsApart: boolean;
  /** The offices through which they owe duties. */
  offices: readonly { organisation: string; capability: string }[];
  /** Which kinds of duty are open to them where; all kinds that are not named are open wherever the commission is known. */
  duties: readonly DutyGround[];
}

/** Kinds of duty that one section opens, and the parts in which that section is open to the reader, by the bodies they act for. */
export interface DutyGround {
  section: string;
  kinds: readonly string[];
  everywhere: boolean;
  union: readonly string[];
  /** As the specialist it is assigned to. */
  assigned: readonly string[];
  finance: readonly string[];
  homeAffairs: readonly string[];
  /** As requester, host, issuer or funder. */
  party: readonly string[];
  authority: readonly string[];
}

const among = (column: string, ids: readonly string[]) => sql<SqlBool>`${sql.ref(column)} = any(${[...ids]}::uuid[])`;

const parties = sql.raw(
  'array[commissions.requester_id, commissions.host_id, commissions.order_issuer_id, commissions.funder_id, commissions.deciding_authority_id]',
);

/**
 * Whether the reader may know of a commission, a row of `cases` and `commissions`, on any ground but a seat. Imported history is not judged here, and no row in
 * which the reader sits on the panel: a seat opens and closes, so that those are judged one by one.
 */
export function knownTo(grounds: ReadGrounds): RawBuilder<SqlBool> {
  const { everything } = grounds;
  return sql<SqlBool>`((${sql.lit(everything)}
    or ${among('commissions.unionId', [...grounds.union, ...grounds.unionLeader])}
    or ${parties} && ${[...grounds.party]}::uuid[]
    or (${among('commissions.financeId', grounds.finance)} and (not commissions.is_without_cost or commissions.finance_id = any(${parties})))
    or ${among('commissions.homeAffairsId', grounds.homeAffairs)}) and not ${sitsIn(grounds)})`;
}

/** Whether the person has a part of their own in a row of `cases`: a seat, an assignment, a signature. */
export function hasSeat(person: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`cases.people @> array[${person}]::uuid[]`;
}

/** Whether the reader may be on the panel of a commission, invited and not left: such rows are judged one by one. */
export function sitsIn({ person, areSeatsApart }: Pick<ReadGrounds, 'person' | 'areSeatsApart'>): RawBuilder<SqlBool> {
  const part = hasSeat(person);
  return areSeatsApart ? part : sql<SqlBool>`(${part} and commissions.seats @> ${JSON.stringify([{ person }])}::jsonb)`;
}

/** Whether a duty `d` of a known row is open to the reader: the SQL twin of `isDutyOpen` where the reader has no seat. */
export function dutyOpenTo({ person, offices, duties }: ReadGrounds): RawBuilder<SqlBool> {
  const owned = offices.map(
    ({ organisation, capability }) =>
      sql<SqlBool>`(d.owner_person is null and d.owner_organisation = ${organisation}::uuid and d.owner_capability = ${capability})`,
  );
  const apart = duties.filter(({ everywhere }) => !everywhere);
  const sections = apart.map((ground) => groundOf(person, ground));
  const closed = apart.flatMap(({ kinds }) => kinds);
  return sql<SqlBool>`(${sql.join(
    [sql<SqlBool>`d.kind <> all (${closed}::text[])`, sql<SqlBool>`d.owner_person = ${person}::uuid`, ...owned, ...sections],
    sql` or `,
  )})`;
}

function groundOf(person: string, ground: DutyGround): RawBuilder<SqlBool> {
  return sql<SqlBool>`(d.kind = any (${[...ground.kinds]}::text[]) and ${openIn(person, ground)})`;
}

/** Whether a section that has duties of its own is open to the reader in a commission in which they have no seat. */
export function sectionOpenTo({ person, duties }: ReadGrounds, section: string): RawBuilder<SqlBool> {
  const ground = duties.find((one) => one.section === section);
  if (ground === undefined) throw new Error(`no ground for ${section}`);
  return ground.everywhere ? sql<SqlBool>`true` : openIn(person, ground);
}

function openIn(person: string, { union, assigned, finance, homeAffairs, party, authority }: DutyGround): RawBuilder<SqlBool> {
  return sql<SqlBool>`(${among('commissions.unionId', union)}
    or (${among('commissions.unionId', assigned)} and commissions.specialist_id = ${person}::uuid)
    or (${among('commissions.financeId', finance)} and not commissions.is_without_cost)
    or ${among('commissions.homeAffairsId', homeAffairs)}
    or ${parties} && ${[...party]}::uuid[]
    or ${among('commissions.decidingAuthorityId', authority)})`;
}
