import type { ActEntry } from './act-entry.ts';
import type { Area } from './areas.ts';
import type { CommandName } from './commands.ts';
import type { Right } from './right.ts';
import { advanceActs } from './stages/advance/acts.ts';
import { anyStageActs } from './stages/any-stage/acts.ts';
import { collectionActs } from './stages/collection/acts.ts';
import { consentActs } from './stages/consent/acts.ts';
import { contractActs } from './stages/contract/acts.ts';
import { deadlinesActs } from './stages/deadlines/acts.ts';
import { expertReviewActs } from './stages/expert-review/acts.ts';
import { fundingActs } from './stages/funding/acts.ts';
import { intakeActs } from './stages/intake/acts.ts';
import { meetingActs } from './stages/meeting/acts.ts';
import { orderActs } from './stages/order/acts.ts';
import { ownNumbersActs } from './stages/own-numbers/acts.ts';
import { panelActs } from './stages/panel/acts.ts';
import { paymentActs } from './stages/payment/acts.ts';
import { reportActs } from './stages/report/acts.ts';
import { requestActs } from './stages/request/acts.ts';
import { responseActs } from './stages/response/acts.ts';
import { settlementActs } from './stages/settlement/acts.ts';
import { themesActs } from './stages/themes/acts.ts';
import { signOffActs } from './stages/sign-off/acts.ts';

/** Every act of a commission: who may give it, the fact it leaves, the section that opens the fact, and the area that it concerns. */
export const acts = {
  ...requestActs,
  ...consentActs,
  ...intakeActs,
  ...fundingActs,
  ...orderActs,
  ...contractActs,
  ...panelActs,
  ...themesActs,
  ...expertReviewActs,
  ...collectionActs,
  ...meetingActs,
  ...reportActs,
  ...ownNumbersActs,
  ...responseActs,
  ...signOffActs,
  ...advanceActs,
  ...paymentActs,
  ...settlementActs,
  ...anyStageActs,
  ...deadlinesActs,
} satisfies Record<CommandName, ActEntry>;

const each = <V>(pick: (act: ActEntry) => V) =>
  Object.fromEntries(Object.entries(acts).map(([command, act]) => [command, pick(act)])) as Record<CommandName, V>;

/** The people who may give each command. */
export const authority: Readonly<Record<CommandName, readonly Right[]>> = each(({ by }) => by);

/** The fact that each accepted command leaves. */
export const factOf = each(({ fact }) => fact) as { readonly [C in CommandName]: (typeof acts)[C]['fact'] };

/** The area that every command concerns. */
export const areas: Readonly<Record<CommandName, Area>> = each(({ area }) => area);

/** The act that leaves a fact of this kind. Undefined for a fact that no command leaves. */
export const actOfFact: ReadonlyMap<string, ActEntry> = new Map(Object.values<ActEntry>(acts).map((act) => [act.fact, act]));
