import type { DraftLine } from './draft.ts';

/** Where a draft waits: handed to the reader, given back to them, being written by them, or with somebody else. */
export type DraftKind = 'waitingForMe' | 'returned' | 'mine' | 'atOthers';

export function kindOf({
  isMine,
  isHeld,
  handOvers,
}: Pick<DraftLine, 'isMine' | 'isHeld'> & { handOvers: readonly { kind: string }[] }): DraftKind {
  if (!isHeld) return 'atOthers';
  if (!isMine) return 'waitingForMe';
  return handOvers.at(-1)?.kind === 'returned' ? 'returned' : 'mine';
}

/** Whether it is the reader's turn: somebody handed it to them or gave it back. */
export function isWaitingForMe(draft: Parameters<typeof kindOf>[0]): boolean {
  return ['waitingForMe', 'returned'].includes(kindOf(draft));
}
