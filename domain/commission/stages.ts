import type { CommandName } from './commands.ts';
import type { Commission } from './commission.ts';
import type { CommandFact, PersonFact } from './facts.ts';
import type { Act, Rule } from './rule.ts';
import { advance } from './stages/advance.ts';
import { anyStage } from './stages/any-stage.ts';
import { deadlines } from './stages/deadlines.ts';
import { consent } from './stages/consent.ts';
import { expertReview } from './stages/expert-review.ts';
import { funding } from './stages/funding.ts';
import { intake } from './stages/intake.ts';
import { meeting } from './stages/meeting.ts';
import { order } from './stages/order.ts';
import { ownNumbers } from './stages/own-numbers.ts';
import { panel } from './stages/panel.ts';
import { payment } from './stages/payment.ts';
import { report } from './stages/report.ts';
import { request } from './stages/request.ts';
import { response } from './stages/response.ts';
import { settlement } from './stages/settlement.ts';
import { signOff } from './stages/sign-off.ts';

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
