import type { Commission } from './commission.ts';
import type { Duty } from './duty.ts';
import { advance } from './stages/advance/room.ts';
import { anyStage } from './stages/any-stage/room.ts';
import { consent } from './stages/consent/room.ts';
import { expertReview } from './stages/expert-review/room.ts';
import { funding } from './stages/funding/room.ts';
import { intake } from './stages/intake/room.ts';
import { meeting } from './stages/meeting/room.ts';
import { order } from './stages/order/room.ts';
import { panel } from './stages/panel/room.ts';
import { payment } from './stages/payment/room.ts';
import { report } from './stages/report/room.ts';
import { request } from './stages/request/room.ts';
import { response } from './stages/response/room.ts';
import { settlement } from './stages/settlement/room.ts';
import { signOff } from './stages/sign-off/room.ts';

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
