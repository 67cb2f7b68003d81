import type { BirthCommand, SealedInput } from '../../commands.ts';
import type { Day } from '../../../calendar/day.ts';
import { whyShortNotice } from '../../notice.ts';
import type { requestActs } from './acts.ts';
import type { RejectionCode } from '../../rejections.ts';
import type { Begin, StageRoom } from '../../room.ts';
import type { RequestState, ReceivedRequest } from './state.ts';
import { withEffect } from '../../../case/case-state.ts';
import type { Birth } from '../../commission.ts';
import { duty } from '../../duty.ts';
import type { EffectIntent } from '../../../case/effects.ts';
import type { Attested, PersonFact } from '../../facts.ts';
import { hasCosts, releaseAll } from '../../money.ts';
import { isAuthorityKind } from '../../organisation.ts';
import { needsFunder } from '../../beginning.ts';
import type { Instrument, ServiceKind } from '../../names.ts';
import { firstOf, type Act } from '../../rule.ts';
import { isSaidSecret } from '../../secrecy.ts';

/** The commands that begin a commission. */
export const births: { [C in BirthCommand]: Begin<C> } = {
  submitRequest: {
    whyNot: whyNotBorn,
    begin: (fact) => {
      const { parts, instrument } = fact.input;
      return born(fact, { ...parts, instrument });
    },
    carries: (act) => ({ effect: commissionNumber(act) }),
    looksUp: ({ letter, parts }) => ({ letter: { ...letter, organisation: parts.requester } }),
    askedBy: ({ parts }) => parts.requester,
  },
  proposeByUnion: {
    whyNot: whyNotBorn,
    begin: (fact) => {
      const { addressedTo, decidingAuthority } = fact.input;
      return born(fact, { requester: addressedTo, host: addressedTo, decidingAuthority, instrument: null });
    },
    carries: (act) => ({ effect: commissionNumber(act) }),
    looksUp: ({ letter }, union) => ({ letter: { ...letter, organisation: union } }),
    askedBy: ({ addressedTo }) => addressedTo,
  },
};

/** Stage `request`: the letter arrives, and only its registration is due. A proposal by the Union has nothing to register yet. */
export const request = {
  stage: 'request',
  empty: {},
  isNeeded: () => true,
  isDischarged: (c) => c.code !== null && (c.route === 'unionProposed' || c.registration !== null),
  rules: {
    withdraw: {
      stages: ['request', 'consent', 'intake', 'funding', 'order', 'panel', 'expertReview', 'meeting', 'report'],
      // Only the Union ends its own memo.
      now: (c) => firstOf(c.request.isMemo === true && 'NOT_AUTHORISED', hasCosts(c) && 'COSTS_INCURRED'),
    },
  },
  carries: { withdraw: (c) => releaseAll(c) },
  changes: {
    withdraw: (c, fact) => withEffect({ ...c, end: { kind: 'withdrawn', at: fact.at, acceptedVnd: 0, lines: [] } }, fact.effect),
  },
  settled: {
    // A commission without a number appears on no list that people work from. It ends, and its letter is sent again.
    'takeNumber/commission': (c, { number, at }) =>
      number === null ? { ...c, end: { kind: 'notBegun', at, acceptedVnd: 0, lines: [] }, closedAt: at } : { ...c, code: number },
  },
  duties: (c) => {
    const mustRegister = c.registration === null && c.end === null && (c.route === 'ordered' || c.consent?.granted === true);
    if (!mustRegister) return [];
    return [
      duty(c, {
        kind: 'register',
        stage: c.route === 'ordered' ? 'request' : 'intake',
        owner: { organisation: c.parts.union, capability: 'unionClerk' },
        since: c.consent?.at ?? c.openedAt,
        term: 'D01',
        commands: ['register'],
      }),
    ];
  },
} satisfies StageRoom<Exclude<keyof typeof requestActs, BirthCommand>>;

/** Why a request cannot begin a commission; null when it can. */
function whyNotBorn(act: Act<BirthCommand>): RejectionCode | null {
  const { input, on } = act;
  const birth = act.attested?.birth;
  if (!birth) return 'NOT_BORN';
  const requester = 'parts' in input ? input.parts.requester : input.addressedTo;
  const authorities = 'parts' in input ? [input.parts.decidingAuthority] : [input.decidingAuthority, input.addressedTo];
  const kindOf = (id: string) => act.attested?.organisations?.find((o) => o.id === id)?.kind;
  return firstOf(
    isSaidSecret(input) && 'SECRET_MATERIAL',
    act.attested?.letterReceived && input.sameLetterReason === undefined && 'LETTER_RECEIVED',
    requester === birth.union && 'REQUESTER_UNION',
    // Only an authority can answer the consent, direct an obstacle or approve a large estimate. Without one the file would never move.
    authorities.some((id) => !isAuthorityKind(kindOf(id))) && 'NOT_AN_AUTHORITY',
    'parts' in input && input.parts.host === birth.union && judgesProposal(input.serviceKinds) && 'HOST_MISSING',
    isMemo(input) && input.funding.source !== 'none' && 'MEMO_WITH_MONEY',
    'parts' in input && isIssuerMismatched({ ...input.parts, instrument: input.instrument }, birth.union) && 'ISSUER_MISMATCH',
    'parts' in input && whyTooLate(input, birth, on),
    needsFunder(input.funding.source) && !input.funding.funder && 'FUNDER_MISSING',
  );
}

