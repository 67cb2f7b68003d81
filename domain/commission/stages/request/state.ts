import type { ShownIn } from '../../shown-in.ts';
import type { Day } from '../../../calendar/day.ts';
import type { SealedInput } from '../../commands.ts';
import type { TextRef } from '../../../case/values.ts';
import type { FundingSource, Obligation, ServiceKind } from '../../names.ts';

/** The request as first received. */
export interface ReceivedRequest {
  by: string;
  title: string;
  proposalType: string;
  submissionOn: Day | null;
  serviceKinds: ServiceKind[];
  obligation: Obligation;
  fundingSource: FundingSource;
  letter: SealedInput<'submitRequest'>['letter'];
  /** The reason why another commission has the same letter. */
  sameLetterReason?: TextRef;
  /** Why it went on although another commission has a like title. Given with the request, or at its registration. */
  duplicateReason?: TextRef;
  /** The Union sends a memo of its own accord: no consent, no money, no panel, and nothing to register. */
  isMemo?: true;
  legalBasis: string[];
  questions: TextRef[];
  dossier: string[];
  wantedOn: Day;
}

export interface RequestState {
  request: ReceivedRequest;
}

/** Where the fields of this room are shown. */
export const requestShown = {
  request: ['status', 'request'],
} as const satisfies ShownIn<RequestState>;

/** Where the fields of the received request are shown. */
export const receivedRequestShown = {
  by: 'request',
  title: 'status',
  proposalType: 'status',
  submissionOn: 'request',
  serviceKinds: 'status',
  obligation: 'status',
  fundingSource: 'status',
  letter: 'request',
  sameLetterReason: { unshown: 'the fact that began the commission tells it' },
  duplicateReason: 'request',
  isMemo: 'request',
  legalBasis: 'request',
  questions: 'request',
  dossier: 'request',
  wantedOn: 'status',
} as const satisfies ShownIn<ReceivedRequest>;

/** A commission without cost skips funding, order, sign-off and payment. */
export function isWithoutCost(c: RequestState): boolean {
  return c.request.fundingSource === 'none';
}
