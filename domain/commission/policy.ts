import { authority } from './acts.ts';
import { type BirthCommand, isBirthCommand } from './births.ts';
import type { ActCommand, CommandName } from './commands.ts';
import { beginners } from './beginning.ts';
import { capacityOf, clearedMembers, memberOf } from './stages/panel/state.ts';
import type { Commission } from './commission.ts';
import { dayFaults } from './day-rules.ts';
import type { Actor } from '../case/actor.ts';
import { judgedAs, type OnBehalf } from '../case/on-behalf.ts';
import { isScarce } from '../case/effects.ts';
import type { Right } from './right.ts';
import type { Capability } from '../case/capabilities.ts';
import { duties } from './duties.ts';
import { whyNotInOffice } from './in-office.ts';
import { rightsToAttach, whyNotItsOwn, whyWithoutPaper } from './kinds-of-paper.ts';
import { entryOf, representable, whyNotEntered } from './on-behalf.ts';
import { isOfOffice, leaderOf, officerOf } from './organisation.ts';
import { mayRead } from './reading.ts';
import type { RejectionCode } from './rejections.ts';
import type { Begin } from './room.ts';
import { firstOf, type Act, type Rule } from './rule.ts';
import { answersFor, isInNameOf } from './stages/any-stage/entries.ts';
import { openDuringEffects, openOnHold } from './stages/any-stage/room.ts';
import { appraiserOf, fundingApprover, payerLeaderOf, payerOf } from './payers.ts';
import { responders } from './stages/response/addressees.ts';
import { questionsTo } from './stages/collection/state.ts';
import { invitationsTo } from './stages/meeting/state.ts';
import { isSignOffEscalated } from './stages/sign-off/room.ts';
import { births, rules } from './stages.ts';
import { isClosing } from './course.ts';
import { whyNotTwoHands, whyNotTwoPersons } from './two-persons.ts';

type Person = Pick<Actor, 'person' | 'organisation' | 'capability'>;

/** Whether this person, acting in this capability, holds the right in this commission. */
export function holds(right: Right, c: Commission, by: Person): boolean {
  if (right === 'reader') return mayRead(c, by);
  if (right === 'askedBody') return isOfOffice(c, by) && questionsTo(c, by.organisation).length > 0;
  if (right === 'invitedBody') return isOfOffice(c, by) && invitationsTo(c, by.organisation).length > 0;
  if (right === 'approvalDeputy') return c.approvalDeputy?.person === by.person && sameOffice(by, deputyOffice(c));
  if (right === 'addressee') return isOfOffice(c, by) && responders(c).includes(by.organisation);
  if (right === 'represented') return c.entries.some((entry) => isInNameOf(c, entry, by));
  if (right === 'enterer') return c.entries.some((entry) => answersFor(c, entry, by));
  if (right === 'assignedSpecialist')
    return by.capability === 'unionSpecialist' && by.organisation === c.parts.union && by.person === c.specialist?.person;
  if (right === 'fundingApprover') return sameOffice(by, fundingApprover(c, amountDecided(c)));
  if (right === 'appraiser') return sameOffice(by, appraiserOf(c));
  if (right === 'payer') return sameOffice(by, payerOf(c));
  if (right === 'payerLeader') return sameOffice(by, payerLeaderOf(c));
  if (right === 'authorityAfterLadder')
    return (
      isSignOffEscalated(c) &&
      sameOffice(by, { organisation: c.parts.decidingAuthority, capability: leaderOf(c, c.parts.decidingAuthority) })
    );
  if ('seat' in right) {
    const member = memberOf(c, by.person);
    return (
      member !== undefined &&
      by.capability === capacityOf(member) &&
      member.invitedAt !== null &&
      (right.seat === 'any' || right.seat.includes(member.role))
    );
  }
  if ('capability' in right) return by.capability === right.capability && by.organisation === c.parts[right.of];
  const organisation = c.parts['leader' in right ? right.leader : right.officer];
  if (organisation === null || by.organisation !== organisation) return false;
  return by.capability === ('leader' in right ? leaderOf(c, organisation) : officerOf(c, organisation));
}

/** Whether the holder meets the right's condition on conflicts. The science secretary keeps the record only once cleared. */
const isCleared = (right: Right, c: Commission, by: Person): boolean =>
  !(typeof right === 'object' && 'seat' in right && right.isCleared === true) || clearedMembers(c).some((m) => m.person === by.person);

const sameOffice = (by: Person, office: { organisation: string; capability: Capability }): boolean =>
  by.organisation === office.organisation && by.capability === office.capability;

const deputyOffice = (c: Commission) => ({ organisation: c.parts.union, capability: c.approvalDeputy?.capability ?? 'unionLeader' });

function amountDecided(c: Commission): number {
  const last = c.estimates.at(-1);
  return last?.appraisedVnd ?? last?.totalVnd ?? 0;
}

/** A commission begins only once. */
const bornAlready: Rule<BirthCommand> = { stages: 'any', now: () => 'ALREADY_DONE' };

