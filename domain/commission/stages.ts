import type { CommandName } from './commands.ts';
import type { Commission } from './commission.ts';
import type { CommandFact, PersonFact } from './facts.ts';
import type { Act, Rule } from './rule.ts';
import { advance } from './stages/advance/room.ts';
import { anyStage } from './stages/any-stage/room.ts';
import { deadlines } from './stages/deadlines/room.ts';
import { consent } from './stages/consent/room.ts';
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
import { signOff } from './stages/sign-off/room.ts';

const all = [
  request,
  consent,
  intake,
  funding,
  order,
  panel,
  expertReview,
  meeting,
  report,
  ownNumbers,
  response,
  signOff,
  advance,
  payment,
  settlement,
  anyStage,
  deadlines,
];

/** Every command's rule, from the room of its stage. */
export const rules = Object.assign({}, ...all.map((s) => s.rules)) as { [C in CommandName]: Rule<C> };

/** What every command's fact changes, from the room of its stage. */
export const changes = Object.assign({}, ...all.map((s) => s.apply)) as {
  [C in CommandName]: (c: Commission, fact: PersonFact<C>) => Commission;
};

/** What some commands' facts carry beyond their input. */
export const carries = Object.assign({}, ...all.map((s) => s.carries ?? {})) as {
  [C in CommandName]?: (c: Commission, act: Act<C>) => Partial<Pick<CommandFact<C>, 'effect' | 'lines'>>;
};
