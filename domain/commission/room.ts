import type { Instant } from '../calendar/day.ts';
import type { ActCommand, BirthCommand, CommandInput } from './commands.ts';
import type { Birth, Commission } from './commission.ts';
import type { Duty } from './duty.ts';
import type { EffectIntent, EffectResult } from '../case/effects.ts';
import type { CommandFact, PersonFact } from './facts.ts';
import type { LookUps } from './look-ups.ts';
import type { Stage } from './names.ts';
import type { RejectionCode } from './rejections.ts';
import type { Act, Rule } from './rule.ts';
import type { RequestState } from './stages/request/state.ts';

/** The contribution of one room to the procedure, for the commands it owns. Its state is in its `state.ts`. */
export interface Room<C extends ActCommand = never> {
  /** The room's state in a commission that has just begun. */
  empty: Partial<Commission>;
  /** When each of its commands is allowed. */
  rules: { [K in C]: Rule<K> };
  /** The change that each of its facts makes. */
  changes: { [K in C]: (c: Commission, fact: PersonFact<K>) => Commission };
  /** The effect or derived lines that a command's fact carries beyond its input. */
  carries?: { [K in C]?: (c: Commission, act: Act<K>, caseId: string) => Carried<K> };
  /** What some commands are decided on besides the state and their input. */
  looksUp?: { [K in C]?: (c: Commission, input: CommandInput<K>) => LookUps };
  /** The commission after the result of each of its effects. */
  settled?: { [N in EffectName]?: Settle<N> };
  duties: (c: Commission) => Duty[];
}

/** The room of a stage. The procedure opens it when it is needed and leaves it once it is discharged. */
export interface StageRoom<C extends ActCommand = never> extends Room<C> {
  stage: Stage;
  /** Whether this commission needs the stage, as far as is known so far. */
  isNeeded: (c: Commission) => boolean;
  /** Whether everything that the stage requires is on record. Called only for a commission that needs the stage. */
  isDischarged: (c: Commission) => boolean;
  /** Present when the stage closes the money and the file of every commission, however it ended. */
  isClosing?: true;
}

/** Whether a stage has nothing to wait for: this commission does not need it, or it is discharged. */
export function isMet(room: StageRoom, c: Commission): boolean {
  return !room.isNeeded(c) || room.isDischarged(c);
}

export type Carried<C extends ActCommand | BirthCommand> = Partial<Pick<CommandFact<C>, 'effect' | 'late' | 'lines'>>;

/** A command that begins a commission. */
export interface Begin<C extends BirthCommand> {
  /** Why no commission can begin with this act. */
  whyNot: (act: Act<C>) => RejectionCode | null;
  /** The fields that the first act sets. All other fields of the new commission are empty. */
  begin: (fact: PersonFact<C>) => Birth & RequestState;
  carries: (act: Act<C>) => Carried<C>;
  /** What the birth is decided on besides its input. `union` is the province's Union. */
  looksUp: (input: CommandInput<C>, union: string) => LookUps;
  /** The body that asks. The rules of its territory apply to the commission. */
  askedBy: (input: CommandInput<C>) => string;
}

/** The name under which an effect's result is handled: its kind, with the book for numbers or the movement for money. */
export type EffectName = NameOf<EffectIntent>;
type NameOf<E extends EffectIntent> = E extends { kind: 'takeNumber'; book: infer B extends string }
  ? `takeNumber/${B}`
  : E extends { kind: 'moveMoney'; movement: infer M extends string }
    ? `moveMoney/${M}`
    : E['kind'];

/** The effects that a name covers. */
export type EffectNamed<N extends EffectName> = Extract<EffectIntent, { kind: N extends `${infer K}/${string}` ? K : N }>;

/** Returns the commission after the result of one of the room's effects. A refusal undoes the intent. */
export type Settle<N extends EffectName> = (c: Commission, settled: Settled<N>) => Commission;

export interface Settled<N extends EffectName> {
  effect: EffectNamed<N>;
  result: EffectResult;
  isDone: boolean;
  /** The number from the register; null when there is none. */
  number: string | null;
  at: Instant;
}

export function nameOfEffect(effect: EffectIntent): EffectName {
  switch (effect.kind) {
    case 'takeNumber':
      return `takeNumber/${effect.book}`;
    case 'moveMoney':
      return `moveMoney/${effect.movement}`;
    case 'recordForeignNumber':
    case 'payOut':
    case 'begin':
    case 'tell':
      return effect.kind;
  }
}
