import { dayOf, plusMonths, type Day } from '../domain/calendar/day.ts';
import type { Commission } from '../domain/commission/commission.ts';
import { judgedBy } from '../domain/commission/independence.ts';
import { bodiesNamedIn, lineOf, type Body } from '../domain/organisations/lines.ts';
import { bindingsOf, employersInWords, type Binding } from '../db/master-data/bindings-of.ts';
import { listOrganisations } from '../db/master-data/list-organisations.ts';
import type { Database } from '../db/open-database.ts';

/**
 * Finds, for each person, the bodies judged in this commission to which they are bound, or were bound within the rule set's period. Persons
 * bound to none are left out. The period is counted back from the day the commission was opened, so a role held at any time since then is
 * found.
 */
export async function affiliationsOf(db: Database, c: Commission, people: readonly string[], on: Day): Promise<Map<string, string[]>> {
  const bindings = await bindingsOf(db, people);
  const employers = await employersInWords(db, people);
  if (bindings.length + employers.length === 0) return new Map();
  const bodies: Body[] = await listOrganisations(db);
  const lines = targetsOf(bodies, c).map((id) => ({ id, line: lineOf(bodies, id) }));
  const since = bindingSince(c, on);
  const isHeld = ({ from, to }: Binding) => from <= on && (to === null || since === null || to >= since);
  const found = people.map((person): [string, string[]] => {
    const own = new Set([
      ...bindings.filter((b) => b.personId === person && isHeld(b)).map((b) => b.organisationId),
      ...employers.filter((e) => e.personId === person).flatMap((e) => bodiesNamedIn(bodies, e.text)),
    ]);
    return [person, lines.filter(({ line }) => [...own].some((id) => line.has(id))).map(({ id }) => id)];
  });
  return new Map(found.filter(([, affiliations]) => affiliations.length > 0));
}

/** The bodies judged and their successors. The workflow may already know of a successor that the read model does not have yet. */
function targetsOf(bodies: readonly Body[], c: Commission): string[] {
  const targets = new Set(judgedBy(c));
  for (const id of targets) {
    const successor = bodies.find((b) => b.id === id)?.successorId;
    if (successor != null) targets.add(successor);
  }
  return [...targets];
}

/** A role that ended before this day no longer counts. Null means that every former role counts. */
function bindingSince(c: Commission, on: Day): Day | null {
  const months = c.ruleSet.independence?.formerRoleMonths;
  if (months === undefined) return null;
  const opened = dayOf(c.openedAt);
  return plusMonths(opened < on ? opened : on, -months);
}
