import { dayOf, startOfDay } from '../../domain/calendar/day.ts';
import type { Area } from '../../domain/commission/areas.ts';
import type { CommandName } from '../../domain/commission/commands.ts';
import { areas } from '../../domain/commission/stages.ts';
import type { Commission } from '../../domain/commission/commission.ts';
import type { Fact } from '../../domain/commission/facts.ts';
import { sectionsFor } from '../../domain/commission/reading.ts';
import { areTextsOpen, factSeen, isActorOpen, isFactOpen } from '../../domain/commission/view.ts';
import type { StoredFact } from '../../db/journal/streams.ts';
import type { Database } from '../../db/open-database.ts';
import { lookingAt } from '../commands/readers.ts';
import { actorAs, type Who } from '../identity/who.ts';
import { loadTexts, present, textIdsIn } from './present.ts';

/** A fact as one person may see it; `isTextOpen`: with its private texts. */
export interface ShownFact {
  revision: number;
  at: string;
  actor: Record<string, unknown>;
  fact: { kind: string } & Record<string, unknown>;
  hash: string;
  /** What the act was about; null where no person acted, or where that is closed to the reader. */
  area: Area | null;
  isTextOpen: boolean;
}

/** What a fact that is closed to the reader is shown as, whatever its kind. */
export const withheldKind = 'withheld';

/** A fact that is open as it stands. */
export function wholeFact({ revision, at, actor, kind, fact, hash }: StoredFact): ShownFact {
  return { revision, at, actor, fact: { kind, ...fact }, hash, area: areaOf(fact), isTextOpen: true };
}

function areaOf({ command }: { command?: unknown }): Area | null {
  return typeof command === 'string' && Object.hasOwn(areas, command) ? areas[command as CommandName] : null;
}

/**
 * Shows a fact of this commission as this person may see it. Of one that is closed to them they learn that there is one, on which day, and
 * the hash by which the chain goes on: its kind, its hour or its actor's body would say what the closed section says.
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
      // The body of a member would name the member.
      actor: isActorOpen(read, looking) ? actor : { capability: actor['capability'] },
      isTextOpen: areTextsOpen(read, looking, decides),
    };
  };
}

function withheld({ revision, at, hash }: Pick<StoredFact, 'revision' | 'at' | 'hash'>): ShownFact {
  const day = new Date(startOfDay(dayOf(Date.parse(at)))).toISOString();
  return { revision, at: day, actor: {}, fact: { kind: withheldKind, withheld: true }, hash, area: null, isTextOpen: false };
}

/** Facts with the private texts that are open to the reader, instants as ISO 8601. */
export async function withTexts<F extends ShownFact>(db: Database, shown: readonly F[]): Promise<Omit<F, 'isTextOpen'>[]> {
  const texts = await loadTexts(db, textIdsIn(shown.filter((one) => one.isTextOpen)));
  return shown.map(({ isTextOpen, ...one }) => ({ ...one, fact: present(one.fact, isTextOpen ? texts : new Map()) }));
}
