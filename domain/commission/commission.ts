import type { Instant } from '../calendar/day.ts';
import type { Pause } from '../calendar/deadline.ts';
import type { Calendar } from '../calendar/working-days.ts';
import type { Dong } from '../money/dong.ts';
import type { EffectIntent } from '../case/effects.ts';
import type { OrganisationName } from '../case/actor.ts';
import type { DocumentKind, Ending, Instrument, Stage } from './names.ts';
import type { RuleSet } from './rule-set.ts';
import type { AdvanceState } from './stages/advance/state.ts';
import type { AnyStageState } from './stages/any-stage/state.ts';
import type { CollectionState } from './stages/collection/state.ts';
import type { ConsentState } from './stages/consent/state.ts';
import type { ContractState } from './stages/contract/state.ts';
import type { DeadlinesState } from './stages/deadlines/state.ts';
import type { ExpertReviewState } from './stages/expert-review/state.ts';
import type { FundingState } from './stages/funding/state.ts';
import type { IntakeState } from './stages/intake/state.ts';
import type { MeetingState } from './stages/meeting/state.ts';
import type { OrderState } from './stages/order/state.ts';
import type { PanelState } from './stages/panel/state.ts';
import type { PaymentState } from './stages/payment/state.ts';
import type { ReportState } from './stages/report/state.ts';
import type { RequestState } from './stages/request/state.ts';
import type { ThemesState } from './stages/themes/state.ts';
import type { SettlementState } from './stages/settlement/state.ts';
import type { AcceptedLine, SignOffState } from './stages/sign-off/state.ts';

/** The bodies of a commission. The consent names the `host` and `orderIssuer` of a proposal by the Union. */
export interface Parts {
  requester: string;
  host: string;
  orderIssuer: string | null;
  funder: string | null;
  decidingAuthority: string;
  union: string;
  finance: string;
  homeAffairs: string;
}

/** The fields that the first act sets. */
export interface Birth {
  route: 'ordered' | 'unionProposed';
  openedAt: Instant;
  ruleSet: RuleSet;
  calendar: Calendar;
  organisations: Record<string, OrganisationName>;
  parts: Parts;
  instrument: Instrument | null;
  stageSince: Instant;
  /** `by`: the person who attached the document separately from another act. `author`: who wrote an independent expert's report. */
  documents: { document: string; kind: DocumentKind; at: Instant; by?: string; author?: string }[];
}

/** State that belongs to no room: the commission's progress, and the records of the procedure itself. */
export interface Progress {
  revision: number;
  /** The last revision made by a person. `If-Match` is compared with it. */
  personRevision: number;
  /** When the last fact was recorded. */
  lastAt: Instant;
  /** The commission's own yearly number, `07/2026`; null until the register assigns it. */
  code: string | null;
  stage: Stage | null;
  end: { kind: Ending; at: Instant; acceptedVnd: Dong; lines: AcceptedLine[] } | null;
  closedAt: Instant | null;
  /** The person who last gave the first side of an act that needs two persons, by command and matter (two-persons.ts). */
  hands: Record<string, string>;
  effects: { next: number; pending: EffectIntent[]; lastOutcome: 'done' | 'refused'; lastReason: string | null };
  pauses: Pause[];
  /** The last rung passed, by duty key. */
  rungs: Record<string, number>;
}

export const noProgress: Progress = {
  revision: 0,
  personRevision: 0,
  lastAt: 0,
  code: null,
  stage: null,
  end: null,
  closedAt: null,
  hands: {},
  effects: { next: 1, pending: [], lastOutcome: 'done', lastReason: null },
  pauses: [],
  rungs: {},
};

/** The state of one commission: the fold of its facts, and nothing else. Each room owns its part (stages/<room>/state.ts). */
export interface Commission
  extends
    Birth,
    Progress,
    RequestState,
    ConsentState,
    IntakeState,
    FundingState,
    OrderState,
    ContractState,
    PanelState,
    ExpertReviewState,
    ThemesState,
    CollectionState,
    MeetingState,
    ReportState,
    SignOffState,
    AdvanceState,
    PaymentState,
    SettlementState,
    AnyStageState,
    DeadlinesState {}
