import type { Commission } from '../../domain/commission/commission.ts';
import type { Fact } from '../../domain/commission/facts.ts';
import { sectionsFor } from '../../domain/commission/reading.ts';
import { areTextsOpen, factSeen, isActorOpen, isFactOpen, type Looking } from '../../domain/commission/view.ts';
import type { StoredFact } from '../../db/journal/streams.ts';
import type { Database } from '../../db/open-database.ts';
import { sectionsOpenTo } from '../commands/readers.ts';
import { actorAs, type Who } from '../identity/who.ts';
import { loadTexts, present, textIdsIn } from './present.ts';

/** A fact as one person may see it; `isTextOpen`: with its private texts. */
export interface ShownFact {
  revision: number;
  at: string;
  actor: Record<string, unknown>;
  fact: { kind: string } & Record<string, unknown>;
  hash: string;
  isTextOpen: boolean;
}

/** A fact that is open as it stands. */
export function wholeFact({ revision, at, actor, kind, fact, hash }: StoredFact): ShownFact {
  return { revision, at, actor, fact: { kind, ...fact }, hash, isTextOpen: true };
}

/** Shows a fact of this commission as this person may see it. */
export function redactor(who: Who, c: Commission): (stored: StoredFact) => ShownFact {
  const looking: Looking = { person: who.person, sections: sectionsOpenTo(who, c) };
  const decides = who.roles.some((role) => role.capability === 'unionLeader' && sectionsFor(c, actorAs(who, role)).has('conflicts'));
  return (stored) => {
    const { revision, at, actor, kind, fact, hash } = stored;
    const read = { ...fact, kind, actor, revision, at: Date.parse(at) } as unknown as Fact;
    const { organisation, capability, system } = actor;
    const office = system === undefined ? { organisation, capability } : { system };
    if (isFactOpen(read, looking)) {
      const acting = isActorOpen(read, looking) ? actor : office;
      return {
        ...wholeFact({ ...stored, fact: factSeen(fact, looking) }),
        actor: acting,
        isTextOpen: areTextsOpen(read, looking, decides),
      };
    }
    return { revision, at, actor: office, fact: { kind, withheld: true }, hash, isTextOpen: false };
  };
}

/** Facts with the private texts that are open to the reader, instants as ISO 8601. */
export async function withTexts<F extends ShownFact>(db: Database, shown: readonly F[]): Promise<Omit<F, 'isTextOpen'>[]> {
  const texts = await loadTexts(db, textIdsIn(shown.filter((one) => one.isTextOpen)));
  return shown.map(({ isTextOpen, ...one }) => ({ ...one, fact: present(one.fact, isTextOpen ? texts : new Map()) }));
}
