import type { Actor } from '../case/actor.ts';
import { grounds } from './grounds.ts';
import type { PartName, Section } from './names.ts';
import type { ObstacleCase, Parts } from './obstacle.ts';

export type Reader = Pick<Actor, 'person' | 'organisation' | 'capability'>;

/** The facts of an obstacle that decide on access to it and to its sections. A list reads them without opening each row's state. */
export interface AccessFacts {
  parts: Parts;
  raisedBy: string;
}

/** The access facts of a state. */
export const accessFactsOf = ({ parts, raisedBy }: ObstacleCase): AccessFacts => ({ parts, raisedBy });

/** The sections that one capability opens to this reader. A person sees the union over their capabilities. */
export const sectionsFor = (c: ObstacleCase, reader: Reader): ReadonlySet<Section> => sectionsIn(accessFactsOf(c), reader);

/** The same as `sectionsFor`, from the columns of a row. */
export function sectionsIn(k: AccessFacts, { person, organisation, capability }: Reader): ReadonlySet<Section> {
  const { everywhere = [], parts = {}, own = [] } = grounds[capability] ?? {};
  const byParts = (Object.keys(parts) as PartName[]).flatMap((part) => (k.parts[part] === organisation ? (parts[part] ?? []) : []));
  return new Set([...everywhere, ...byParts, ...(k.raisedBy === person ? own : [])]);
}

/** Whether the reader may know that the obstacle exists. If not, the API answers 404. */
export const mayRead = (c: ObstacleCase, reader: Reader): boolean => mayKnowOf(accessFactsOf(c), reader);

/** The same as `mayRead`, without the state. */
export const mayKnowOf = (k: AccessFacts, reader: Reader): boolean => sectionsIn(k, reader).size > 0;
