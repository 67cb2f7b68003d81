import type { Instant } from '../calendar/day.ts';
import type { Area } from './areas.ts';
import type { ActCommand, BirthCommand } from './commands.ts';
import type { Birth, Commission } from './commission.ts';
import type { Duty } from './duty.ts';
import type { EffectIntent, EffectResult } from '../case/effects.ts';
import type { CommandFact, PersonFact } from './facts.ts';
import type { Stage } from './names.ts';
import type { RejectionCode } from './rejections.ts';
import type { Act, Rule } from './rule.ts';
import type { RequestState } from './stages/request/state.ts';

/** What one room contributes to the procedure, for the commands it owns. Its state stands in its `state.ts`. */
export interface Room<C extends ActCommand = never> {
  /** The room's state in a commission that has just begun. */
  empty: Partial<Commission>;
  /** When its commands are allowed. */
  rules: { [K in C]: Rule<K> };
  /** What its facts change. */
  changes: { [K in C]: (c: Commission, fact: PersonFact<K>) => Commission };
  /** What each command is about. */
  areas: { [K in C]: Area };
  /** The effect or derived lines that a command's fact carries beyond its input. */
  carries?: { [K in C]?: (c: Commission, act: Act<K>) => Carried<K> };
  /** What the results of its effects make of the commission. */
  settled?: { [N in EffectName]?: Settle<N> };
  duties: (c: Commission) => Duty[];
}

/** The room of a stage: the procedure opens it where it is needed, and leaves it once it is discharged. */
export interface StageRoom<C extends ActCommand = never> extends Room<C> {
  stage: Stage;
  /** Whether this commission's way leads through the stage, as far as is known by now. */
  isNeeded: (c: Commission) => boolean;
  /** Whether what the stage asks for is on record. Asked only of a commission that needs the stage. */
  isDischarged: (c: Commission) => boolean;
  /** The stage closes the money and the file of a commission, however it ended. */
  isClosing?: true;
}

/** Whether a stage has nothing to wait for: this commission does not need it, or it is discharged. */
export function isMet(room: StageRoom, c: Commission): boolean {
  return !room.isNeeded(c) || room.isDischarged(c);
}

export type Carried<C extends ActCommand | BirthCommand> = Partial<Pick<CommandFact<C>, 'effect' | 'lines'>>;

/** A command that begins a commission. */
export interface Begin<C extends BirthCommand> {
  /** Why no commission can begin with this act. */
  whyNot: (act: Act<C>) => RejectionCode | null;
  /** What the birth decides; all else of the new commission is empty. */
  begin: (fact: PersonFact<C>) => Birth & RequestState;
  carries: (act: Act<C>) => Carried<C>;
  area: Area;
}

/** Where an effect's result belongs: its kind, and for numbers and movements of money which. */
export type EffectName = NameOf<EffectIntent>;
type NameOf<E extends EffectIntent> = E extends { kind: 'takeNumber'; book: infer B extends string }
  ? `takeNumber/${B}`
  : E extends { kind: 'moveMoney'; movement: infer M extends string }
    ? `moveMoney/${M}`
    : E['kind'];

/** The intents that a name stands for. */
export type EffectNamed<N extends EffectName> = Extract<EffectIntent, { kind: N extends `${infer K}/${string}` ? K : N }>;

/** The commission once the result of an effect of this room is known; a refusal undoes the intent. */
export type Settle<N extends EffectName> = (c: Commission, settled: Settled<N>) => Commission;

export interface Settled<N extends EffectName> {
  effect: EffectNamed<N>;
  result: EffectResult;
  isDone: boolean;
  /** The number that a register gave; null where it gave none. */
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
      return effect.kind;
  }
}
