import type { Succession } from '../case/register-news.ts';
import { type ObstacleCase, partsOf } from './obstacle.ts';

/** The fact that a body closed and its successor takes over its parts. There is none when the change does not concern the obstacle. */
export function successionFacts(c: ObstacleCase, { from, to }: Succession) {
  const parts = c.closedAt === null && from !== to.id ? partsOf(c, from) : [];
  return parts.length > 0 ? [{ kind: 'partSucceeded' as const, parts, from, to }] : [];
}
