import { z } from 'zod';
import { shownDay, instant, organisationRef, uuid } from './common.ts';

/** A line of a register. Members closed to the reader are null. */
export const registerEntry = z
  .object({
    number: z.int(),
    signedOn: shownDay.describe('The day of the paper; in the book of arrivals the day it was registered.'),
    takenAt: instant,
    voidedAt: instant.nullable(),
    voidReason: z.string().nullable(),
    commission: z.object({ id: uuid, code: z.string().nullable(), title: z.string() }).nullable(),
    paper: z
      .object({ number: z.string(), notation: z.string(), on: shownDay })
      .nullable()
      .describe('The paper that arrived, as its sender numbered it.'),
    from: organisationRef.nullable().describe('Who issued the paper.'),
    to: z.array(organisationRef).describe('To whom it was sent.'),
    use: z
      .enum(['awaitsPaper', 'unused'])
      .optional()
      .describe('Of a number that was taken ahead of its paper: the paper is still to be issued, or the commission ended before it was.'),
  })
  .meta({ id: 'RegisterEntry' });
