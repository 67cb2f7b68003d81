import type { OrganisationName } from '../../domain/case/actor.ts';
import type { Calendar } from '../../domain/calendar/working-days.ts';
import type { Birth, BirthFacts } from '../cases/birth-facts.ts';
import { type ActiveRuleSet, activeRuleSet } from '../master-data/active-rule-set.ts';
import { calendarCurrent } from '../master-data/calendar-current.ts';
import { listOrganisations, type Organisation } from '../master-data/list-organisations.ts';
import type { Database } from '../open-database.ts';

/** What the raising of an obstacle is decided on. */
export interface ObstacleBirth {
  birth: {
    ruleSet: ActiveRuleSet;
    calendar: Calendar;
    parts: { homeAffairs: string; decidingAuthority: string; union: string };
    /** The present names of the three bodies and of the body of the person who raises it. */
    organisations: OrganisationName[];
  };
}

/** The kinds of the bodies that have a part in every obstacle of the province. */
const kindsOfParts = { homeAffairs: 'homeAffairs', decidingAuthority: 'provincialPeoplesCommittee', union: 'union' } as const;

/** The bodies of the province, the rule set in force and the current calendar, on the day on which an obstacle is raised. */
export async function obstacleBirthFacts(db: Database, { actor, on }: Birth): Promise<BirthFacts<ObstacleBirth>> {
  const bodies = await listOrganisations(db, { on });
  const own = bodies.find(({ id }) => id === actor.organisation)?.territory;
  // Before a merger a province may have two bodies of a kind.
  const bodyOf = (kind: string) =>
    bodies.find((one) => one.kind === kind && one.territory === own) ?? bodies.find((one) => one.kind === kind);
  const homeAffairs = bodyOf(kindsOfParts.homeAffairs);
  const decidingAuthority = bodyOf(kindsOfParts.decidingAuthority);
  const union = bodyOf(kindsOfParts.union);
  if (!homeAffairs || !decidingAuthority || !union) return { isKnown: false, lacking: 'NO_RULE_SET' };
  const ruleSet = union.territory === null ? undefined : await activeRuleSet(db, union.territory, on);
  if (!ruleSet) return { isKnown: false, lacking: 'NO_RULE_SET' };
  const calendar = await calendarCurrent(db);
  if (!calendar) return { isKnown: false, lacking: 'NO_CALENDAR' };
  const named = [homeAffairs, decidingAuthority, union, ...bodies.filter(({ id }) => id === actor.organisation)];
  const parts = { homeAffairs: homeAffairs.id, decidingAuthority: decidingAuthority.id, union: union.id };
  return { isKnown: true, attested: { birth: { ruleSet, calendar, parts, organisations: namesOf(named) } } };
}

function namesOf(found: readonly Organisation[]): OrganisationName[] {
  return [...new Map(found.map(({ id, code, name, kind }) => [id, { id, code, name, kind }])).values()];
}
