import { paperEntriesOf } from './on-behalf.ts';
import { z } from 'zod';
import {
  acceptanceRoles,
  answers,
  daySessions,
  documentKinds,
  endings,
  formsOfWork,
  fundingSources,
  instruments,
  interestCategories,
  meetingPurposes,
  obligations,
  opinionConclusions,
  panelRoles,
  serviceKinds,
  stages,
} from '../../domain/commission/names.ts';
import type { viewOf } from '../../domain/commission/view.ts';
import { collection, documents, event, invited, optionalText, sessionInvitations, text } from './commission-consultations.ts';
import { contract, contractPapers, estimate, feeLine, money, paymentStatus } from './commission-money.ts';
import { capability, instant, shownDay, uuid } from './common.ts';

const signedPaper = z.object({ number: z.string(), notation: z.string(), on: shownDay, signer: text, documents });

const parts = z.object({
  requester: uuid,
  host: uuid,
  orderIssuer: uuid.nullable(),
  funder: uuid.nullable(),
  decidingAuthority: uuid,
  union: uuid,
  finance: uuid,
  homeAffairs: uuid,
});

/** What everybody sees who may know of the commission. */
export const status = {
  route: z.enum(['ordered', 'unionProposed']),
  title: z.string(),
  serviceKinds: z.array(z.enum(serviceKinds)),
  proposalType: z.string(),
  obligation: z.enum(obligations),
  fundingSource: z.enum(fundingSources),
  instrument: z.enum(instruments).nullable(),
  wantedOn: shownDay,
  parts,
  stageSince: instant,
  end: z.object({ kind: z.enum(endings), at: instant }).nullable(),
  consent: z.object({ at: instant, granted: z.boolean() }).nullable(),
  registration: z
    .object({
      at: instant,
      arrivedOn: shownDay,
      urgency: z.string(),
      number: z.string().nullable(),
      dueOn: shownDay.optional().describe('The last day on which it was in time. Present when it was registered later.'),
    })
    .nullable(),
  acceptance: z
    .object({
      at: instant,
      formOfWork: z.enum(formsOfWork),
      deliverOn: shownDay,
      isAnswerOwed: z.boolean().describe('Whether the host owes an answer to the report. Where it does not, its silence is not recorded.'),
    })
    .nullable(),
  specialist: z.object({ person: uuid, at: instant, dueOn: shownDay.nullable(), instruction: optionalText }).nullable(),
  signedOffAt: instant.nullable(),
  hold: z.object({ at: instant }).nullable(),
  pauses: z.array(z.object({ since: instant, endedAt: instant.nullable(), reason: z.string() })),
  effect: z.object({ pending: z.array(z.string()), lastOutcome: z.enum(['done', 'refused']), lastReason: z.string().nullable() }),
  ruleSet: z.object({
    id: z.string(),
    version: z.int(),
    territory: z.string(),
    legalBasis: z.string(),
    validFrom: shownDay,
    validTo: shownDay.nullable(),
  }),
  calendarVersion: z.int(),
};

const supplied = z.object({ at: instant, documents, explanation: text.nullable() });

const requested = {
  request: z.object({
    by: uuid,
    submissionOn: shownDay.nullable(),
    letter: signedPaper,
    legalBasis: z.array(z.string()),
    questions: z.array(text),
    dossier: documents,
    isMemo: z.literal(true).optional().describe('The Union sent it of its own accord: no consent, no money, no panel.'),
    duplicateReason: optionalText.describe('Why it went on although another commission has a like title.'),
  }),
  supplements: z.array(
    z.object({ at: instant, items: z.array(z.object({ item: z.int(), what: z.string(), why: text, supplied: supplied.nullable() })) }),
  ),
  order: z
    .object({ at: instant, paper: signedPaper, deliverOn: shownDay, issued: z.boolean(), countersignedAt: instant.nullable() })
    .nullable(),
  mandatoryDocuments: z
    .array(z.object({ kind: z.enum(documentKinds), source: z.string(), isPresent: z.boolean() }))
    .describe('What the file must hold before it is archived, by what happened so far.'),
  paperChecklist: z
    .array(z.object({ kind: z.enum(documentKinds), source: z.string(), stage: z.enum(stages), isDue: z.boolean(), isPresent: z.boolean() }))
    .describe('The same from the first day: what is here, what is missing (due and not here) and what is still to come.'),
};

const member = z.object({
  person: uuid,
  role: z.enum(panelRoles),
  organisation: uuid.nullable(),
  office: capability.optional().describe('The capacity in which staff of the Union hold the seat. Absent for an expert.'),
  employedByHost: z.boolean(),
  invitedAt: instant.nullable(),
  answer: z.object({ at: instant, accepts: z.boolean() }).nullable(),
  left: z.boolean(),
  hasDeclared: z.boolean(),
  isCleared: z.boolean(),
  declaration: z
    .object({ at: instant, categories: z.array(z.enum(interestCategories)) })
    .nullable()
    .optional(),
  conflict: z.enum(['none', 'open', 'cleared', 'blocked']).optional(),
});

const reservedNumber = z
  .object({ number: z.string(), on: shownDay })
  .optional()
  .describe('Taken ahead of the paper that is to bear it, with its day.');

const panel = z.object({
  proposedAt: instant,
  proposedBy: uuid,
  appointedAt: instant.nullable(),
  decisionNumber: z.string().nullable(),
  reservedNumber,
  meetingOn: shownDay.nullable(),
  sizeReason: text.nullable().describe('Why the panel is larger than the rule set says, or has an even number of members.'),
});

