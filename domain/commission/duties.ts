import type { Commission } from './commission.ts';
import type { Duty } from './duty.ts';
import { advance } from './stages/advance.ts';
import { anyStage } from './stages/any-stage.ts';
import { consent } from './stages/consent.ts';
import { expertReview } from './stages/expert-review.ts';
import { funding } from './stages/funding.ts';
import { intake } from './stages/intake.ts';
import { meeting } from './stages/meeting.ts';
import { order } from './stages/order.ts';
import { panel } from './stages/panel.ts';
import { payment } from './stages/payment.ts';
import { report } from './stages/report.ts';
import { request } from './stages/request.ts';
import { response } from './stages/response.ts';
import { settlement } from './stages/settlement.ts';
import { signOff } from './stages/sign-off.ts';

/**
 * Who owes what, since when, by when. The inbox, the reminders, the escalations and the stage bar are all this one list, in the
 * order of the procedure.
 */
export function duties(c: Commission): Duty[] {
  return [
    ...request.duties(c),
    ...consent.duties(c),
    ...intake.duties(c),
    ...funding.duties(c),
    ...order.duties(c),
    ...panel.duties(c),
    ...expertReview.duties(c),
    ...meeting.duties(c),
    ...report.duties(c),
    ...response.duties(c),
    ...signOff.duties(c),
    ...advance.duties(c),
    ...payment.duties(c),
    ...settlement.duties(c),
    ...anyStage.duties(c),
  ];
}
