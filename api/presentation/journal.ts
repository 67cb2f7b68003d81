import { dayOf, startOfDay } from '../../domain/calendar/day.ts';
import type { Commission } from '../../domain/commission/commission.ts';
import type { Area } from '../../domain/commission/areas.ts';
import type { Fact } from '../../domain/commission/facts.ts';
import { actOfFact } from '../../domain/commission/acts.ts';
import { sectionsFor } from '../../domain/commission/reading.ts';
import { areTextsOpen, factSeen, isActorOpen, isFactOpen } from '../../domain/commission/view.ts';
import type { Fact as ObstacleFact } from '../../domain/obstacle/facts.ts';
import type { ObstacleCase } from '../../domain/obstacle/obstacle.ts';
import { isFactOpen as isObstacleFactOpen, withoutAbout } from '../../domain/obstacle/view.ts';
import type { StoredFact } from '../../db/journal/streams.ts';
import type { Database } from '../../db/open-database.ts';
import { obstacleSectionsOpen } from '../commands/obstacle-readers.ts';
import { lookingAt } from '../commands/readers.ts';
import { actorAs, type Who } from '../identity/who.ts';
import { loadTexts, present, textIdsIn } from './present.ts';

/** A fact as one person may see it. `isTextOpen` says whether its private texts are included. */
export interface ShownFact {
  revision: number;
  at: string;
  actor: Record<string, unknown>;
  fact: { kind: string } & Record<string, unknown>;
  /** What the act is about. Absent for a fact that no person's act caused. */
  area?: Area;
  hash: string;
  isTextOpen: boolean;
}

/** The kind shown for every fact that is closed to the reader. */
export const withheldKind = 'withheld';

/** A fact that is shown whole. */
export function wholeFact({ revision, at, actor, kind, fact, hash }: StoredFact): ShownFact {
  const area = actOfFact.get(kind)?.area;
  return { revision, at, actor, fact: { kind, ...fact }, ...(area === undefined ? {} : { area }), hash, isTextOpen: true };
}

/**
 * Shows a fact of this commission as this person may see it. A closed fact shows only that it exists, its day, and the hash that continues
 * the chain. Its kind, its hour or its actor's body would reveal the closed section.
 */
export function redactor(who: Who, c: Commission): (stored: StoredFact) => ShownFact {
  const looking = lookingAt(who, c);
  const decides = who.roles.some((role) => role.capability === 'unionLeader' && sectionsFor(c, actorAs(who, role)).has('conflicts'));
  return (stored) => {
    const { revision, at, actor, kind, fact, hash } = stored;
    const read = { ...fact, kind, actor, revision, at: Date.parse(at) } as unknown as Fact;
    if (!isFactOpen(read, looking)) return withheld({ revision, at, hash });
    return {
      ...wholeFact({ ...stored, fact: factSeen(fact, looking) }),
      // A member's body would reveal who the member is.
      actor: isActorOpen(read, looking) ? actor : { capability: actor['capability'] },
      isTextOpen: areTextsOpen(read, looking, decides),
    };
  };
}

/**
 * Shows a fact of this obstacle as this person may see it. A closed fact shows only that it exists. `isAboutOpen` says whether they may know
 * the case that the obstacle is about.
 */
export function obstacleRedactor(who: Who, c: ObstacleCase, isAboutOpen: boolean): (stored: StoredFact) => ShownFact {
  const looking = { person: who.person, sections: obstacleSectionsOpen(who, c) };
  return (stored) => {
    const { revision, at, actor, kind, fact, hash } = stored;
    const read = { ...fact, kind, actor, revision, at: Date.parse(at) } as unknown as ObstacleFact;
    const seen = isAboutOpen ? fact : withoutAbout(fact);
    if (seen === null || !isObstacleFactOpen(read, looking)) return withheld({ revision, at, hash });
    // Every act on an obstacle changes what the next one stands on.
    const area: Pick<ShownFact, 'area'> = 'command' in fact ? { area: 'all' } : {};
    return { revision, at, actor, fact: { kind, ...seen }, ...area, hash, isTextOpen: true };
  };
}

function withheld({ revision, at, hash }: Pick<StoredFact, 'revision' | 'at' | 'hash'>): ShownFact {
  const day = new Date(startOfDay(dayOf(Date.parse(at)))).toISOString();
  return { revision, at: day, actor: {}, fact: { kind: withheldKind, withheld: true }, hash, isTextOpen: false };
}

/** The facts with the private texts open to the reader, and instants as ISO 8601. */
export async function withTexts<F extends ShownFact>(db: Database, shown: readonly F[]): Promise<Omit<F, 'isTextOpen'>[]> {
  const texts = await loadTexts(db, textIdsIn(shown.filter((one) => one.isTextOpen)));
  return shown.map(({ isTextOpen, ...one }) => ({ ...one, fact: present(one.fact, isTextOpen ? texts : new Map()) }));
}