const opinion = z.object({
  person: uuid,
  round: z.int(),
  at: instant,
  opinion: z.object({
    conclusion: z.enum(opinionConclusions),
    necessity: optionalText,
    legality: optionalText,
    soundness: optionalText,
    feasibility: optionalText,
    impact: optionalText,
    assessment: text,
    recommendations: z.array(text),
    documents,
  }),
  returned: z.object({ at: instant, reason: text }).nullable(),
});

const ballot = z.object({ question: z.string(), inFavour: z.int(), against: z.int(), abstained: z.int(), invalid: z.int() });
const meeting = z.object({
  meeting: z.int(),
  at: instant,
  purpose: z.enum(meetingPurposes).describe('`study` comes before the opinions; `conclusion` moves the stage on when it is quorate.'),
  on: shownDay,
  session: z.enum(daySessions).nullable(),
  place: z.string(),
  agenda: text.nullable(),
  invited: z.array(invited).describe('The bodies that are asked to send a delegate.'),
  cancelled: z.object({ at: instant, reason: text }).nullable(),
  held: z
    .object({
      at: instant,
      heldOn: shownDay,
      session: z.enum(daySessions).nullable(),
      present: z.array(uuid),
      guests: z.array(uuid),
      namedGuests: z
        .array(z.object({ name: text, title: z.string().nullable(), organisation: uuid.nullable(), body: z.string().nullable() }))
        .describe('Guests who are in no register of people.'),
      delegatesPresent: z.array(uuid).describe('The invited bodies whose delegates came.'),
      quorate: z.boolean(),
      ballots: z.array(ballot),
      conclusion: text,
      dissents: z.array(z.object({ person: uuid, opinion: text })),
    })
    .nullable(),
});

export const answer = z.object({ answer: z.enum([...answers, 'noResponse']), explanation: text.nullable(), at: instant });
const report = z.object({
  round: z.int(),
  at: instant,
  by: uuid.optional(),
  status: z.enum(['submitted', 'returned', 'approved', 'issuing', 'issued']),
  approvedAt: instant.nullable(),
  approvedBy: uuid.optional(),
  approvers: z
    .array(uuid)
    .optional()
    .describe(
      'Present when a leader of the Union sits on the panel or drafted it: the leaders who may approve, the first of whom owes it.',
    ),
  returnedAt: instant.nullable(),
  assessment: text,
  recommendations: z.array(
    z.object({
      number: z.int(),
      recommendation: text,
      sources: z.int(),
      from: z.array(z.string()).optional(),
      addressees: z
        .array(z.object({ organisation: uuid.nullable(), name: text.nullable(), answer: answer.nullable().optional() }))
        .optional()
        .describe('Those asked to follow it. Absent where it is the host alone.'),
      answer: answer.nullable().optional().describe("The host's answer."),
    }),
  ),
  reserved: z.array(z.object({ opinion: text, from: z.string().optional() })),
  number: z.string().nullable(),
  reservedNumber,
  issuedAt: instant.nullable(),
  recipients: z.array(uuid),
  forwardedAt: instant.nullable(),
  acknowledgedAt: instant.nullable(),
  respondedAt: instant.nullable(),
});

type View = ReturnType<typeof viewOf>;
/** The members that commission-view.ts describes. */
type Framed = 'code' | 'stage' | 'openedAt' | 'closedAt' | 'documents' | 'sections';

/** Sections that are open to some readers only. The compiler names a field of the view that is not described here. */
export const closed = {
  ...requested,
  panel: panel.nullable(),
  members: z.array(member),
  opinions: z.array(opinion),
  themes: z.array(
    z.object({ theme: z.int(), title: z.string(), lead: uuid, members: z.array(uuid), dueOn: shownDay.nullable(), at: instant }),
  ),
  themeReports: z
    .array(
      z.object({
        theme: z.int(),
        version: z.int(),
        by: uuid,
        at: instant,
        assessment: text,
        recommendations: z.array(text),
        documents,
      }),
    )
    .describe('The last version of a theme counts.'),
  timeRequests: z.array(z.object({ person: uuid, until: shownDay, reason: text, at: instant })),
  events: z.array(event),
  collections: z.array(collection),
  meetings: z.array(meeting),
  sessionInvitations,
  reports: z.array(report),
  approvalDeputy: z
    .object({ person: uuid, capability, by: uuid, on: shownDay, document: uuid, at: instant })
    .nullable()
    .describe('Who approves by the written delegation of a leader.'),
  reworks: z.array(z.object({ at: instant, reason: text })),
  acceptanceCouncil: z.array(z.object({ person: uuid, role: z.enum(acceptanceRoles), hasFiled: z.boolean() })),
  estimates: z.array(estimate),
  contract,
  ...contractPapers(text, signedPaper),
  money,
  payments: z.array(
    z.object({
      payment: z.int(),
      at: instant,
      payOn: shownDay,
      paidOn: shownDay.nullable(),
      status: paymentStatus,
      treasuryReference: z.string().nullable(),
      lines: z.array(feeLine),
    }),
  ),
  linesDue: z.array(feeLine),
  notes: z.array(z.object({ at: instant, person: uuid, note: text })),
  entries: paperEntriesOf(text),
  obstacles: z.array(
    z.object({
      n: z.int(),
      at: instant,
      by: uuid,
      category: z.string(),
      obstacle: text,
      case: uuid.nullable(),
      answers: z.array(z.object({ at: instant, outcome: z.string(), answer: text, by: uuid })),
    }),
  ),
} satisfies Record<Exclude<keyof View, keyof typeof status | Framed>, z.ZodType>;
