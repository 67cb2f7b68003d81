import type { Commission } from '../domain/commission/commission.ts';
import type { CaseKey } from '../domain/case/case-key.ts';
import { duties } from '../domain/commission/duties.ts';
import { type NamedHolder, namedHolders } from '../domain/case/register-news.ts';
import { bodiesOwing } from '../domain/commission/succession.ts';
import { judgedBy, newlyBoundTo } from '../domain/commission/independence.ts';
import type { Database } from '../db/open-database.ts';
import { findCurrentOrganisation } from '../db/master-data/find-current-organisation.ts';
import { listOrganisations } from '../db/master-data/list-organisations.ts';
import { rolesHeldOn } from '../db/master-data/roles-held-on.ts';
import { affiliationsOf } from './affiliations.ts';
import { today } from './clock.ts';
import type { CommandContext } from './commands/command-context.ts';

/** Sends one change to a commission. Null when the engine did not answer. */
type Tell = () => Promise<number | null>;

/**
 * Tells one commission what has changed in the registers since it was last told. These are successors of closed bodies, new ties of members
 * to a judged body, and holders who lost the role of a duty. Returns how many things changed. A change that the engine does not answer is
 * sent again next time. With `registers`, their revision, a commission that was found up to date is compared again only after a change: of
 * the registers, of the day, or of what is compared.
 */
export async function bringUpToDate(context: CommandContext, commissionId: string, c: Commission, registers?: number): Promise<number> {
  if (c.closedAt !== null) return 0;
  const compared = comparedIn(c);
  const state = registers === undefined ? null : JSON.stringify([registers, today(), compared, judgedBy(c)]);
  const known = upToDateIn(context.db);
  if (state !== null && known.get(commissionId) === state) return 0;
  const tells = await notTold(context, commissionId, c, compared);
  if (tells.length === 0 && state !== null) remember(known, commissionId, state);
  let told = 0;
  for (const tell of tells) told += (await tell()) ?? 0;
  return told;
}

/** What each commission was when it was last found up to date, by its id. */
type Known = Map<string, string>;
const upToDate = new WeakMap<Database, Known>();
/** A state has some 2 KB here. */
const mostRemembered = 2_000;

function upToDateIn(db: Database): Known {
  const known = upToDate.get(db) ?? new Map<string, string>();
  upToDate.set(db, known);
  return known;
}

function remember(known: Known, commissionId: string, state: string): void {
  known.delete(commissionId);
  known.set(commissionId, state);
  const [oldest] = known.keys();
  if (known.size > mostRemembered && oldest !== undefined) known.delete(oldest);
}

/** What a commission has that a register may contradict: its bodies, the members whose independence counts, and holders of duties. */
interface Compared {
  bodies: string[];
  seated: Commission['members'];
  holders: NamedHolder[];
}

function comparedIn(c: Commission): Compared {
  return {
    bodies: [...new Set([...Object.values(c.parts).filter((id): id is string => id !== null), ...bodiesOwing(c)])],
    seated: c.end === null ? c.members.filter((m) => !m.left && m.conflict !== 'blocked') : [],
    holders: namedHolders(duties(c)),
  };
}

async function notTold(context: CommandContext, commissionId: string, c: Commission, compared: Compared): Promise<Tell[]> {
  return [
    ...(await successions(context, { procedure: 'commission', id: commissionId }, compared.bodies)),
    ...(await affiliations(context, commissionId, c, compared)),
    ...(await departures(context, commissionId, compared)),
  ];
}

/** Tells a case of the successors of closed bodies that have a part in it, and returns how many parts moved. */
export async function tellSuccessions(context: CommandContext, key: CaseKey, parts: readonly (string | null)[]): Promise<number> {
  const bodies = [...new Set(parts.filter((id): id is string => id !== null))];
  let told = 0;
  for (const tell of await successions(context, key, bodies)) told += (await tell()) ?? 0;
  return told;
}

async function successions({ province, db, engine }: CommandContext, key: CaseKey, bodies: readonly string[]): Promise<Tell[]> {
  const ended = (await listOrganisations(db, { ids: bodies })).filter(({ validTo }) => validTo !== null && validTo < today());
  const tells: Tell[] = [];
  for (const { id: from } of ended) {
    const successor = await findCurrentOrganisation(db, from, today());
    if (!successor || successor.id === from) continue;
    const { id, code, name, kind } = successor;
    tells.push(() => engine.tellSuccession(province, key, { from, to: { id, code, name, kind } }));
  }
  return tells;
}

async function affiliations({ province, db, engine }: CommandContext, id: string, c: Commission, { seated }: Compared): Promise<Tell[]> {
  if (seated.length === 0) return [];
  const bound = await affiliationsOf(
    db,
    c,
    seated.map(({ person }) => person),
    today(),
  );
  const people = seated.flatMap((member) => {
    const found = bound.get(member.person) ?? [];
    return newlyBoundTo(c, member, found).length > 0 ? [{ person: member.person, affiliations: found }] : [];
  });
  return people.length === 0 ? [] : [() => engine.tellAffiliations(province, { procedure: 'commission', id }, { people })];
}

/** For each body, the one that stands in its place today: itself, or its nearest successor. */
async function currentBodies(db: Database, bodies: readonly string[]): Promise<Map<string, string>> {
  const current = await Promise.all(
    [...new Set(bodies)].map(async (id) => [id, (await findCurrentOrganisation(db, id, today()))?.id ?? id] as const),
  );
  return new Map(current);
}

async function departures({ province, db, engine }: CommandContext, id: string, { holders }: Compared): Promise<Tell[]> {
  if (holders.length === 0) return [];
  const people = [...new Set(holders.map(({ person }) => person))];
  const held = await rolesHeldOn(db, people, today());
  // A duty of a closed body is its successor's, so the role is looked for there.
  const now = await currentBodies(
    db,
    holders.flatMap(({ organisation }) => organisation ?? []),
  );
  const left = holders.filter(
    ({ person, capability, organisation }) =>
      !held.some(
        (h) =>
          h.personId === person && h.capability === capability && (organisation === null || now.get(organisation) === h.organisationId),
      ),
  );
  if (left.length === 0) return [];
  const gone = { left: left.map(({ person, capability }) => ({ person, capability })) };
  return [() => engine.tellDepartures(province, { procedure: 'commission', id }, gone)];
}
