import type { Commission } from '../domain/commission/commission.ts';
import type { FactBody } from '../domain/commission/facts.ts';
import { commissionProcedure } from '../domain/commission/procedure.ts';
import { isMet, type StageRoom } from '../domain/commission/room.ts';
import type { Act } from '../domain/commission/rule.ts';
import { consent } from '../domain/commission/stages/consent/room.ts';
import { expertReview } from '../domain/commission/stages/expert-review/room.ts';
import { funding } from '../domain/commission/stages/funding/room.ts';
import { intake } from '../domain/commission/stages/intake/room.ts';
import { meeting } from '../domain/commission/stages/meeting/room.ts';
import { order } from '../domain/commission/stages/order/room.ts';
import { panel } from '../domain/commission/stages/panel/room.ts';
import { payment } from '../domain/commission/stages/payment/room.ts';
import { report } from '../domain/commission/stages/report/room.ts';
import { request } from '../domain/commission/stages/request/room.ts';
import { response } from '../domain/commission/stages/response/room.ts';
import { settlement } from '../domain/commission/stages/settlement/room.ts';
import { isReworkAsked, signOff } from '../domain/commission/stages/sign-off/room.ts';
import { CaseFile } from './case-file.ts';
import { expectTrusted } from './door.ts';
import type { CaseInput } from './messages.ts';

type File = CaseFile<Commission, FactBody, Act>;

/**
 * The procedure of one commission, from its first letter to its archived file, in the order of the provincial rule. Each stage opens, waits
 * until its requirements are on record, and lets the next begin. A stage that this commission does not need, or that is already discharged,
 * is skipped. A withdrawal, refusal or termination ends the waiting at once. Only payment of the money owed and the archive then follow.
 * Each room says what its stage requires: `isNeeded` and `isDischarged`.
 */
export async function commission(input: CaseInput): Promise<void> {
  expectTrusted(input);
  const file = new CaseFile(commissionProcedure, input);
  await file.born();

  // The letter is registered by the Union's clerk.
  await stage(file, request);
  // Only a proposal by the Union needs the authority's consent.
  await stage(file, consent);
  // The letter is registered, assigned to a specialist, complete, and accepted in principle by the Union's leader.
  await stage(file, intake);
  // The estimate is approved and its amount reserved.
  await stage(file, funding);
  // The decision is issued, or the contract signed by both sides. A request by letter needs neither.
  await stage(file, order);
  // Enough members have accepted, declared and are clear of conflict. A consultation needs no panel.
  await stage(file, panel);
  // Every due opinion is filed or released, and every consultation is closed. Without a panel, at least one consultation must be held.
  await stage(file, expertReview);
  // The council has sat with a quorum.
  await stage(file, meeting);
  do {
    // The report of this round is issued under a number and forwarded to the authority that decides.
    await stage(file, report);
    // The host has answered each recommendation, or its silence is on record.
    await stage(file, response);
    // The product is signed off or rejected. A request for rework opens a new round.
    await stage(file, signOff);
  } while (isReworkAsked(file.now));
  // Every due fee line is paid, and no advance is under way.
  await stage(file, payment);
  // The settlement is approved where money was reserved, and the file is archived.
  await stage(file, settlement);

  await file.settled();
}

/** Waits in a stage until it is discharged or the commission ends. The closing stages continue after the end. */
async function stage(file: File, room: StageRoom): Promise<void> {
  if (room.isClosing) await file.stageEvenIfEnded(room.stage, (c) => isMet(room, c));
  else await file.stage(room.stage, (c) => isMet(room, c));
}
