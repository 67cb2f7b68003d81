import { commissionIn } from './commands/load-commission.ts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Commission } from '../domain/commission/commission.ts';
import type { CaseKey } from '../domain/case/case-key.ts';
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

/** Commissions told in parallel. The number is quick and leaves room for people's acts. */
const atOnce = 8;
/** Snapshots in memory at a time. */
const page = 50;

/**
 * Tells one commission what has changed in the registers since it was last told. These are successors of closed bodies, new ties of members
 * to a judged body, and holders who lost the role of a duty. Returns how many things changed. A change that the engine does not answer is
 * sent again next time.
 */
export async function bringUpToDate(context: CommandContext, commissionId: string, c: Commission): Promise<number> {
  if (c.closedAt !== null) return 0;
  const succeeded = await tellSuccessions(context, { procedure: 'commission', id: commissionId }, Object.values(c.parts));
  const opened = await tellAffiliations(context, commissionId, c);
  const released = await tellDepartures(context, commissionId, c);
  return succeeded + opened + released;
}

/** Tells a case of the successors of closed bodies that have a part in it, and returns how many parts moved. */
export async function tellSuccessions(
  { province, db, engine }: CommandContext,
  key: CaseKey,
  parts: readonly (string | null)[],
): Promise<number> {
  const ids = [...new Set(parts.filter((id): id is string => id !== null))];
  const ended = (await listOrganisations(db, { ids })).filter(({ validTo }) => validTo !== null && validTo < today());
  let told = 0;
  for (const { id: from } of ended) {
    const successor = await findCurrentOrganisation(db, from, today());
    if (!successor || successor.id === from) continue;
    const { id, code, name, kind } = successor;
    told +=
      (await engine.tellSuccession(province, key, { from, to: { id, code, name, kind } })) ?? 0;
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
  return people.length === 0
    ? 0
    : ((await engine.tellAffiliations(province, { procedure: 'commission', id: commissionId }, { people })) ?? 0);
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
  return (await engine.tellDepartures(province, { procedure: 'commission', id: commissionId }, departures)) ?? 0;
}

/**
 * Call it after a change to a body, a role or an expert's record. The open commissions concerned are told before the change is answered.
 */
export async function changed({ engine }: FastifyInstance, { province, db }: FastifyRequest, person?: string): Promise<void> {
  await tellStandingChanges({ province: province.code, db, engine }, person);
}

/**
 * Updates every open commission that may be out of date. With `person`, only those on whose panel they sit or in which they have a duty.
 */
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
