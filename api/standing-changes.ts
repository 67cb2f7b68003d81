import { commissionIn } from './commands/load-commission.ts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Commission } from '../domain/commission/commission.ts';
import { duties } from '../domain/commission/duties.ts';
import { namedHolders } from '../domain/case/register-news.ts';
import { newlyBoundTo } from '../domain/commission/independence.ts';
import { findCommissions } from '../db/commissions/find-commissions.ts';
import { listOutOfDate } from '../db/commissions/list-out-of-date.ts';
import { findCurrentOrganisation } from '../db/master-data/find-current-organisation.ts';
import { listOrganisations } from '../db/master-data/list-organisations.ts';
import { rolesHeldOn } from '../db/master-data/roles-held-on.ts';
import { affiliationsOf } from './affiliations.ts';
import { today } from './clock.ts';
import type { CommandContext } from './commands/command-context.ts';

/** Commissions told at once: enough to be quick, too few to crowd out people's acts. */
const atOnce = 8;
/** Snapshots held at once. */
const page = 50;

/**
 * Tells one commission what has changed of its bodies and people since it last heard: successors of bodies that closed, new ties of
 * members to a body judged, and who lost the role by which they owe something. Returns how many things changed; what the engine does
 * not answer is told another time.
 */
export async function bringUpToDate(context: CommandContext, commissionId: string, c: Commission): Promise<number> {
  if (c.closedAt !== null) return 0;
  const succeeded = await tellSuccessions(context, commissionId, c);
  const opened = await tellAffiliations(context, commissionId, c);
  const released = await tellDepartures(context, commissionId, c);
  return succeeded + opened + released;
}

async function tellSuccessions({ province, db, engine }: CommandContext, commissionId: string, c: Commission): Promise<number> {
  const ids = [...new Set(Object.values(c.parts).filter((id): id is string => id !== null))];
  const ended = (await listOrganisations(db, { ids })).filter(({ validTo }) => validTo !== null && validTo < today());
  let told = 0;
  for (const { id: from } of ended) {
    const successor = await findCurrentOrganisation(db, from, today());
    if (!successor || successor.id === from) continue;
    const { id, code, name, kind } = successor;
    told += (await engine.tellSuccession(province, commissionId, { from, to: { id, code, name, kind } })) ?? 0;
  }
  return told;
}

async function tellAffiliations({ province, db, engine }: CommandContext, commissionId: string, c: Commission): Promise<number> {
  const seated = c.end === null ? c.members.filter((m) => !m.left && m.conflict !== 'blocked') : [];
  if (seated.length === 0) return 0;
  const bound = await affiliationsOf(
    db,
    c,
    seated.map(({ person }) => person),
    today(),
  );
  const people = seated.flatMap((member) => {
    const affiliations = bound.get(member.person) ?? [];
    return newlyBoundTo(c, member, affiliations).length > 0 ? [{ person: member.person, affiliations }] : [];
  });
  return people.length === 0 ? 0 : ((await engine.tellAffiliations(province, commissionId, { people })) ?? 0);
}

async function tellDepartures({ province, db, engine }: CommandContext, commissionId: string, c: Commission): Promise<number> {
  const holders = namedHolders(duties(c));
  if (holders.length === 0) return 0;
  const people = [...new Set(holders.map(({ person }) => person))];
  const held = await rolesHeldOn(db, people, today());
  const left = holders.filter(
    ({ person, capability, organisation }) =>
      !held.some((h) => h.personId === person && h.capability === capability && (organisation ?? h.organisationId) === h.organisationId),
  );
  if (left.length === 0) return 0;
  const departures = { left: left.map(({ person, capability }) => ({ person, capability })) };
  return (await engine.tellDepartures(province, commissionId, departures)) ?? 0;
}

/** A body, a role or an expert's record was changed: the open commissions it touches hear of it before the change is answered. */
export async function changed({ engine }: FastifyInstance, { province, db }: FastifyRequest, person?: string): Promise<void> {
  await tellStandingChanges({ province: province.code, db, engine }, person);
}

/** Brings every open commission up to date that may be behind; only those on whose panel `person` sits or in which they owe, when given. */
export async function tellStandingChanges(context: CommandContext, person?: string): Promise<number> {
  const ids = await listOutOfDate(context.db, { day: today(), ...(person === undefined ? {} : { person }) });
  let told = 0;
  for (let n = 0; n < ids.length; n += page) {
    const waiting = [...(await findCommissions(context.db, ids.slice(n, n + page))).values()];
    const next = async (): Promise<void> => {
      for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
        const commission = commissionIn(row);
        if (commission !== null) told += await bringUpToDate(context, row.id, commission);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, next));
  }
  return told;
}
