import type { StageRoom } from '../../room.ts';
import type { intakeActs } from './acts.ts';
import { emptyIntake, openSupplement } from './state.ts';
import { isWithoutCost } from '../request/state.ts';
import { dayOf, startOfDay, yearOf, type Day, type Instant } from '../../../calendar/day.ts';
import type { ActCommand } from '../../commands.ts';
import type { Commission } from '../../commission.ts';
import type { Attested } from '../../facts.ts';
import { withEffect } from '../../../case/case-state.ts';
import { duty, termFrom, type Duty } from '../../duty.ts';
import type { LetterOfAnOffice } from '../../../case/effects.ts';
import type { Stage } from '../../names.ts';
import { leaderOf, officerOf } from '../../organisation.ts';
import { firstOf, type Act } from '../../rule.ts';

type IntakeCommand = keyof typeof intakeActs;

/** Whether the requester or the clerk gave a reason why this letter asks for more than one thing. */
const isSharedLetter = (c: Commission, input: { sameLetterReason?: unknown }): boolean =>
  c.request.sameLetterReason !== undefined || input.sameLetterReason !== undefined;

/** The letter in the form in which the register of received letters holds it: sender, number and day. */
function letterOf(c: Commission, isShared: boolean): LetterOfAnOffice {
  const { number, notation, on } = c.request.letter;
  return { organisation: c.route === 'ordered' ? c.parts.requester : c.parts.union, number, notation, on, isShared };
}

/** Stages with work for a specialist. A specialist who lost the role is replaced in these. */
const needsSpecialist: readonly Stage[] = ['intake', 'funding', 'order', 'panel', 'expertReview', 'meeting', 'report'];
const hasLostSpecialist = (c: Commission) =>
  c.end === null && c.specialist === null && c.specialistLeft !== undefined && needsSpecialist.some((stage) => stage === c.stage);

const isUnionSpecialist = (c: Commission, person: string, attested: Attested | undefined): boolean =>
  attested?.people?.some(
    (p) => p.person === person && p.capabilities.some((k) => k.capability === 'unionSpecialist' && k.organisation === c.parts.union),
  ) === true;

/** The Union does not answer itself, and nobody owes an answer to a memo that nobody asked for. */
const canOweAnswer = (c: Commission): boolean => c.parts.host !== c.parts.union && c.request.isMemo !== true;

/**
 * Without a choice an answer is owed to a critical review or a social assessment only. Advice and comments are taken note of
 * (docs/sources.md §4, D16).
 */
const isAnswerOwedByDefault = (c: Commission): boolean =>
  canOweAnswer(c) && c.request.serviceKinds.some((kind) => kind === 'criticalReview' || kind === 'socialAssessment');

function whyNotAccepted(c: Commission, { input, attested }: Act<'accept'>) {
  const isComment = input.formOfWork === 'writtenComment';
  return firstOf(
    c.request.isMemo === true && ['council', 'expertGroup'].includes(input.formOfWork) && 'MEMO_WITH_PANEL',
    isComment && !isWithoutCost(c) && 'COMMENT_WITH_MONEY',
    c.specialist === null && (!isComment || input.specialist === undefined) && 'NOT_ASSIGNED',
    !isComment && input.specialist !== undefined && input.specialist !== c.specialist?.person && 'ASSIGN_APART',
    input.specialist !== undefined && !isUnionSpecialist(c, input.specialist, attested) && 'NOT_A_UNION_SPECIALIST',
    input.isAnswerOwed === true && !canOweAnswer(c) && 'ANSWER_NOT_OWED',
  );
}

const decided = (c: Commission) => (c.acceptance !== null ? 'ALREADY_DONE' : null);
const undecided = (c: Commission) => firstOf(decided(c), takenInAt(c) === null && 'WRONG_STAGE');

/**
 * The Union's term runs from the day the letter arrived (Nghị định 30/2020/NĐ-CP, Điều 4). Late registration must not cost the requester
 * time.
 */
function arrivedAt(c: Commission, registration: NonNullable<Commission['registration']>): Instant {
  if (registration.arrivedOn >= dayOf(registration.at)) return registration.at;
  return Math.max(startOfDay(registration.arrivedOn), c.consent?.at ?? 0);
}

/** When the work came to the Union: with the registration, or with the memo itself, since nothing arrives for one. */
const takenInAt = (c: Commission): Instant | null => c.registration?.at ?? (c.request.isMemo === true ? c.openedAt : null);

