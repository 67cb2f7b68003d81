import { z } from 'zod';
import { stages } from '../../domain/commission/names.ts';
import { capability, shownDay, instant, uuid } from './common.ts';

/** How a due day was computed, step by step. It is shown wherever the day is. */
export const derivation = z
  .object({
    code: z.string(),
    dueOn: shownDay,
    dueAt: instant,
    status: z
      .enum(['law', 'analogue', 'proposed'])
      .describe('Only `law` binds; the others say that the number of days has no legal source.'),
    source: z.string(),
    unconfirmedYears: z.array(z.int()).describe('Years whose days off are not all decided.'),
    unconfirmedDays: z.array(shownDay),
    paused: z.boolean(),
    steps: z.array(z.looseObject({ kind: z.string() })),
  })
  .meta({ id: 'Derivation' });

export const owner = z.object({
  organisation: z.object({ id: uuid, name: z.string() }).nullable(),
  capability: capability.nullable(),
  person: z.object({ id: uuid, name: z.string() }).nullable(),
});

/** Something that a person or an office has to do. */
export const duty = z
  .object({
    key: z.string(),
    kind: z.string(),
    stage: z.enum(stages),
    owner,
    since: instant,
    due: derivation,
    dueOn: shownDay,
    workingDaysLeft: z.int().describe('0 on the due day, negative after it. Computed when it is read.'),
    isOverdue: z.boolean(),
    commands: z.array(z.string()).describe('Those that discharge it.'),
    first: z.string().describe('The ordinary one of these commands.'),
    rung: z.int().describe('How many rungs of the reminder ladder it has passed.'),
  })
  .meta({ id: 'Duty' });
