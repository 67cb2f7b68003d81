import type { CommandName } from './commands.ts';
import type { Commission } from './commission.ts';
import type { Sourced } from './rule-set.ts';
import type { RejectionCode } from './rejections.ts';
import { jsonBytes } from '../text/json-bytes.ts';
import type { Act } from './rule.ts';
import { missingDocuments } from './stages/settlement/room.ts';

/** The limit up to which a kind of act may fill a file. It counts bytes of the folded state as JSON in UTF-8, and facts of the journal. */
export interface Room {
  bytes: number;
  facts: number;
}

/** The limits of a commission's file for each kind of act, and for one person. */
export interface FileBudget extends Sourced {
  /** The limit of each kind of act. An act that ends a commission always fits. */
  rooms: { talk: Room; work: Room; closing: Room; money: Room };
  notesPerPerson: number;
  attachmentsPerPerson: number;
  obstaclesPerPerson: number;
  openObstacles: number;
}

/** Technical limits of this product, for every installation. No text sets them. */
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

/** Acts that many readers may give, or that name hundreds of people at once. Their limit leaves space for the procedure. */
const talk: readonly CommandName[] = ['addNote', 'attachDocument', 'raiseObstacle', 'announceEvent', 'requestMoreTime'];
/** Acts that close or take back something. Their limit leaves space for the payments. */
const closing: readonly CommandName[] = [
  'resume',
  'closeEvent',
  'cancelMeeting',
  'returnEstimate',
  'signOff',
  'rejectProduct',
  'refuseTime',
];
/** Acts that are needed to pay people and to archive the file. */
const money: readonly CommandName[] = [
  'preparePayment',
  'checkPayment',
  'approvePayment',
  'confirmDisbursement',
  'reportRejected',
  'recordReturn',
  'draftLiquidation',
  'signLiquidation',
  'settleTaxDifference',
];
/** Acts that end a commission. Each happens once and has no limit. */
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
  // A document that the archive still lacks is not talk.
  if (command === 'attachDocument' && missingDocuments(c).some((kind) => kind === (input as Act<'attachDocument'>['input']).kind))
    return 'money';
  if (money.includes(command)) return 'money';
  if (closing.includes(command)) return 'closing';
  return talk.includes(command) ? 'talk' : 'work';
}

/** Why a file has no room for an act whose result would be `after`; null when there is room. */
export function whyFull(before: Commission | null, after: Commission, act: Act): RejectionCode | null {
  const room = before === null ? 'talk' : roomOf(before, act);
  if (room !== null) {
    const { bytes, facts } = fileBudget.rooms[room];
    if (after.revision > facts || jsonBytes(after) > bytes) return 'FILE_FULL';
  }
  return before === null ? null : whyTooMany(after, act);
}

/** Why one person has added too much; null when they have not. One person must not fill a file in which others work. */
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
