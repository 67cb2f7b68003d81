import type { Stage } from '../../domain/commission/names.ts';
import type { Case, Play } from './play.ts';
import { organisation, person } from './references.ts';

/** Steps that several scenarios share. */

/** The letter is registered and handed to the specialist. */
export async function taken(play: Play, commission: Case, instruction: string): Promise<void> {
  await commission.give('lhh.vanthu', 'register', { arrivedOn: play.today });
  await commission.at('intake');
  await commission.give('lhh.lanhdao', 'assignSpecialist', { specialist: person('lhh.chuyenvien'), instruction });
}

/** Invited experts accept and declare that they have no interest in the matter. */
export async function joined(commission: Case, ...experts: number[]): Promise<void> {
  for (const n of experts) {
    await commission.give(`chuyengia.${n}`, 'answerInvitation', { accepts: true });
    await commission.give(
      `chuyengia.${n}`,
      'declareInterests',
      { interests: [], undertakes: true },
      'Không có xung đột; cam kết độc lập, bảo mật',
    );
  }
}

/** Numbered, sent to these bodies and forwarded to the authority that decides. */
export async function issued(play: Play, commission: Case, recipients: string[], next: Stage = 'response'): Promise<void> {
  const paper = {
    on: play.today,
    signer: 'Chủ tịch Liên hiệp hội',
    documents: [await play.upload('lhh.vanthu', 'Báo cáo kết quả tư vấn, phản biện')],
  };
  await commission.give('lhh.vanthu', 'issueReport', { paper, recipients: recipients.map(organisation) });
  await commission.give('lhh.vanthu', 'forwardReport', { on: play.today });
  await commission.at(next);
}

/** One payment of everything that is due: made, checked, approved and paid out by four persons. None of them is paid by it. */
export async function paid(
  play: Play,
  commission: Case,
  payer: string,
  {
    payment = 1,
    next = 'settlement',
    approver = 'lhh.lanhdao',
  }: { payment?: number; next?: 'payment' | 'settlement'; approver?: string } = {},
): Promise<void> {
  await commission.give('lhh.ketoan', 'preparePayment', { payOn: play.today });
  await commission.refused(approver, 'approvePayment', { payment }, 'NOTHING_TO_DECIDE', 'Chưa có kế toán trưởng kiểm tra');
  await commission.give('lhh.ktt', 'checkPayment', { payment, correct: true });
  await commission.give(approver, 'approvePayment', { payment });
  await commission.give(payer, 'confirmDisbursement', {
    of: 'payment',
    number: payment,
    treasuryReference: `UNC-${play.number()}`,
    paidOn: play.today,
  });
  await commission.at(next);
}

/** Settled, approved by the payer's leader, and closed with every mandatory document. */
export async function settledAndArchived(play: Play, commission: Case, payer: string): Promise<void> {
  const documents = [await play.upload('lhh.ketoan', 'Bảng quyết toán')];
  await commission.give('lhh.ketoan', 'settle', { documents });
  await commission.give(payer, 'approveSettlement', {});
  await archived(play, commission);
}

/** The clerk closes the file. */
export async function archived(play: Play, commission: Case): Promise<void> {
  await commission.give('lhh.vanthu', 'archive', { fileCode: `TVPB.${play.number()}`, shelf: 'Kho lưu trữ Liên hiệp hội' });
  await commission.at('archived');
}
