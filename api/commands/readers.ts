import type { Commission } from '../../domain/commission/commission.ts';
import { commandNames, birthCommands, type CommandName } from '../../domain/commission/commands.ts';
import { whyNotNow } from '../../domain/commission/policy.ts';
import { mayRead, sectionsFor, type Section } from '../../domain/commission/reading.ts';
import type { RejectionCode } from '../../domain/commission/rejections.ts';
import type { Looking } from '../../domain/commission/view.ts';
import { officesOf } from './grounds.ts';
import { actorAs, type Role, type Who } from '../identity/who.ts';

/** Everything that any of the person's roles opens in this commission. */
export function sectionsOpenTo(who: Who, c: Commission): ReadonlySet<Section> {
  return new Set(who.roles.flatMap((role) => [...sectionsFor(c, actorAs(who, role))]));
}

/** The person as who looks at this commission, with all that any of their roles opens. */
export function lookingAt(who: Who, c: Commission): Required<Looking> {
  return { person: who.person, sections: sectionsOpenTo(who, c), offices: officesOf(who) };
}

/** Whether the person may know that the commission exists. */
export function mayKnow(who: Who, c: Commission): boolean {
  return who.roles.some((role) => mayRead(c, actorAs(who, role)));
}

/** One role, and why it could not give a command now; null when it could. */
export interface Chance {
  role: Role;
  refusal: RejectionCode | null;
}

/**
 * The role in which a person has the best chance of giving a command: one that may; else one whose refusal says more than that
 * the role lacks the right. Null for somebody without any role.
 */
export function bestChance(who: Who, judge: (role: Role) => RejectionCode | null): Chance | null {
  const chances = who.roles.map((role) => ({ role, refusal: judge(role) }));
  return chances.find((c) => c.refusal === null) ?? chances.find((c) => c.refusal !== 'NOT_AUTHORISED') ?? chances[0] ?? null;
}

/** The best chance of giving this command to this commission now. */
export function chanceNow(who: Who, c: Commission, command: CommandName): Chance | null {
  return bestChance(who, (role) => whyNotNow(c, command, actorAs(who, role)));
}

/** One command, whether it may be given now, and for which of the person's bodies: null where no role of theirs has the right. */
export interface Doable {
  command: CommandName;
  allowed: boolean;
  code?: RejectionCode;
  organisation: string | null;
}

/** What a person can do with a commission now, and why not the rest. The commands that begin one are not done with one. */
export function whatCanBeDone(who: Who, c: Commission): Doable[] {
  const births: readonly CommandName[] = birthCommands;
  return commandNames
    .filter((command) => !births.includes(command))
    .map((command) => {
      const chance = chanceNow(who, c, command);
      const code = chance === null ? 'NOT_AUTHORISED' : chance.refusal;
      const organisation = chance === null || code === 'NOT_AUTHORISED' ? null : chance.role.organisation.id;
      return code === null ? { command, allowed: true, organisation } : { command, allowed: false, code, organisation };
    });
}
