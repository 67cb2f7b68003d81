import { sql } from 'kysely';
import type { About } from '../../domain/obstacle/commands.ts';
import type { Ending, ObstacleCategory } from '../../domain/obstacle/names.ts';
import type { AccessFacts } from '../../domain/obstacle/reading.ts';

/** The data of an obstacle that a list shows and that decides who may see it, without its state. */
export interface ObstacleLine {
  access: AccessFacts;
  category: ObstacleCategory;
  about: About | null;
  round: number;
  answer: Ending | null;
}

/** The same as an SQL expression over `obstacles`. */
export const obstacleLine = sql<ObstacleLine>`jsonb_build_object(
  'category', obstacles.category,
  'about', case when obstacles.about_case is not null then jsonb_build_object(
    'procedure', obstacles.about_procedure, 'case', obstacles.about_case, 'n', obstacles.about_number) end,
  'round', obstacles.round, 'answer', obstacles.answer,
  'access', jsonb_build_object(
    'raisedBy', obstacles.raised_by,
    'parts', jsonb_build_object(
      'raiser', obstacles.raiser_id, 'homeAffairs', obstacles.home_affairs_id,
      'decidingAuthority', obstacles.deciding_authority_id, 'union', obstacles.union_id)))`;
