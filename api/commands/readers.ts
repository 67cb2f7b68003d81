import type { Area } from '../../domain/commission/areas.ts';
import type { Commission } from '../../domain/commission/commission.ts';
import { commandNames, birthCommands, type CommandName } from '../../domain/commission/commands.ts';
import { dayBounds } from '../../domain/commission/day-rules.ts';
import { representable } from '../../domain/commission/on-behalf.ts';
import { whyNotEnteredNow, whyNotNow } from '../../domain/commission/policy.ts';
import { areas } from '../../domain/commission/acts.ts';
import type { Section } from '../../domain/commission/names.ts';
import { isConsulted, mayRead, sectionsFor } from '../../domain/commission/reading.ts';
import type { RejectionCode } from '../../domain/commission/rejections.ts';
import type { Looking } from '../../domain/commission/view.ts';
import { today } from '../clock.ts';
import { officesOf } from './grounds.ts';
import { actorAs, type Role, type Who } from '../identity/who.ts';

/** The sections of this commission that at least one of the person's roles opens. */
export function sectionsOpenTo(who: Who, c: Commission): ReadonlySet<Section> {
  return new Set(who.roles.flatMap((role) => [...sectionsFor(c, actorAs(who, role))]));
}

/** The person as a reader of this commission, with every section that one of their roles opens. */
export function lookingAt(who: Who, c: Commission): Required<Looking> {
  return { person: who.person, sections: sectionsOpenTo(who, c), offices: officesOf(who) };
}

/** Whether the person may know that the commission exists. */
export function mayKnow(who: Who, c: Commission): boolean {
  return who.roles.some((role) => mayRead(c, actorAs(who, role)));
}

/** Whether one of the person's bodies is asked something here. It sees its own questions, and nothing else of the commission. */
export function isConsultedIn(who: Who, c: Commission): boolean {
  return who.roles.some((role) => isConsulted(c, actorAs(who, role)));
}

/** Whether the person may give any act here: as a reader, or for a body that is asked. */
export const mayActIn = (who: Who, c: Commission): boolean => mayKnow(who, c) || isConsultedIn(who, c);

/** A role, and why it could not give a command now. `refusal` is null when it could. */
export interface BestRole<Code extends string = RejectionCode> {
  role: Role;
  refusal: Code | null;
}

/**
 * The best of a person's roles for a command. A role that may give the command comes first. Next comes a role whose refusal says more than
 * a missing right. Null for a person without roles.
 */
export function bestRole<Code extends string>(who: Who, judge: (role: Role) => Code | null): BestRole<Code> | null {
  const judged = who.roles.map((role) => ({ role, refusal: judge(role) }));
  return judged.find((c) => c.refusal === null) ?? judged.find((c) => c.refusal !== 'NOT_AUTHORISED') ?? judged[0] ?? null;
}

/** The person's best role for giving this command to this commission now. */
export function bestRoleNow(who: Who, c: Commission, command: CommandName): BestRole | null {
  return bestRole(who, (role) => whyNotNow(c, command, actorAs(who, role)));
}

/**
 * A command, whether it may be given now, and for which of the person's bodies. `organisation` is null when none of their roles has the
 * right.
 */
export interface Doable {
  command: CommandName;
  /** What the act is about. */
  area: Area;
  allowed: boolean;
  code?: RejectionCode;
  organisation: string | null;
  /** Those for whom the person may enter it from a paper now. Absent when there are none. */
  entered?: { organisation: string; person?: string }[];
  /** The first and the last day that each day field of a command that is allowed may have today. Absent when it has none. */
  days?: ReturnType<typeof dayBounds>;
}

/** Every command with whether the person can give it now, or why not. Commands that begin a commission are left out. */
export function whatCanBeDone(who: Who, c: Commission): Doable[] {
  const births: readonly CommandName[] = birthCommands;
  return commandNames
    .filter((command) => !births.includes(command))
    .map((command) => {
      const best = bestRoleNow(who, c, command);
      const code = best === null ? 'NOT_AUTHORISED' : best.refusal;
      const organisation = best === null || code === 'NOT_AUTHORISED' ? null : best.role.organisation.id;
      const area = areas[command];
      const entered = enteredFor(who, c, command);
      if (code === null) return { command, area, allowed: true, organisation, ...entered, ...daysOf(c, command) };
      const days = entered.entered === undefined ? {} : daysOf(c, command);
      return { command, area, allowed: false, code, organisation, ...entered, ...days };
    });
}

function enteredFor(who: Who, c: Commission, command: CommandName): Pick<Doable, 'entered'> {
  const roles = who.roles.filter(({ organisation }) => organisation.id === c.parts.union);
  if (roles.length === 0) return {};
  const found = representable(c, command).filter((one) =>
    roles.some((role) => whyNotEnteredNow(c, command, actorAs(who, role), one) === null),
  );
  const entered = found.map(({ organisation, person }) => ({ organisation, ...(person === undefined ? {} : { person }) }));
  return entered.length === 0 ? {} : { entered };
}

function daysOf(c: Commission, command: CommandName): Pick<Doable, 'days'> {
  const days = dayBounds(c, command, today());
  return Object.keys(days).length === 0 ? {} : { days };
}
