import type { RaisedObstacle } from '../../api/types.ts';

/** The values of the fields. `where` decides whether the obstacle is about a commission. */
export type RaiseValues = RaisedObstacle & { where?: 'general' | 'commission'; isPaper?: boolean };

/**
 * What is sent. The act of a commission takes neither a proposal nor papers, which a person may have filled in before choosing one.
 * `organisation` is the body for which the obstacle is raised.
 */
export function raisedFrom(values: RaiseValues, organisation: string | undefined): RaisedObstacle {
  const { where, isPaper: _, commission, proposal, documents, ...said } = values;
  const own = organisation === undefined ? {} : { organisation };
  if (where === 'commission' && commission !== undefined) return { ...said, ...own, commission };
  return {
    ...said,
    ...own,
    ...(proposal === undefined ? {} : { proposal }),
    ...(documents === undefined ? {} : { documents }),
  };
}
