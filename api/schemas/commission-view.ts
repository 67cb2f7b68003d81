import { enteredFor } from './on-behalf.ts';
import { z } from 'zod';
import { areas } from '../../domain/commission/areas.ts';
import { documentKinds, stages } from '../../domain/commission/names.ts';
import { sections } from '../../domain/commission/names.ts';
import { rejectionCodes } from '../../domain/commission/rejections.ts';
import { sessionInvitations, text } from './commission-consultations.ts';
import { answer, closed, status } from './commission-rooms.ts';
import { shownDay, instant, organisationRef, personRef, uuid } from './common.ts';
import { duty } from './duty.ts';

const fileDocument = z.object({
  document: uuid,
  kind: z.enum(documentKinds),
  at: instant,
  name: z.string().nullable(),
  mediaType: z.string().nullable(),
  size: z.int().nullable(),
  sha256: z.string().nullable().describe('Hexadecimal, of its bytes.'),
});

const can = z.object({
  command: z.string(),
  area: z.enum(areas).describe('What the act is about. What others did meanwhile may concern it by its own `area`.'),
  allowed: z.boolean(),
  code: z.enum(rejectionCodes).optional(),
  organisation: uuid.nullable().describe('For which of my bodies I would give it; null where none of my roles has the right.'),
  entered: enteredFor,
  days: z
    .record(z.string(), z.object({ from: shownDay, to: shownDay }))
    .optional()
    .describe('The first and the last day that each day field may have today, by its path, as `paper.on`.'),
  sentence: z.string().optional().describe('Why not, and what to do next, by Accept-Language.'),
});

/** The members of every view, whoever reads it. */
const frame = {
  id: uuid,
  code: z.string().nullable(),
  state: z.enum(['open', 'closed', 'imported']),
  stage: z.enum([...stages, 'archived']),
  openedAt: instant,
  closedAt: instant.nullable(),
  revision: z.int(),
  personRevision: z.int(),
  documents: z.array(fileDocument),
  sections: z.array(z.enum(sections)).describe('The parts of the file that are open to this reader.'),
  organisations: z.array(organisationRef).describe('Every body named here, as it was called when the file took it in.'),
  people: z.array(personRef).describe('Every person named here.'),
  duties: z.array(duty),
  can: z.array(can),
  asOf: shownDay.optional().describe('Looking back: the day at whose end it stood so. Names and texts are those of now.'),
};

const course = z
  .array(z.object({ stage: z.enum([...stages, 'archived']), standing: z.enum(['passed', 'current', 'ahead']) }))
  .describe('The stages that this commission goes through, in order; one that it passes by is not among them.');

/** The whole commission as one reader may see it. Sections that are closed to them are absent. */
export const commissionView = z.object({ ...frame, course, ...status, ...z.object(closed).partial().shape }).meta({ id: 'Commission' });

/** What a body that is asked for its opinion sees of a commission in which it has no part: its own questions and answers. */
export const askedView = z
  .object({
    id: uuid,
    code: z.string().nullable(),
    state: z.literal('asked'),
    title: z.string(),
    union: uuid,
    revision: z.int(),
    personRevision: z.int(),
    collections: closed.collections,
    sessionInvitations: sessionInvitations.optional(),
    recommendations: z
      .array(z.object({ number: z.int(), recommendation: text, answer: answer.nullable() }))
      .optional()
      .describe('The recommendations of the issued report to my body, with its answers.'),
    entries: closed.entries.optional(),
    documents: frame.documents.describe('The papers of the questions and of the own answers.'),
    sections: frame.sections,
    organisations: frame.organisations,
    people: frame.people,
    duties: frame.duties,
    can: frame.can.describe('The acts that the reader may give here.'),
  })
  .meta({ id: 'AskedCommission' });

/** A commission from before this system: what its source attests and nothing more. */
export const historicView = z
  .object({
    ...frame,
    state: z.literal('imported'),
    route: z.string(),
    title: z.string(),
    serviceKinds: z.array(z.string()),
    outcome: z.string().nullable(),
    imported: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'HistoricCommission' });