/** The day by which the letter had to be registered, counted from its arrival, when that day is over (docs/sources.md §4, D01). */
function lateSince(c: Commission, arrivedOn: Day, on: Day): { late?: { dueOn: Day } } {
  const { dueOn } = termFrom(c, 'D01', startOfDay(arrivedOn));
  return on > dueOn ? { late: { dueOn } } : {};
}

/** Stage `intake`: the letter is registered, assigned to a specialist, completed, and decided on by a leader of the Union. */
export const intake = {
  stage: 'intake',
  empty: emptyIntake,
  isNeeded: () => true,
  isDischarged: (c) => takenInAt(c) !== null && c.acceptance !== null,
  rules: {
    register: {
      stages: ['request', 'intake'],
      now: (c) => firstOf(c.request.isMemo === true && 'NOTHING_DUE', c.registration !== null && 'ALREADY_DONE'),
      input: (c, { input, attested }) => (attested?.letterReceived && !isSharedLetter(c, input) ? 'LETTER_RECEIVED' : null),
    },
    assignSpecialist: {
      stages: needsSpecialist,
      now: (c) => (hasLostSpecialist(c) ? null : undecided(c)),
      input: (c, { input, attested }) =>
        firstOf(
          !isUnionSpecialist(c, input.specialist, attested) && 'NOT_A_UNION_SPECIALIST',
          c.specialist?.person === input.specialist && c.specialist.dueOn === (input.dueOn ?? null) && 'ALREADY_DONE',
        ),
    },
    requestSupplement: { stages: ['intake'], now: (c) => firstOf(undecided(c), openSupplement(c) && 'SUPPLEMENT_OPEN') },
    supplyDocuments: {
      stages: ['intake'],
      now: (c) => (openSupplement(c) ? null : 'SUPPLEMENT_NOT_OPEN'),
      input: (c, { input }) => {
        const asked = new Set(openSupplement(c)?.items.flatMap((i) => (i.supplied === null ? [i.item] : [])));
        return firstOf(
          input.items.some((i) => !asked.has(i.item)) && 'UNKNOWN_ITEM',
          input.items.some((i) => i.documents.length === 0 && i.explanation === undefined) && 'REASON_NEEDED',
        );
      },
    },
    accept: {
      stages: ['intake'],
      // Only a written comment may be accepted without a specialist. The act then names one.
      now: (c) =>
        firstOf(undecided(c), c.specialist === null && !isWithoutCost(c) && 'NOT_ASSIGNED', openSupplement(c) && 'SUPPLEMENT_OPEN'),
      input: whyNotAccepted,
    },
    decline: { stages: ['intake'], now: undecided },
    refer: { stages: ['intake'], now: undecided },
  },
  // The register's people are warned of a likely duplicate. What they knew is attested with the act.
  looksUp: {
    register: (c) => ({
      letter: letterOf(c, false),
      alike: { host: c.parts.host, title: c.request.title, year: yearOf(dayOf(c.openedAt)) },
    }),
  },
  carries: {
    // Numbers follow the time of registration (Nghị định 30/2020/NĐ-CP, Điều 22). A letter from last year that is registered now gets a
    // number of this year.
    register: (c, { input, on }) => ({
      effect: {
        n: c.effects.next,
        kind: 'takeNumber',
        book: 'arrival',
        organisation: c.parts.union,
        signedOn: on,
        letter: letterOf(c, isSharedLetter(c, input)),
      },
      ...lateSince(c, input.arrivedOn, on),
    }),
  },
  changes: {
    register: (c, { input, at, effect, late }) =>
      withEffect(
        {
          ...c,
          request: { ...c.request, ...(input.duplicateReason === undefined ? {} : { duplicateReason: input.duplicateReason }) },
          registration: { at, arrivedOn: input.arrivedOn, urgency: input.urgency, number: null, ...(late ? { dueOn: late.dueOn } : {}) },
        },
        effect,
      ),
    assignSpecialist: (c, { input, at }) => ({
      ...c,
      specialist: { person: input.specialist, at, dueOn: input.dueOn ?? null, instruction: input.instruction },
    }),
    requestSupplement: (c, { input, at }) => ({
      ...c,
      supplements: [
        ...c.supplements,
        { at, items: input.items.map((i, n) => ({ item: n + 1, what: i.what, why: i.why, supplied: null })) },
      ],
      pauses: [...c.pauses, { from: at, to: null, reason: 'supplement' }],
    }),
    supplyDocuments: (c, { input, at }) => {
      const items = (c.supplements.at(-1)?.items ?? []).map((i) => {
        const given = input.items.find((g) => g.item === i.item);
        return given && i.supplied === null
          ? { ...i, supplied: { at, documents: given.documents, explanation: given.explanation ?? null } }
          : i;
      });
      const complete = items.every((i) => i.supplied !== null);
      return {
        ...c,
        supplements: c.supplements.map((s, n) => (n === c.supplements.length - 1 ? { ...s, items } : s)),
        pauses: complete ? c.pauses.map((p) => (p.reason === 'supplement' && p.to === null ? { ...p, to: at } : p)) : c.pauses,
        documents: [
          ...c.documents,
          ...input.items.flatMap((i) => i.documents.map((document) => ({ document, kind: 'dossier' as const, at }))),
        ],
      };
    },
    accept: (c, { input, at }) => ({
      ...c,
      acceptance: {
        at,
        formOfWork: input.formOfWork,
        deliverOn: input.deliverOn,
        isAnswerOwed: input.isAnswerOwed ?? isAnswerOwedByDefault(c),
      },
      specialist:
        input.specialist === undefined || input.specialist === c.specialist?.person
          ? c.specialist
          : { person: input.specialist, at, dueOn: null, instruction: null },
    }),
    decline: (c, { input, at }) => ({
      ...c,
      documents: [...c.documents, ...input.documents.map((document) => ({ document, kind: 'declineLetter' as const, at }))],
      pauses: c.pauses.map((p) => (p.to === null ? { ...p, to: at } : p)),
      end: { kind: 'declined', at, acceptedVnd: 0, lines: [] },
    }),
    refer: (c, { input, at }) => ({
      ...c,
      documents: [...c.documents, ...input.documents.map((document) => ({ document, kind: 'declineLetter' as const, at }))],
      pauses: c.pauses.map((p) => (p.to === null ? { ...p, to: at } : p)),
      end: { kind: 'referred', at, acceptedVnd: 0, lines: [] },
    }),
  },
  settled: {
    'takeNumber/arrival': (c, { number }) => ({
      ...c,
      registration: number === null ? null : c.registration && { ...c.registration, number },
    }),
  },
  duties: (c) => {
    const takenAt = takenInAt(c);
    if (c.end !== null || takenAt === null) return [];
    if (c.acceptance !== null) return hasLostSpecialist(c) ? [specialistDuty(c, takenAt)] : [];
    const supplement = openSupplement(c);
    const duties: Duty[] = [];
    if (c.specialist === null) duties.push(specialistDuty(c, takenAt));
    if (supplement) {
      const owner = { organisation: c.parts.host, capability: officerOf(c, c.parts.host) };
      // The host's own term keeps running while the Union's clock is paused.
      duties.push(
        duty(
          { ...c, pauses: c.pauses.filter((p) => p.reason !== 'supplement') },
          {
            kind: 'supplyDocuments',
            of: [c.supplements.length],
            stage: 'intake',
            owner,
            since: supplement.at,
            term: 'D06',
            commands: ['supplyDocuments'],
          },
        ),
      );
    }
    if (c.specialist !== null) {
      duties.push(decisionDuty(c, c.registration === null ? takenAt : arrivedAt(c, c.registration), c.specialist.dueOn));
    }
    return duties;
  },
} satisfies StageRoom<IntakeCommand>;

