import { z } from 'zod';
import { commandNames } from '../../domain/commission/commands.ts';
import { commandNames as obstacleCommands } from '../../domain/obstacle/commands.ts';
import { instruments } from '../../domain/commission/names.ts';
import { instant, organisationRef, personRef, problem, uuid } from './common.ts';
import { procedureName } from './receipt.ts';

/** A command of any procedure. */
export const draftedCommand = z.enum([...new Set([...commandNames, ...obstacleCommands])]);

/** One step of a draft from hand to hand. */
export const handOver = z.object({
  at: instant,
  from: personRef,
  to: personRef,
  kind: z.enum(['handedOver', 'returned', 'takenBack']),
  note: z.string().nullable(),
  version: z.int().describe('The version it made. Who held the draft from there to the next step wrote every version between.'),
});

const line = {
  id: uuid,
  procedure: procedureName.describe('Whose command it is.'),
  command: draftedCommand,
  caseId: uuid.nullable().describe('Null for a command that begins a case.'),
  commissionId: uuid.nullable().describe('The case, when it is a commission. Null for a command that begins one.'),
  instrument: z.enum(instruments).nullable().describe('What the order of the commission is: the act is named by it.'),
  title: z.string().nullable().describe('What its writer calls it.'),
  organisation: organisationRef,
  maker: personRef,
  holder: personRef.describe('Who may change and send it now.'),
  version: z.int(),
  createdAt: instant,
  savedAt: instant,
  savedBy: personRef,
  isMine: z.boolean().describe('I made it.'),
  isHeld: z.boolean().describe('I hold it: I may save it; its maker may also discard it, another may return it.'),
  handOvers: z.array(handOver),
};

/** A draft in a list, without its content. */
export const draftLine = z.object(line).meta({ id: 'DraftLine' });

/** A draft with its content. */
export const draft = z
  .object({
    ...line,
    content: z.record(z.string(), z.unknown()).nullable().describe('As its writer saved it; null once it is submitted.'),
    idempotencyKey: z
      .string()
      .describe('Send the command under this key: a repeat is then the same act. Read it from the draft each time, it may be renewed.'),
    maySubmit: z.boolean().describe('Whether I have the right to give this command; not whether its turn has come.'),
    submitted: z
      .object({
        at: instant,
        by: personRef,
        caseId: uuid.describe('The case that has the act, or that began with it.'),
        commissionId: uuid.nullable().describe('The case, when it is a commission.'),
        receipt: z.string(),
      })
      .nullable(),
  })
  .meta({ id: 'Draft' });

/** 409 for a draft that was changed elsewhere: the problem, and the present draft. */
export const draftProblem = {
  description: 'Somebody was quicker; `draft` is the draft as it is now, so that nothing typed is lost.',
  content: { 'application/problem+json': { schema: problem.extend({ draft: draft.optional() }) } },
};
