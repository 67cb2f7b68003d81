import type { z } from 'zod';
import { examples } from '../../api/examples.ts';
import { daysBetween, plusDays, type Day } from '../../domain/calendar/day.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { commandSchemas, type CommandName, type SealedInput } from '../../domain/commission/commands.ts';
import type { Commission } from '../../domain/commission/commission.ts';
import { whyNotNow } from '../../domain/commission/policy.ts';
import { by, everybody, experts, org, said } from './province.ts';

/** The day on which the examples were written. Their other days are counted from it. */
const writtenOn = examples.register.arrivedOn;

const { submitRequest, assignSpecialist, proposePanel, replaceMember, refer, reassign } = examples;

/** Who and what the examples name, in the province of the tests. The panel is the same one. */
const inProvince = new Map<unknown, string>([
  ...[...proposePanel.members, replaceMember.joining!].map(({ person }, n) => [person, experts[n]!.person] as const),
  [submitRequest.parts.requester, org.construction],
  [submitRequest.parts.decidingAuthority, org.ubnd],
  [refer.to, org.homeAffairs],
  [assignSpecialist.specialist, by.specialist.person],
  [reassign.to, by.standIn.person],
]);

const isRefusedTo = (c: Commission, command: CommandName, actor: Actor): boolean =>
  ['NOT_AUTHORISED', 'NOT_DECLARED'].includes(whyNotNow(c, command, actor) ?? '');

/** The published example of a command as an act of this day, by the first person who has the right. */
export function exampleDraft<C extends CommandName>(command: C, c: Commission, today: Day): { by: Actor; input: SealedInput<C> } {
  const schema: z.ZodType = commandSchemas[command];
  return {
    by: everybody.find((actor) => !isRefusedTo(c, command, actor)) ?? by.leader,
    input: asGiven(schema, schema.parse(examples[command]), daysBetween(writtenOn, today)) as SealedInput<C>,
  };
}

interface Def {
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
}

/** The value with references in place of private texts, with its days moved, and with the people and bodies of the tests. */
function asGiven(schema: z.ZodType, value: unknown, days: number): unknown {
  if (value === undefined) return undefined;
  const { private: isPrivate, day: isDay } = schema.meta() ?? {};
  if (isPrivate === true) return said();
  if (isDay === true) return plusDays(value as Day, days);
  const { shape, element, innerType } = schema.def as Def;
  if (innerType) return asGiven(innerType, value, days);
  if (element) return (value as unknown[]).map((entry) => asGiven(element, entry, days));
  if (!shape) return inProvince.get(value) ?? value;
  return Object.fromEntries(Object.entries(value as object).map(([key, part]) => [key, asGiven(shape[key]!, part, days)]));
}
