import type { ActCommand, CommandInput } from './commands.ts';
import { noProgress, type Birth, type Commission } from './commission.ts';
import type { PersonFact } from './facts.ts';
import { byStage, joined } from './join-rooms.ts';
import type { LookUps } from './look-ups.ts';
import type { Stage } from './names.ts';
import type { Carried, EffectName, Settle, StageRoom } from './room.ts';
import { rooms as roomsWithDuties } from './rooms.ts';
import type { Act, Rule } from './rule.ts';
import { deadlines } from './stages/deadlines/room.ts';
import { births } from './stages/request/room.ts';
import type { RequestState } from './stages/request/state.ts';

export { births };

const rooms = [...roomsWithDuties, deadlines] as const;

/** The rule of every act, from its room. Here and below the compiler names a command that no room has. */
export const rules: { [C in ActCommand]: Rule<C> } = joined(rooms, 'rules');

/** The change that the fact of every act makes. */
export const changes: { [C in ActCommand]: (c: Commission, fact: PersonFact<C>) => Commission } = joined(rooms, 'changes');

/** The extra content of some acts' facts beyond their input. */
export const carries: { [C in ActCommand]?: (c: Commission, act: Act<C>, caseId: string) => Carried<C> } = joined(rooms, 'carries');

/** What some acts are decided on besides the state and their input. */
export const looksUp: { [C in ActCommand]?: (c: Commission, input: CommandInput<C>) => LookUps } = joined(rooms, 'looksUp');

/** The commission after the result of every effect. */
export const settles: { [N in EffectName]: Settle<N> } = joined(rooms, 'settled');

/** A commission with nothing in it. The compiler names a field of a room's state that has no empty value. */
export const emptyFile: Omit<Commission, keyof (Birth & RequestState)> = { ...noProgress, ...joined(rooms, 'empty') };

/** The room of every stage. */
export const stageRooms: { [S in Stage]: StageRoom } = byStage(rooms);