/** The leader's day for the specialist may be sooner than the term. A later one moves nothing: nobody moves their own term. */
function decisionDuty(c: Commission, since: Instant, setOn: Day | null): Duty {
  const outline = {
    kind: 'decideIntake',
    stage: 'intake',
    owner: { organisation: c.parts.union, capability: leaderOf(c, c.parts.union) },
    since,
    term: 'D07',
    commands: ['accept', 'decline', 'refer'],
  } as const;
  const byTerm = duty(c, outline);
  return setOn !== null && setOn < byTerm.due.dueOn ? duty(c, { ...outline, setOn }) : byTerm;
}

/** A leader of the Union names the specialist, and names another when that person loses the role. */
function specialistDuty(c: Commission, registeredAt: Instant): Duty {
  const left = c.specialistLeft;
  return duty(c, {
    kind: 'assignSpecialist',
    of: left ? [left.times] : [],
    stage: c.stage ?? 'intake',
    owner: { organisation: c.parts.union, capability: 'unionLeader' },
    since: left?.at ?? registeredAt,
    term: 'D04',
    commands: specialistCommands(c),
  });
}

/** A request without money may be accepted as a written comment at once, in the act that names its specialist. */
function specialistCommands(c: Commission): [ActCommand, ...ActCommand[]] {
  if (c.acceptance !== null) return ['assignSpecialist'];
  return isWithoutCost(c) ? ['assignSpecialist', 'accept', 'decline', 'refer'] : ['assignSpecialist', 'decline', 'refer'];
}
