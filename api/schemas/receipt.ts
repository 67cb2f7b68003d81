import { z } from 'zod';
import { rejectionCodes } from '../../domain/commission/rejections.ts';
import { stages } from '../../domain/commission/names.ts';
import { instant, uuid } from './common.ts';

const stage = z.enum([...stages, 'archived']);

export const outcome = z.object({
  result: z.enum(['done', 'refused']).describe('`refused` is on record too: no money left, number taken.'),
  reason: z.enum(rejectionCodes).optional(),
  number: z.string().optional().describe('The number or code that the act took from a register.'),
});

/** The answer about an accepted act once it is on record. */
export const receipt = z
  .object({
    id: uuid,
    commissionId: uuid,
    command: z.string(),
    revision: z.int(),
    stage,
    code: z.string().nullable(),
    outcome,
    at: instant,
  })
  .meta({ id: 'Receipt' });

/** 200 of a command. */
export const done = z.object({ revision: z.int(), stage, outcome, code: z.string().nullable(), receipt: z.string() }).meta({ id: 'Done' });

/** 202: accepted, and on its way to the record. */
export const accepted = z.object({ receipt: z.string().describe('GET this until it answers 200.') }).meta({ id: 'Accepted' });

/** 201: a commission has begun. */
export const born = z.object({ id: uuid, code: z.string().nullable(), stage, revision: z.int() }).meta({ id: 'Born' });
