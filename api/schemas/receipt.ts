import { z } from 'zod';
import { rejectionCodes } from '../../domain/commission/rejections.ts';
import { stages } from '../../domain/commission/names.ts';
import { stages as obstacleStages } from '../../domain/obstacle/names.ts';
import { rejectionCodes as obstacleRejections } from '../../domain/obstacle/rejections.ts';
import { procedureNames } from '../../domain/procedures.ts';
import { instant, uuid } from './common.ts';

/** The stages of every procedure, and the one of a closed case. */
export const anyStage = z.enum([...stages, ...obstacleStages, 'archived']);

export const procedureName = z.enum(procedureNames);

export const outcome = z.object({
  result: z.enum(['done', 'refused']).describe('`refused` is on record too: no money left, number taken.'),
  reason: z.enum([...new Set([...rejectionCodes, ...obstacleRejections])]).optional(),
  number: z.string().optional().describe('The number or code that the act took from a register.'),
  case: uuid.optional().describe('The case that the act began.'),
});

/** The answer about an accepted act once it is on record. */
export const receipt = z
  .object({
    id: uuid,
    procedure: procedureName,
    caseId: uuid,
    commissionId: uuid.nullable().describe('The case, when it is a commission.'),
    command: z.string(),
    revision: z.int(),
    stage: anyStage,
    code: z.string().nullable(),
    outcome,
    at: instant,
  })
  .meta({ id: 'Receipt' });

/** 202: accepted, and on its way to the record. */
export const accepted = z.object({ receipt: z.string().describe('GET this until it answers 200.') }).meta({ id: 'Accepted' });

/** The answers of a procedure's commands: 200 of an act, and 201 of a birth. `prefix` begins the names of the shapes. */
export function answersWith(prefix: string, named: readonly [string, ...string[]]) {
  const stage = z.enum([...named, 'archived']);
  const code = z.string().nullable();
  return {
    done: z.object({ revision: z.int(), stage, outcome, code, receipt: z.string() }).meta({ id: `${prefix}Done` }),
    born: z.object({ id: uuid, code, stage, revision: z.int() }).meta({ id: `${prefix}Born` }),
  };
}

export const commissionAnswers = answersWith('', stages);
export const obstacleAnswers = answersWith('Obstacle', obstacleStages);