/** Whether the Union judges the proposal. It does not judge its own draft; advice while it drafts is another matter. */
export const judgesProposal = (kinds: readonly ServiceKind[]): boolean => kinds.some((kind) => kind !== 'advisory');

/** A memo that the Union sends unasked needs no consent. */
const isMemo = (input: object): boolean => 'isMemo' in input && input.isMemo === true;

/** The proposal must not go to the authority before the Union can answer. */
const whyTooLate = (input: SealedInput<'submitRequest'>, birth: NonNullable<Attested['birth']>, on: Day) =>
  input.proposal.submissionOn === undefined
    ? null
    : whyShortNotice(birth, 'D08', { plannedOn: input.proposal.submissionOn, on }, input.shortNoticeReason);

interface BornParts {
  requester: string;
  host: string;
  orderIssuer?: string | undefined;
  decidingAuthority: string;
  instrument: Instrument | null;
}

function born(fact: PersonFact<BirthCommand>, parts: BornParts): Birth & RequestState {
  const { input, attested, actor, at } = fact;
  const birth = attested?.birth;
  if (!birth) throw new Error('a birth carries its attested rule set and calendar');
  return {
    route: fact.command === 'submitRequest' ? 'ordered' : 'unionProposed',
    openedAt: at,
    stageSince: at,
    ruleSet: birth.ruleSet,
    calendar: birth.calendar,
    organisations: Object.fromEntries((attested.organisations ?? []).map((o) => [o.id, o])),
    parts: {
      requester: parts.requester,
      host: parts.host,
      orderIssuer: parts.orderIssuer ?? orderIssuerOf(parts),
      funder: input.funding.funder ?? null,
      decidingAuthority: parts.decidingAuthority,
      union: birth.union,
      finance: birth.finance,
      homeAffairs: birth.homeAffairs,
    },
    instrument: parts.instrument,
    request: requestState(input, actor.person),
    documents: [
      ...input.letter.documents.map((document) => ({ document, kind: 'requestLetter' as const, at })),
      ...input.dossier.map((document) => ({ document, kind: 'dossier' as const, at })),
    ],
  };
}

/** The issuer of the order: the authority for an assignment decision, the requester for an order contract. */
export function orderIssuerOf(parts: { instrument: Instrument | null; requester: string; decidingAuthority: string }): string | null {
  if (parts.instrument === 'assignmentDecision') return parts.decidingAuthority;
  return parts.instrument === 'orderContract' ? parts.requester : null;
}

/** Whether the named issuer is wrong. The deciding authority issues a decision. Any body but the Union may issue a contract. */
export function isIssuerMismatched(
  parts: { instrument: Instrument; orderIssuer?: string | undefined; decidingAuthority: string },
  union: string,
): boolean {
  if (parts.orderIssuer === undefined) return false;
  return parts.instrument === 'assignmentDecision' ? parts.orderIssuer !== parts.decidingAuthority : parts.orderIssuer === union;
}

function requestState(input: PersonFact<BirthCommand>['input'], by: string): ReceivedRequest {
  return {
    by,
    title: input.proposal.title,
    proposalType: input.proposal.type,
    submissionOn: input.proposal.submissionOn ?? null,
    serviceKinds: input.serviceKinds,
    obligation: input.obligation,
    fundingSource: input.funding.source,
    letter: input.letter,
    ...(isMemo(input) ? { isMemo: true as const } : {}),
    ...(input.sameLetterReason === undefined ? {} : { sameLetterReason: input.sameLetterReason }),
    ...(input.duplicateReason === undefined ? {} : { duplicateReason: input.duplicateReason }),
    legalBasis: input.legalBasis,
    questions: input.questions,
    dossier: input.dossier,
    wantedOn: input.wantedOn,
  };
}

/** The effect that takes the commission's own yearly number, by the day on which it begins. */
function commissionNumber(act: Act<BirthCommand>): EffectIntent {
  const { input, attested, on } = act;
  const union = attested?.birth?.union ?? '';
  const { number, notation, on: signedOn } = input.letter;
  const organisation = 'parts' in input ? input.parts.requester : union;
  const letter = { organisation, number, notation, on: signedOn, isShared: input.sameLetterReason !== undefined };
  return { n: 1, kind: 'takeNumber', book: 'commission', organisation: union, signedOn: on, letter };
}
