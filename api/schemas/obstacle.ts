import { z } from 'zod';
import { areas } from '../../domain/commission/areas.ts';
import { endings, obstacleCategories, paths, sections, stages } from '../../domain/obstacle/names.ts';
import { rejectionCodes } from '../../domain/obstacle/rejections.ts';
import { instant, organisationRef, personRef, shownDay, uuid } from './common.ts';
import { duty, owner } from './duty.ts';
import { enteredFor, paperEntriesOf } from './on-behalf.ts';

const textView = z.object({ id: uuid, text: z.string().nullable(), digest: z.string() }).meta({ id: 'ObstacleText' });
const said = z.object({ at: instant, by: uuid, text: textView });
const stage = z.enum([...stages, 'archived']);
const category = z.enum(obstacleCategories);

/** The commission that an obstacle is about. Null for an obstacle in general, and for a reader who may not know of the commission. */
const commissionRef = z
  .object({ id: uuid, code: z.string().nullable(), title: z.string(), n: z.int().describe('The number of the obstacle there.') })
  .nullable();

/** An obstacle in a list. */
export const obstacleItem = z
  .object({
    id: uuid,
    category,
    stage,
    state: z.enum(['open', 'closed']),
    outcome: z.enum(endings).nullable().describe('How the closed obstacle was answered.'),
    raiser: organisationRef.nullable().describe('The body that raised it; null for an expert.'),
    raisedBy: personRef,
    commission: commissionRef,
    openedAt: instant,
    closedAt: instant.nullable(),
    round: z.int(),
    answer: z.enum(endings).nullable().describe('How the current round was answered; null while it waits.'),
    answeredAt: instant.nullable(),
    dueOn: shownDay.nullable().describe('The earliest due day of its open duties; null once it is closed.'),
    isOverdue: z.boolean(),
    owner: owner.nullable().describe('Who owes what is due first; null once it is closed.'),
    revision: z.int(),
  })
  .meta({ id: 'ObstacleListItem' });

const counts = {
  open: z.int(),
  overdue: z.int().describe('Open, with a duty due before today.'),
  closed: z.int(),
  medianDaysToAnswer: z.number().nullable().describe('Calendar days from raising to the answer that holds; null when none is answered.'),
};

/** The figures of the obstacles that the reader may know of. */
export const obstacleFigures = z
  .object({
    ...counts,
    categories: z.array(z.object({ category, ...counts })),
    stages: z.array(z.object({ stage, ...counts })),
    bodies: z.array(z.object({ organisation: organisationRef.nullable().describe('Null: raised by experts.'), ...counts })),
  })
  .meta({ id: 'ObstacleFigures' });

const round = z.object({
  n: z.int(),
  openedAt: instant,
  reopened: said.nullable().optional(),
  triage: z.object({ at: instant, by: uuid, path: z.enum(paths) }).nullable(),
  isAdvised: z.boolean(),
  note: textView.nullable().optional(),
  advice: said.nullable().optional(),
  report: said.nullable().optional(),
  guidance: said.nullable().optional(),
  direction: said.nullable().optional(),
  result: said.nullable().optional(),
});

/** The whole obstacle as one reader may see it. Sections that are closed to them are absent. */
export const obstacleView = z
  .object({
    id: uuid,
    state: z.enum(['open', 'closed']),
    stage,
    stageSince: instant,
    category,
    commission: commissionRef,
    parts: z.object({ raiser: uuid.nullable(), homeAffairs: uuid, decidingAuthority: uuid, union: uuid }),
    raisedBy: uuid,
    openedAt: instant,
    closedAt: instant.nullable(),
    end: z.object({ kind: z.enum(endings), at: instant }).nullable(),
    effect: z.object({
      pending: z.array(z.string()),
      lastOutcome: z.enum(['done', 'refused']),
      lastReason: z.string().nullable(),
    }),
    ruleSetId: z.string(),
    calendarVersion: z.int(),
    obstacle: textView.optional(),
    proposal: textView.nullable().optional(),
    rounds: z.array(round),
    documents: z.array(
      z.object({
        document: uuid,
        kind: z.string(),
        at: instant,
        name: z.string().nullable(),
        mediaType: z.string().nullable(),
        size: z.int().nullable(),
        sha256: z.string().nullable().describe('Hexadecimal, of its bytes.'),
      }),
    ),
    entries: paperEntriesOf(textView).optional(),
    sections: z.array(z.enum(sections)).describe('The parts of the file that are open to this reader.'),
    revision: z.int(),
    personRevision: z.int(),
    organisations: z.array(organisationRef).describe('Every body named here.'),
    people: z.array(personRef).describe('Every person named here.'),
    duties: z.array(duty.extend({ stage: z.enum(stages) }).meta({ id: 'ObstacleDuty' })),
    can: z.array(
      z.object({
        command: z.string(),
        area: z.enum(areas).describe('Always `all`: every act changes what the next one stands on.'),
        allowed: z.boolean(),
        code: z.enum(rejectionCodes).optional(),
        organisation: uuid.nullable().describe('For which of my bodies I would give it; null where none of my roles has the right.'),
        entered: enteredFor,
        sentence: z.string().optional().describe('Why not, and what to do next, by Accept-Language.'),
      }),
    ),
  })
  .meta({ id: 'Obstacle' });
