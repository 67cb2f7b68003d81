import type { CommandName } from './commands.ts';
import type { Commission } from './commission.ts';
import type { Sourced } from './rule-set.ts';
import type { RejectionCode } from './rejections.ts';
import { jsonBytes } from '../text/json-bytes.ts';
import type { Act } from './rule.ts';
import { missingDocuments } from './stages/settlement/room.ts';

/** How far a kind of act may fill a file: bytes of the folded state as JSON in UTF-8, and facts of the journal. */
export interface Room {
  bytes: number;
  facts: number;
}

/** How much of a commission's file the kinds of act may fill, and one person. */
export interface FileBudget extends Sourced {
  /** What each kind of act may fill; whatever ends a commission always fits. */
  rooms: { talk: Room; work: Room; closing: Room; money: Room };
  notesPerPerson: number;
  attachmentsPerPerson: number;
  obstaclesPerPerson: number;
  openObstacles: number;
}

/** Technical limits of this product, for every installation; no text fixes them. */
export const fileBudget: FileBudget = {
  source: 'Proposed here: below the 2 MiB that Temporal takes as one value, with room for the acts that end a commission',
  status: 'proposed',
  rooms: {
    talk: { bytes: 600_000, facts: 4_000 },
    work: { bytes: 1_000_000, facts: 6_000 },
    closing: { bytes: 1_200_000, facts: 8_000 },
    money: { bytes: 1_400_000, facts: 10_000 },
  },
  notesPerPerson: 300,
  attachmentsPerPerson: 300,
  obstaclesPerPerson: 50,
  openObstacles: 100,
};

type RoomName = keyof FileBudget['rooms'];

/** Acts that any number of readers may give, or that name hundreds at once: they leave room for the procedure. */
const talk: readonly CommandName[] = ['addNote', 'attachDocument', 'raiseObstacle', 'announceEvent', 'requestMoreTime'];
/** Acts that close what is open, or take back: they leave room for the money. */
const closing: readonly CommandName[] = ['resume', 'closeEvent', 'returnEstimate', 'signOff', 'rejectProduct', 'refuseTime'];
/** Without these nobody is paid and nothing archived. */
const money: readonly CommandName[] = [
  'preparePayment',
  'checkPayment',
  'approvePayment',
  'confirmDisbursement',
  'reportRejected',
  'recordReturn',
  'answerObstacle',
];
/** They end a commission, each once: never too much. */
const ending: readonly CommandName[] = [
  'withdraw',
  'terminate',
  'decline',
  'refer',
  'refuseConsent',
  'refuseFunding',
  'settle',
  'approveSettlement',
  'archive',
];

function roomOf(c: Commission, { command, input }: Act): RoomName | null {
  if (ending.includes(command)) return null;
  // What the archive still lacks is no talk.
  if (command === 'attachDocument' && missingDocuments(c).some((kind) => kind === (input as Act<'attachDocument'>['input']).kind))
    return 'money';
  if (money.includes(command)) return 'money';
  if (closing.includes(command)) return 'closing';
  return talk.includes(command) ? 'talk' : 'work';
}

/** Why a file has no room for an act that would make it `after`. */
export function whyFull(before: Commission | null, after: Commission, act: Act): RejectionCode | null {
  const room = before === null ? 'talk' : roomOf(before, act);
  if (room !== null) {
    const { bytes, facts } = fileBudget.rooms[room];
    if (after.revision > facts || jsonBytes(after) > bytes) return 'FILE_FULL';
  }
  return before === null ? null : whyTooMany(after, act);
}

/** One person cannot fill a file that others work in. */
function whyTooMany(after: Commission, { command, actor: { person } }: Act): RejectionCode | null {
  const given = (list: readonly (string | undefined)[]) => list.filter((by) => by === person).length;
  switch (command) {
    case 'addNote':
      return given(after.notes.map((n) => n.person)) > fileBudget.notesPerPerson ? 'TOO_MANY_BY_ONE' : null;
    case 'attachDocument':
      return given(after.documents.map((d) => d.by)) > fileBudget.attachmentsPerPerson ? 'TOO_MANY_BY_ONE' : null;
    case 'raiseObstacle': {
      const isTooMany = after.obstacles.filter((o) => o.answers.length === 0).length > fileBudget.openObstacles;
      return isTooMany || given(after.obstacles.map((o) => o.by)) > fileBudget.obstaclesPerPerson ? 'TOO_MANY_BY_ONE' : null;
    }
    default:
      return null;
  }
}
