import { z } from 'zod';
import { instant } from './common.ts';

/** A fact of a journal as the reader may see it. */
export const journalEntry = {
  revision: z.int(),
  at: instant,
  actor: z.looseObject({}).describe('Person, organisation and capability; or the part of the system that acted.'),
  fact: z.looseObject({ kind: z.string(), withheld: z.literal(true).optional() }),
  hash: z.string().describe('SHA-256 over this fact and the hash before it.'),
};
