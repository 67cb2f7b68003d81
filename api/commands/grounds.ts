import type { DutyGround, ReadGrounds } from '../../db/cases/known-to.ts';
import type { Capability } from '../../domain/case/capabilities.ts';
import { isSeatApart, keysOf, positionKeys } from '../../domain/commission/access-keys.ts';
import * as obstacle from '../../domain/obstacle/access-keys.ts';
import type { Section } from '../../domain/commission/names.ts';
import { sectionsIn, type AccessFacts } from '../../domain/commission/reading.ts';
import { dutyKinds } from '../../domain/commission/duty-kinds.ts';
import { closedDuties } from '../../domain/commission/sections.ts';
import { dutyKinds as obstacleDuties } from '../../domain/obstacle/duty-kinds.ts';
import * as obstacleSections from '../../domain/obstacle/sections.ts';
import type { ProcedureName } from '../../domain/procedures.ts';
import { actorAs, type Who } from '../identity/who.ts';

/** The keys by which this person knows of commissions. For each section with duties of its own, the keys that open it to them. */
export function groundsOf(who: Who): ReadGrounds {
  const keys = who.roles.map(({ capability, organisation }) => keysOf(capability, organisation.id));
  return {
    person: who.person,
    keys: keys.includes('all') ? 'all' : [...new Set(keys.flat())],
    areSeatsApart: who.roles.some(({ capability }) => isSeatApart(capability)),
    offices: officesOf(who),
    openDuties: openKinds(dutyKinds, closedDuties),
    duties: dutyGroundsOf(who),
  };
}

/** The grounds by procedure, for queries over the cases of all procedures. */
export function groundsByProcedure(who: Who): Record<ProcedureName, ReadGrounds> {
  return { commission: groundsOf(who), obstacle: obstacleGroundsOf(who) };
}

/** The keys by which this person knows of obstacles. Every duty of an obstacle is open wherever the obstacle is known. */
export function obstacleGroundsOf(who: Who): ReadGrounds {
  const keys = who.roles.map((role) => obstacle.keysOf(actorAs(who, role)));
  return {
    person: who.person,
    keys: keys.includes('all') ? 'all' : [...new Set(keys.flat())],
    areSeatsApart: false,
    offices: officesOf(who),
    openDuties: openKinds(obstacleDuties, obstacleSections.closedDuties),
    duties: [],
  };
}

/** The kinds of duty that are open wherever the case is known. */
function openKinds(kinds: readonly string[], closed: readonly { kind: string }[]): string[] {
  return kinds.filter((kind) => !closed.some((one) => one.kind === kind));
}

/** The offices through which a person owes duties. */
export function officesOf(who: Who): { organisation: string; capability: Capability }[] {
  return who.roles.map(({ organisation, capability }) => ({ organisation: organisation.id, capability }));
}

const nobody = { requester: null, host: null, orderIssuer: null, funder: null, decidingAuthority: null, union: null, finance: null };
const blank = { parts: { ...nobody, homeAffairs: null }, isWithoutCost: false, isIssued: false, specialist: null, seats: [] };

/** Builds the access facts of a commission in which a body has only this position. */
const positions: Record<keyof typeof positionKeys, (body: string, person: string) => object> = {
  union: (union) => ({ parts: { ...blank.parts, union } }),
  assigned: (union, specialist) => ({ parts: { ...blank.parts, union }, specialist }),
  finance: (finance) => ({ parts: { ...blank.parts, finance } }),
  homeAffairs: (homeAffairs) => ({ parts: { ...blank.parts, homeAffairs } }),
  party: (requester) => ({ parts: { ...blank.parts, requester } }),
  authority: (decidingAuthority) => ({ parts: { ...blank.parts, decidingAuthority } }),
};
const positionNames = Object.keys(positions) as (keyof typeof positionKeys)[];

/** Derives the keys from the reading rule itself, position by position, so that the queries contain no policy of their own. */
function dutyGroundsOf(who: Who): DutyGround[] {
  const sections = [...new Set(closedDuties.map(({ section }) => section))];
  const opens = (section: Section, k: object, role: Who['roles'][number]) =>
    sectionsIn({ ...blank, ...k } as unknown as AccessFacts, actorAs(who, role)).has(section);
  return sections.map((section): DutyGround => {
    const keys = who.roles.flatMap((role) => {
      const body = role.organisation.id;
      const open = positionNames.filter((position) => opens(section, positions[position](body, who.person), role));
      return open.flatMap((position) => positionKeys[position](body, who.person));
    });
    return {
      section,
      kinds: closedDuties.filter((one) => one.section === section).map(({ kind }) => kind),
      keys: who.roles.some((role) => opens(section, {}, role)) ? 'all' : [...new Set(keys)],
    };
  });
}
