import { z } from 'zod';
import { changedFields } from '../../domain/changed-fields.ts';
import { instant, personRef, problem } from './common.ts';

const change = z
  .object({
    field: z.enum(changedFields),
    now: z.unknown().optional().describe('What it holds by now; left out where nobody is told.'),
    by: personRef.nullable().describe('Who changed it last; null where it was no person.'),
    at: instant,
  })
  .meta({ id: 'FieldChange' });

/** 409 for a row that somebody changed after the caller saw it: the problem, and what was changed. */
export const changedProblem = {
  description:
    'Refused by the rules, or somebody was quicker. With `CHANGED_SINCE`, `changed` says what was changed since, and `version` is what to ' +
    'send in `If-Match` once that was looked at.',
  content: {
    'application/problem+json': {
      schema: problem.extend({ version: z.int().optional(), changed: z.array(change).optional() }).meta({ id: 'ChangedProblem' }),
    },
  },
};

/** The version of a row, in an answer. */
export const rowVersion = z
  .int()
  .describe('Send it in `If-Match`, in quotation marks, when you change this: nobody’s change is overwritten unseen.');
