import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Capability } from '../../domain/case/capabilities.ts';
import type { Parts } from '../../domain/commission/commission.ts';
import { type Ground, grounds, partsInOrder } from '../../domain/commission/grounds.ts';

/** What decides which commissions a reader knows of, and what of them, in terms of columns. */
export interface ReadGrounds {
  person: string;
  /** What they act as, and for which bodies. Through these they also owe duties. */
  offices: readonly { organisation: string; capability: Capability }[];
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

const columns: Readonly<Record<keyof Parts, string>> = {
  requester: 'requester_id',
  host: 'host_id',
  orderIssuer: 'order_issuer_id',
  funder: 'funder_id',
  decidingAuthority: 'deciding_authority_id',
  union: 'union_id',
  finance: 'finance_id',
  homeAffairs: 'home_affairs_id',
};
const columnOf = (part: keyof Parts) => sql.raw(`commissions.${columns[part]}`);

const parties = sql`array[${sql.join(partsInOrder.map(columnOf))}]`;

/**
 * Whether the reader may know of a commission, a row of `cases` and `commissions`, on any ground of domain/commission/grounds.ts but a
 * seat. Imported history is not judged here, and no row in which the reader sits on the panel: those are judged one by one.
 */
export function knownTo(reader: ReadGrounds): RawBuilder<SqlBool> {
  const held = new Set(reader.offices.map(({ capability }) => grounds[capability]));
  const bodiesBy = (ground: Ground | 'all' | null) => reader.offices.filter(({ capability }) => grounds[capability] === ground);
  const known = [...held].map((ground) => holds(ground, [...new Set(bodiesBy(ground).map(({ organisation }) => organisation))]));
  return sql<SqlBool>`((${sql.join([sql<SqlBool>`false`, ...known], sql` or `)}) and not ${sitsIn(reader)})`;
}

function holds(ground: Ground | 'all' | null, bodies: readonly string[]): RawBuilder<SqlBool> {
  if (ground === null || ground === 'all') return sql<SqlBool>`${sql.lit(ground === 'all')}`;
  const costs = (part: keyof Parts) =>
    ground.needsCost === true ? sql`and (not commissions.is_without_cost or ${columnOf(part)} = any(${parties}))` : sql``;
  const parts = ground.parts.map((part) => sql<SqlBool>`(${columnOf(part)} = any(${[...bodies]}::uuid[]) ${costs(part)})`);
  return sql<SqlBool>`(${sql.join([sql<SqlBool>`false`, ...parts], sql` or `)})`;
}

/** Whether the person has a part of their own in a row of `cases`: a seat, an assignment, a signature. */
export function hasSeat(person: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`cases.people @> array[${person}]::uuid[]`;
}

/** Whether the reader may be on the panel of a commission, invited and not left: such rows are judged one by one. */
export function sitsIn({ person, offices }: Pick<ReadGrounds, 'person' | 'offices'>): RawBuilder<SqlBool> {
  const part = hasSeat(person);
  const isSeatGround = ({ capability }: { capability: Capability }) => {
    const ground = grounds[capability];
    return ground !== null && ground !== 'all' && ground.seat !== undefined;
  };
  // Where a seat opens or closes the commission itself, every part of theirs counts: one who left had a seat too.
  if (offices.some(isSeatGround)) return part;
  return sql<SqlBool>`(${part} and commissions.seats @> ${JSON.stringify([{ person }])}::jsonb)`;
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
