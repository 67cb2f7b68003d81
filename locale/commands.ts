import type { CommandName } from '../domain/commission/commands.ts';
import { buttonsOf, factsOf, slugsOf, type CommissionActs } from './acts/act-words.ts';
import { anyStageActs } from './acts/any-stage.ts';
import { collectionActs } from './acts/collection.ts';
import { consentActs } from './acts/consent.ts';
import { contractActs } from './acts/contract.ts';
import { expertReviewActs } from './acts/expert-review.ts';
import { fundingActs } from './acts/funding.ts';
import { intakeActs } from './acts/intake.ts';
import { meetingActs } from './acts/meeting.ts';
import { orderActs } from './acts/order.ts';
import { panelActs } from './acts/panel.ts';
import { themesActs } from './acts/themes.ts';
import { paymentActs } from './acts/payment.ts';
import { reportActs } from './acts/report.ts';
import { requestActs } from './acts/request.ts';
import { responseActs } from './acts/response.ts';
import { settlementActs } from './acts/settlement.ts';
import { signOffActs } from './acts/sign-off.ts';

/** The words of every act of a commission. Each stage has its own table in acts/. */
const acts = {
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
  ...responseActs,
  ...signOffActs,
  ...paymentActs,
  ...settlementActs,
  ...anyStageActs,
} satisfies CommissionActs<CommandName>;

/** The title of each command. Its button shows it. */
export const commandTitles = buttonsOf(acts);

/** The name of each command in addresses, such as `dang-ky-van-ban-den`. */
export const slugs = slugsOf(acts);

/** The sentence for each fact that an act leaves. */
export const actFacts = factsOf(acts);
