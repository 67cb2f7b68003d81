import { z } from 'zod';
import { causes } from '../operations/causes.ts';
import { instant, personRef, uuid } from './common.ts';
import { procedureName } from './receipt.ts';

/** Shapes of the operators' answers. */
const obstacle = z.object({
  cause: z.enum(causes),
  words: z.string().describe('What it waits for and what to do, by Accept-Language.'),
  since: instant.nullable(),
  attempt: z.int().nullable().describe('How often it was tried.'),
  failure: z.string().nullable().describe('The class of the last failure: DatabaseAway, `SQLSTATE 42501`, ProjectionDiverged …'),
  nextAttemptAt: instant.nullable(),
  canRetry: z.boolean(),
  canGiveUp: z.boolean().describe('The attempts may be ended for good; the act that meant the effect then counts as not done.'),
});

/** One case that does not move. */
export const stuckCommission = z
  .object({
    id: uuid,
    procedureName: procedureName.describe('Of which procedure the case is.'),
    code: z.string().nullable(),
    stage: z.string().nullable().describe('Null when nothing of it is on record yet.'),
    revision: z.int().describe('On record.'),
    lastFactAt: instant.nullable(),
    obstacles: z.array(obstacle),
  })
  .meta({ id: 'StuckCommission' });

const activity = z.object({
  activity: z.string(),
  attempt: z.int(),
  isRunning: z.boolean(),
  scheduledAt: instant,
  nextAttemptAt: instant.nullable(),
  failure: z.string().nullable(),
});

/** One intervention on record. */
export const intervention = z
  .object({
    id: uuid,
    caseId: uuid,
    procedureName: procedureName.nullable().describe('Of which procedure the case is; null when nothing of it is on record.'),
    commissionId: uuid.describe('The same as `caseId`, whatever the procedure.'),
    person: personRef,
    at: instant,
    causes: z.array(z.enum(causes)),
    action: z.enum(['retryActivities', 'recreateWorkflow', 'giveUpEffect']),
    reason: z.string(),
  })
  .meta({ id: 'Intervention' });

/** One case looked at closely. */
export const inspected = z
  .object({
    ...stuckCommission.shape,
    waitsFor: z.array(z.string()),
    procedure: z.object({
      status: z.enum(['running', 'missing', 'ended']),
      historyLength: z.int().describe('Events in the history of the present run.'),
      revision: z.int().nullable().describe('What the procedure holds; null when it does not answer.'),
      step: z.object({ attempt: z.int(), since: instant }).nullable().describe('A step that waits for a worker, or fails.'),
      lastFailedStep: z.object({ at: instant, cause: z.string(), failure: z.string().nullable() }).nullable(),
      activities: z.array(activity),
    }),
    interventions: z.array(intervention),
  })
  .meta({ id: 'InspectedCommission' });
