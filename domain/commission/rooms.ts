import { advance } from './stages/advance/room.ts';
import { anyStage } from './stages/any-stage/room.ts';
import { collection } from './stages/collection/room.ts';
import { consent } from './stages/consent/room.ts';
import { contract } from './stages/contract/room.ts';
import { expertReview } from './stages/expert-review/room.ts';
import { funding } from './stages/funding/room.ts';
import { intake } from './stages/intake/room.ts';
import { meeting } from './stages/meeting/room.ts';
import { order } from './stages/order/room.ts';
import { ownNumbers } from './stages/own-numbers/room.ts';
import { panel } from './stages/panel/room.ts';
import { payment } from './stages/payment/room.ts';
import { report } from './stages/report/room.ts';
import { request } from './stages/request/room.ts';
import { response } from './stages/response/room.ts';
import { settlement } from './stages/settlement/room.ts';
import { themes } from './stages/themes/room.ts';
import { signOff } from './stages/sign-off/room.ts';

/**
 * The rooms in the order of the procedure. Rules, changes, duties, the course, the empty file and the results of effects all come from this
 * list. Only the room of deadlines is missing: its commands concern the duties of all the others.
 */
export const rooms = [
  request,
  consent,
  intake,
  funding,
  order,
  panel,
  expertReview,
  themes,
  collection,
  meeting,
  report,
  ownNumbers,
  response,
  signOff,
  advance,
  payment,
  contract,
  settlement,
  anyStage,
] as const;
