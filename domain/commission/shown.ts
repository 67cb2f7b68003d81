import type { Shown } from '../case/shown.ts';
import type { Birth, Commission, Progress } from './commission.ts';
import type { Section } from './names.ts';
import type { ShownIn } from './shown-in.ts';
import { advanceShown } from './stages/advance/state.ts';
import { anyStageShown } from './stages/any-stage/state.ts';
import { collectionShown } from './stages/collection/state.ts';
import { consentShown } from './stages/consent/state.ts';
import { contractShown } from './stages/contract/state.ts';
import { deadlinesShown } from './stages/deadlines/state.ts';
import { expertReviewShown } from './stages/expert-review/state.ts';
import { fundingShown } from './stages/funding/state.ts';
import { intakeShown } from './stages/intake/state.ts';
import { meetingShown } from './stages/meeting/state.ts';
import { orderShown } from './stages/order/state.ts';
import { panelShown } from './stages/panel/state.ts';
import { paymentShown } from './stages/payment/state.ts';
import { reportShown } from './stages/report/state.ts';
import { requestShown } from './stages/request/state.ts';
import { settlementShown } from './stages/settlement/state.ts';
import { themesShown } from './stages/themes/state.ts';
import { signOffShown } from './stages/sign-off/state.ts';

export { receivedRequestShown } from './stages/request/state.ts';

const birthShown = {
  route: 'status',
  openedAt: 'status',
  ruleSet: 'status',
  calendar: 'status',
  organisations: { unshown: 'names are looked up as they are today' },
  parts: 'status',
  instrument: 'status',
  stageSince: 'status',
  documents: [
    'request',
    'panel',
    'consultations',
    'collections',
    'meetings',
    'reportDraft',
    'report',
    'response',
    'estimate',
    'moneyTotals',
    'payments',
  ],
} as const satisfies ShownIn<Birth>;

const progressShown = {
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
} as const satisfies ShownIn<Progress>;

/** Where each field of the state is shown. A test checks that the view follows this table. */
export const shownWith = {
  ...birthShown,
  ...progressShown,
  ...advanceShown,
  ...anyStageShown,
  ...consentShown,
  ...contractShown,
  ...deadlinesShown,
  ...expertReviewShown,
  ...collectionShown,
  ...fundingShown,
  ...intakeShown,
  ...meetingShown,
  ...orderShown,
  ...panelShown,
  ...paymentShown,
  ...reportShown,
  ...settlementShown,
  ...signOffShown,
  ...themesShown,
  ...requestShown,
} satisfies ShownIn<Commission>;

type Table = typeof shownWith;

/** The fields that are shown unchanged with one section. */
type FieldAsItIs = { [F in keyof Table]: Table[F] extends { readonly asItIs: Section } ? F : never }[keyof Table];

/** The fields that are shown unchanged, as far as their sections are open. */
export function shownAsTheyAre(c: Commission, isOpen: (section: Section) => boolean): Partial<Pick<Commission, FieldAsItIs>> {
  const fields = (Object.entries(shownWith) as [keyof Commission, Shown<Section>][]).filter(
    ([, shown]) => typeof shown === 'object' && 'asItIs' in shown && isOpen(shown.asItIs),
  );
  return Object.fromEntries(fields.map(([field]) => [field, c[field]]));
}
