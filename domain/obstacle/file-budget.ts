import type { SourceStatus } from '../calendar/deadline-rule.ts';
import { jsonBytes } from '../text/json-bytes.ts';
import type { ActCommand, CommandName } from './commands.ts';
import type { ObstacleCase } from './obstacle.ts';
import type { RejectionCode } from './rejections.ts';
import type { Act } from './rule.ts';

/** Technical limits of this product, for every installation. No text sets them. Bytes of the folded state as JSON in UTF-8. */
export const fileBudget: { source: string; status: SourceStatus; rounds: number; bytes: Record<'talk' | 'answer', number> } = {
  source: 'Proposed here: below the 2 MiB that Temporal takes as one value, with room for the acts that answer and close',
  status: 'proposed',
  rounds: 50,
  bytes: { talk: 600_000, answer: 1_200_000 },
};

/** Acts that open more work leave space for those that answer and close. */
const talk: ReadonlySet<CommandName> = new Set<CommandName>([
  'raiseObstacle',
  'adviseObstacle',
  'reopenObstacle',
  'contestObstacleEntry',
  'answerObstacleContest',
]);
const closing: ActCommand = 'closeObstacle';

/** Why a file has no room for an act whose result would be `after`; null when there is room. Closing always fits. */
export function whyFull(_before: ObstacleCase | null, after: ObstacleCase, { command }: Act): RejectionCode | null {
  if (command === closing) return null;
  const isFull = jsonBytes(after) > fileBudget.bytes[talk.has(command) ? 'talk' : 'answer'];
  return isFull || after.rounds.length > fileBudget.rounds ? 'FILE_FULL' : null;
}
