import type { Session } from '../api/types.ts';
import { places, type Place } from './places.ts';
import { actsAs } from './session.tsx';

/** The menu of this person. */
export function placesOf(session: Session): readonly Place[] {
  return places.filter((place) => place.for === undefined || actsAs(session, ...place.for));
}
