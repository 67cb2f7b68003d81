import { z } from 'zod';
import { daySessions, eventKinds } from '../../domain/commission/names.ts';
import { instant, shownDay, uuid } from './common.ts';

/** A private text. `text` is null when it was erased or is closed to the reader. */
export const text = z.object({ id: uuid, text: z.string().nullable(), digest: z.string() }).meta({ id: 'PrivateText' });
export const optionalText = text.optional();
export const documents = z.array(uuid);

/** A workshop, round table or conference. */
export const event = z.object({
  event: z.int(),
  at: instant,
  kind: z.enum(eventKinds),
  on: shownDay,
  place: z.string(),
  topic: z.string(),
  invited: z.array(
    z.object({
      invitee: z.int(),
      organisation: uuid.nullable(),
      person: uuid.nullable(),
      name: text.nullable(),
      paperOrdered: z.boolean(),
      paper: z.object({ at: instant, title: z.string(), presented: z.boolean(), documents }).nullable(),
      opinion: z.object({ at: instant, opinion: text }).nullable(),
      present: z.boolean(),
      delegate: text.nullable().describe('Who came for an invited body.'),
    }),
  ),
  coOrganisers: z.array(uuid).describe('The bodies that hold the event together with the Union.'),
  closed: z
    .object({
      at: instant,
      heldOn: shownDay,
      chair: uuid.nullable().describe('Null when an invitee who is in no register chaired.'),
      chairInvitee: z.int().nullable(),
      secretary: uuid.nullable(),
      sessions: z
        .array(
          z.object({
            on: shownDay,
            session: z.enum(daySessions),
            chair: uuid.nullable(),
            chairInvitee: z.int().nullable(),
            secretary: uuid.nullable(),
            present: z.array(z.int()).describe('Numbers of invitees.'),
          }),
        )
        .describe('Empty when the event had one session.'),
      speakers: z
        .array(
          z.object({
            speaker: z.int(),
            name: text,
            body: z.string().nullable(),
            position: z.string().nullable(),
            opinion: text.nullable(),
          }),
        )
        .describe('Those who spoke and were on no list.'),
      conclusion: text,
    })
    .nullable(),
});

/** A written collection of opinions. */
export const collection = z.object({
  collection: z.int(),
  at: instant,
  by: uuid,
  subject: z.string(),
  question: text,
  documents,
  dueOn: shownDay,
  asked: z
    .array(
      z.object({
        organisation: uuid,
        reply: z
          .object({ at: instant, by: uuid, opinion: text, documents, isLate: z.boolean().describe('It came after the due day.') })
          .nullable(),
        silentAt: instant.nullable().describe('When the report was submitted without its answer.'),
      }),
    )
    .describe('A body that is asked sees only itself.'),
});

/** One body that is asked to send a delegate to a session, with its answer. */
export const invited = z.object({
  organisation: uuid,
  answer: z
    .object({
      at: instant,
      by: uuid,
      attends: z.boolean(),
      name: text.nullable(),
      title: z.string().nullable(),
      reason: text.nullable(),
      isLate: z.boolean().describe('It came after the due day.'),
    })
    .nullable()
    .describe('Who comes for the body, or why nobody does. Null while it has not answered.'),
});

/** The bodies that are asked to send a delegate to a session. */
export const sessionInvitations = z
  .array(
    z.object({
      meeting: z.int(),
      at: instant,
      on: shownDay,
      session: z.enum(daySessions).nullable(),
      place: z.string(),
      agenda: text.nullable(),
      state: z.enum(['open', 'held', 'cancelled']),
      invited: z.array(invited),
    }),
  )
  .describe('An invited body sees only its own invitations, and of the session its day, place and agenda.');
