import type { Commission } from './commission.ts';
import type { Section } from './names.ts';
import type { ReceivedRequest } from './stages/request/state.ts';

/**
 * The section in which each field of the state is shown, or why it is shown to nobody. A new field of a room does not compile without an
 * entry. A test checks that the view follows this table.
 */
type Shown = Section | readonly Section[] | { unshown: string };

export const shownWith: { readonly [F in keyof Required<Commission>]: Shown } = {
  route: 'status',
  openedAt: 'status',
  ruleSet: 'status',
  calendar: 'status',
  organisations: { unshown: 'names are looked up as they are today' },
  parts: 'status',
  instrument: 'status',
  stageSince: 'status',
  documents: ['request', 'panel', 'consultations', 'meetings', 'reportDraft', 'report', 'response', 'estimate', 'moneyTotals', 'payments'],

  revision: { unshown: 'the answer carries it beside the view' },
  personRevision: { unshown: 'only compared with If-Match' },
  lastAt: { unshown: 'the journal tells when what was recorded' },
  code: 'status',
  stage: 'status',
  end: 'status',
  closedAt: 'status',
  hands: { unshown: 'who gave the first side: the journal tells it to whom it is open' },
  effects: 'status',
  pauses: 'status',
  rungs: { unshown: 'each duty carries its own' },

  request: ['status', 'request'],
  consent: 'status',
  registration: 'status',
  specialist: ['status', 'notes'],
  specialistLeft: { unshown: 'only numbers the duty to name another' },
  supplements: 'request',
  acceptance: 'status',
  estimates: ['estimate', 'moneyTotals'],
  funding: 'moneyTotals',
  pendingFunding: { unshown: 'known for as long as the ledger takes to answer' },
  order: 'request',
  panel: 'panel',
  members: ['panel', 'conflicts'],
  opinions: 'opinions',
  timeRequests: 'opinions',
  events: 'consultations',
  meetings: 'meetings',
  reports: ['reportDraft', 'report'],
  signOff: 'status',
  reworks: ['reportDraft', 'report'],
  advances: 'moneyTotals',
  payments: ['moneyTotals', 'payments'],
  returnedVnd: 'moneyTotals',
  returns: { unshown: 'their sum is shown; the journal tells each' },
  settlement: 'moneyTotals',
  hold: 'status',
  notes: 'notes',
  obstacles: 'obstacles',
  extensions: { unshown: 'each duty carries its own' },
  assignees: { unshown: 'each duty names its owner' },
};

/** The same for the fields of the received request. */
export const requestShownWith: { readonly [F in keyof Required<ReceivedRequest>]: Shown } = {
  by: 'request',
  title: 'status',
  proposalType: 'status',
  submissionOn: 'request',
  serviceKinds: 'status',
  obligation: 'status',
  fundingSource: 'status',
  letter: 'request',
  sameLetterReason: { unshown: 'the fact that began the commission tells it' },
  legalBasis: 'request',
  questions: 'request',
  dossier: 'request',
  wantedOn: 'status',
};