/** Whether the command is the usual one of an open duty whose term is law. A hold does not stop such a term, so the duty stays possible. */
const isOwedByLaw = (c: Commission, command: CommandName): boolean =>
  duties(c).some(({ due, commands }) => due.status === 'law' && commands[0] === command);

/** Why this person could not give this command now, with any input; null when they could. */
export function whyNotNow(c: Commission, command: CommandName, by: Person): RejectionCode | null {
  const rule: Pick<Rule<CommandName>, 'stages' | 'now'> = isBirthCommand(command) ? bornAlready : rules[command];
  if (!authority[command].some((right) => holds(right, c, by))) return 'NOT_AUTHORISED';
  if (!authority[command].some((right) => holds(right, c, by) && isCleared(right, c, by))) return 'NOT_DECLARED';
  return firstOf(
    c.closedAt !== null && 'COMMISSION_CLOSED',
    c.end !== null && !(c.stage !== null && isClosing(c.stage)) && 'COMMISSION_ENDED',
    c.effects.pending.some(isScarce) && !openDuringEffects.has(command) && 'EFFECT_IN_PROGRESS',
    c.hold !== null && !openOnHold.has(command) && !isOwedByLaw(c, command) && 'ON_HOLD',
    rule.stages !== 'any' && !rule.stages.some((s) => s === c.stage) && 'WRONG_STAGE',
    rule.now?.(c, by),
    whyNotTwoPersons(c, command, by.person),
  );
}

/**
 * Why this act is refused, or null. The workflow's validator, the list of possible acts and the property tests all use this function. It
 * reads the state and the attested facts, never the outside world.
 */
export function whyNot(c: Commission | null, act: Act): RejectionCode | null {
  const { onBehalfOf } = act;
  if (onBehalfOf === undefined) return whyNotAct(c, act);
  const union = c?.parts.union ?? act.attested?.birth?.union ?? '';
  return firstOf(
    whyNotEntered(c, act.command, act.actor, onBehalfOf, union),
    c !== null && whyNotTwoHands(c, act, { enterer: act.actor.person, giver: onBehalfOf.person ?? '' }),
    whyNotAct(c, { ...act, actor: judgedAs(act.actor, onBehalfOf) }),
  );
}

/** Why this person could not enter this command for the one represented now, with any input; null when they could. */
export function whyNotEnteredNow(c: Commission, command: CommandName, by: Person, one: Omit<OnBehalf, 'paper'>): RejectionCode | null {
  const { organisation, capability, person = '' } = one;
  return whyNotEntered(c, command, by, one, c.parts.union) ?? whyNotNow(c, command, { organisation, capability, person });
}

/** Whether this person may enter this command for somebody, even when its turn has not come. `c` is null for a birth. */
export function mayEnter(c: Commission | null, command: CommandName, by: Person): boolean {
  if (c === null) return isBirthCommand(command) && entryOf(command) !== null && by.capability === 'unionClerk';
  return representable(c, command).some((one) => whyNotEnteredNow(c, command, by, one) !== 'NOT_AUTHORISED');
}

function whyNotAct(c: Commission | null, act: Act): RejectionCode | null {
  if (isBirth(act)) return c === null ? whyNotBorn(act) : 'ALREADY_DONE';
  return c === null ? 'NOT_BORN' : whyNotGiven(c, act as Act<ActCommand>);
}

const isBirth = (act: Act): act is Act<BirthCommand> => isBirthCommand(act.command);

function whyNotBorn<C extends BirthCommand>(act: Act<C>): RejectionCode | null {
  const birth: Begin<C> = births[act.command];
  return whyNotThen(null, act) ?? firstOf(birth.whyNot(act), whyNotRequester(act), whyNotInOffice(act));
}

function whyNotGiven<C extends ActCommand>(c: Commission, act: Act<C>): RejectionCode | null {
  const rule: Rule<C> = rules[act.command];
  return firstOf(
    whyNotNow(c, act.command, act.actor),
    whyNotTwoPersons(c, act.command, act.actor.person, act.input),
    whyNotInOffice(act),
    act.command === 'attachDocument' && whyNotAttached(c, act as Act<'attachDocument'>),
    whyNotThen(c, act) ?? rule.input?.(c, act),
    whyWithoutPaper(c, act),
    whyNotItsOwn(c, act),
  );
}

/** Judges every day of the input first, so that the stages only count with days that can be. */
const whyNotThen = (c: Commission | null, act: Act): RejectionCode | null => dayFaults(c, act)[0]?.code ?? null;

function whyNotAttached(c: Commission, { input, actor }: Act<'attachDocument'>): RejectionCode | null {
  return rightsToAttach(input.kind).some((right) => holds(right, c, actor)) ? null : 'KIND_NOT_YOURS';
}

function whyNotRequester(act: Act): RejectionCode | null {
  const { actor } = act;
  const command = act.command as BirthCommand;
  const body = command === 'proposeByUnion' ? act.attested?.birth?.union : (act as Act<'submitRequest'>).input.parts.requester;
  return beginners[command].includes(actor.capability) && actor.organisation === body ? null : 'NOT_AUTHORISED';
}
