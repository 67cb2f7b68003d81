import { unseenBy } from '../case/paper-entries.ts';
import type { Listed } from '../case/procedure.ts';
import { accessKeysOf } from './access-keys.ts';
import { answerOf, type ObstacleCase, roundOf } from './obstacle.ts';
import { accessFactsOf } from './reading.ts';

/** An obstacle's own columns: those that its list and figures show, and those that decide on access (`accessFactsOf`). */
export interface ObstacleColumns {
  category: string;
  /** The case it is about, with its procedure and its number there. All null for an obstacle in general. */
  aboutProcedure: string | null;
  aboutCase: string | null;
  aboutNumber: number | null;
  raisedBy: string;
  raiserId: string | null;
  homeAffairsId: string;
  decidingAuthorityId: string;
  unionId: string;
  round: number;
  /** How the current round was answered, and when (ISO 8601 UTC). Null while it waits. */
  answer: string | null;
  answeredAt: string | null;
}

/** The values of one obstacle that the lists show. Its text is private, so its title is the name of the body that raised it. */
export function listed(c: ObstacleCase): Listed & { own: ObstacleColumns } {
  const { raiser, homeAffairs, decidingAuthority, union } = c.parts;
  return {
    title: c.organisations[raiser ?? union]?.name ?? '',
    organisations: [raiser, homeAffairs, decidingAuthority, union],
    people: [c.raisedBy],
    accessKeys: accessKeysOf(accessFactsOf(c)),
    // A closed obstacle takes no more acts, so nothing could be said of the entry.
    unseenBy: c.closedAt === null ? unseenBy(c.entries) : [],
    own: columnsOf(c),
  };
}

function columnsOf(c: ObstacleCase): ObstacleColumns {
  const { raiser, homeAffairs, decidingAuthority, union } = c.parts;
  const answer = answerOf(c);
  return {
    category: c.category,
    aboutProcedure: c.about?.procedure ?? null,
    aboutCase: c.about?.case ?? null,
    aboutNumber: c.about?.n ?? null,
    raisedBy: c.raisedBy,
    raiserId: raiser,
    homeAffairsId: homeAffairs,
    decidingAuthorityId: decidingAuthority,
    unionId: union,
    round: roundOf(c).n,
    answer: answer?.kind ?? null,
    answeredAt: answer === null ? null : new Date(answer.at).toISOString(),
  };
}
