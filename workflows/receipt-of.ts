import { currentUpdateInfo } from '@temporalio/workflow';
import type { Fact } from '../domain/commission/facts.ts';
import type { Receipt } from '../domain/commission/receipt.ts';
import type { ActMessage } from './messages.ts';

/** The receipt of an act that was just accepted. Revision 0: its effect is still to be carried out. */
export function receiptOf(commissionId: string, message: ActMessage, fact: Fact): Receipt {
  const carriesEffect = 'command' in fact && fact.effect !== undefined;
  return {
    updateId: currentUpdateInfo()?.id ?? '',
    commissionId,
    command: message.command,
    person: message.actor.person,
    idempotencyKey: message.idempotencyKey,
    bodyDigest: message.bodyDigest,
    revision: carriesEffect ? 0 : fact.revision,
    stage: '',
    code: null,
    outcome: { result: 'done' },
    at: fact.at,
  };
}
