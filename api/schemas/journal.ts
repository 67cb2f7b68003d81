import { z } from 'zod';
import { areas } from '../../domain/commission/areas.ts';
import { instant } from './common.ts';

/** A fact of a journal as the reader may see it. */
export const journalEntry = {
  revision: z.int(),
  at: instant.describe('Of a fact that is closed to the reader: the beginning of its day in Viet Nam.'),
  actor: z
    .looseObject({})
    .describe('Person, organisation and capability; or the part of the system that acted. Nothing where the fact is closed to the reader.'),
  fact: z
    .looseObject({ kind: z.string(), withheld: z.literal(true).optional() })
    .describe('Closed to the reader: of kind `withheld`, and that it is; neither what happened nor who acted is told.'),
  area: z.enum(areas).optional().describe('What the act is about; only of an act of a person that is open to the reader.'),
  hash: z.string().describe('SHA-256 over this fact and the hash before it.'),
};
