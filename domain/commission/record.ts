import { type BirthCommand, isBirthCommand } from './births.ts';
import type { ActCommand } from './commands.ts';
import type { Commission } from './commission.ts';
import { factOf } from './acts.ts';
import type { FactBody } from './facts.ts';
import type { Begin, Carried } from './room.ts';
import type { Act } from './rule.ts';
import { births, carries } from './stages.ts';

/** The fact that an accepted act leaves: its input, the attested facts, and the effect or fee lines it carries. */
export function factFor(c: Commission | null, act: Act, caseId: string): FactBody {
  return {
    kind: factOf[act.command],
    command: act.command,
    input: act.input,
    ...(act.attested ? { attested: act.attested } : {}),
    ...(act.onBehalfOf ? { onBehalfOf: act.onBehalfOf } : {}),
    ...(isBirth(act) ? carriedByBirth(act) : carriedBy(c, act as Act<ActCommand>, caseId)),
  } as FactBody;
}

const isBirth = (act: Act): act is Act<BirthCommand> => isBirthCommand(act.command);

function carriedByBirth<C extends BirthCommand>(act: Act<C>): Carried<C> {
  const birth: Begin<C> = births[act.command];
  return birth.carries(act);
}

function carriedBy<C extends ActCommand>(c: Commission | null, act: Act<C>, caseId: string): Carried<C> {
  return (c && carries[act.command]?.(c, act, caseId)) ?? {};
}
