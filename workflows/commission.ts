import type { Commission } from '../domain/commission/commission.ts';
import type { FactBody } from '../domain/commission/facts.ts';
import { commissionProcedure } from '../domain/commission/procedure.ts';
import type { Act } from '../domain/commission/rule.ts';
import { issuedReport } from '../domain/commission/stages/report/state.ts';
import { isWithoutCost } from '../domain/commission/stages/request/state.ts';
import { isPaid } from '../domain/commission/fees.ts';
import { opinionsDue } from '../domain/commission/stages/expert-review/state.ts';
import { hasQuorateMeeting } from '../domain/commission/stages/meeting/state.ts';
import { needsMeeting } from '../domain/commission/stages/meeting/room.ts';
import { isOrderBinding, needsOrder } from '../domain/commission/stages/order/room.ts';
import { isPanelComplete, needsPanel } from '../domain/commission/stages/panel/room.ts';
import { openAdvance } from '../domain/commission/stages/advance/state.ts';
import { needsPayment } from '../domain/commission/stages/payment/room.ts';
import { needsSignOff } from '../domain/commission/stages/sign-off/room.ts';
import { CaseFile } from './case-file.ts';
import { expectTrusted } from './door.ts';
import type { CaseInput } from './messages.ts';

type File = CaseFile<Commission, FactBody, Act>;

/**
 * The procedure of one commission, from its first letter to its archived file, in the order of the provincial rule. Each stage
 * opens, waits until what it asks for is on record, and lets the next begin; a stage that this commission does not need, or that
 * is already discharged, is passed by. A withdrawal, refusal or termination ends the waiting at once and leaves what follows:
 * the money that is owed, and the archive.
 */
export async function commission(input: CaseInput): Promise<void> {
  expectTrusted(input);
  const file = new CaseFile(commissionProcedure, input);
  await file.born();

  await request(file);
  await consent(file);
  await intake(file);
  await funding(file);
  await order(file);
  await panel(file);
  await expertReview(file);
  await meeting(file);
  do {
    await report(file);
    await response(file);
    await signOff(file);
  } while (isReworkAsked(file));
  await payment(file);
  await settlement(file);

  await file.settled();
}

/** The letter is registered by the Union's clerk. A proposal of the Union itself has nothing to register yet. */
async function request(file: File): Promise<void> {
  await file.stage('request', (c) => c.code !== null && (c.route === 'unionProposed' || c.registration !== null));
}

/** Only what the Union proposed itself needs the authority's consent. */
async function consent(file: File): Promise<void> {
  await file.stage('consent', (c) => c.route === 'ordered' || c.consent?.granted === true);
}

/** Registered, handed to a specialist, complete, and accepted in principle by the Union's leader. */
async function intake(file: File): Promise<void> {
  await file.stage('intake', (c) => c.registration !== null && c.acceptance !== null);
}

/** The estimate is approved and its amount reserved. */
async function funding(file: File): Promise<void> {
  await file.stage('funding', (c) => isWithoutCost(c) || c.funding !== null);
}

/** The decision is issued, or the contract signed by both sides. A request by letter needs neither. */
async function order(file: File): Promise<void> {
  await file.stage('order', (c) => !needsOrder(c) || isOrderBinding(c));
}

/** Enough members have accepted, declared and are clear of conflict. A consultation needs no panel. */
async function panel(file: File): Promise<void> {
  await file.stage('panel', (c) => !needsPanel(c) || isPanelComplete(c));
}

/** Every opinion due is filed or released; without a panel, at least one consultation is held. Every consultation is closed. */
async function expertReview(file: File): Promise<void> {
  await file.stage('expertReview', (c) => {
    const isHeard = needsPanel(c) ? isPanelComplete(c) && opinionsDue(c).length === 0 : c.events.length > 0;
    return isHeard && c.events.every((e) => e.closed !== null);
  });
}

/** The council has sat with a quorum. */
async function meeting(file: File): Promise<void> {
  await file.stage('meeting', (c) => !needsMeeting(c) || hasQuorateMeeting(c));
}

/** The report of this round is issued under a number and forwarded to the authority that decides. */
async function report(file: File): Promise<void> {
  await file.stage('report', (c) => issuedReport(c)?.forwardedAt != null);
}

/** The host has answered each recommendation, or its silence is on record. */
async function response(file: File): Promise<void> {
  await file.stage('response', (c) => issuedReport(c)?.respondedAt != null);
}

/** The product is signed off or rejected; asking for rework opens a new round, whose report is not issued yet. */
async function signOff(file: File): Promise<void> {
  await file.stage('signOff', (c) => !needsSignOff(c) || c.signOff !== null || isReworkAsked(file));
}

function isReworkAsked(file: File): boolean {
  return file.now.end === null && issuedReport(file.now) === undefined;
}

/** Every fee line that is due is paid and no advance is on its way. */
async function payment(file: File): Promise<void> {
  await file.stageEvenIfEnded('payment', (c) => !needsPayment(c) || (isPaid(c) && openAdvance(c) === undefined));
}

/** Settled where money was reserved; every file ends in the archive. */
async function settlement(file: File): Promise<void> {
  await file.stageEvenIfEnded('settlement', (c) => c.closedAt !== null);
}
