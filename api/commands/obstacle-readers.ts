import type { ObstacleCase } from '../../domain/obstacle/obstacle.ts';
import { mayRead, sectionsFor } from '../../domain/obstacle/reading.ts';
import type { Section } from '../../domain/obstacle/names.ts';
import { actorAs, type Who } from '../identity/who.ts';

/** Whether the person may know that the obstacle exists. */
export function mayKnowObstacle(who: Who, c: ObstacleCase): boolean {
  return who.roles.some((role) => mayRead(c, actorAs(who, role)));
}

/** The sections of this obstacle that at least one of the person's roles opens. */
export function obstacleSectionsOpen(who: Who, c: ObstacleCase): ReadonlySet<Section> {
  return new Set(who.roles.flatMap((role) => [...sectionsFor(c, actorAs(who, role))]));
}
