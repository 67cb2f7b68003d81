import type { paymentCommands } from '../../domain/commission/commands/payment.ts';
import type { CommissionActs } from './act-words.ts';

/** The words of the acts of the stage `payment`. */
export const paymentActs = {
  requestAdvance: {
    button: { vi: 'Đề nghị tạm ứng', en: 'Request an advance' },
    slug: 'de-nghi-tam-ung',
    fact: { advanceRequested: { vi: 'Đã đề nghị tạm ứng', en: 'Requested an advance' } },
  },
  approveAdvance: {
    button: { vi: 'Duyệt tạm ứng', en: 'Approve the advance' },
    slug: 'duyet-tam-ung',
    fact: { advanceApproved: { vi: 'Đã duyệt tạm ứng', en: 'Approved the advance' } },
  },
  returnAdvance: {
    button: { vi: 'Trả lại đề nghị tạm ứng', en: 'Return the advance request' },
    slug: 'tra-lai-de-nghi-tam-ung',
    fact: { advanceReturned: { vi: 'Đã trả lại đề nghị tạm ứng', en: 'Returned the advance request' } },
  },
  preparePayment: {
    button: { vi: 'Lập bảng kê thanh toán', en: 'Prepare a payment' },
    slug: 'lap-bang-ke-thanh-toan',
    fact: { paymentPrepared: { vi: 'Đã lập bảng kê thanh toán', en: 'Prepared a payment' } },
  },
  checkPayment: {
    button: { vi: 'Kiểm soát bảng kê thanh toán', en: 'Check the payment' },
    slug: 'kiem-soat-bang-ke-thanh-toan',
    fact: { paymentChecked: { vi: 'Đã kiểm soát bảng kê thanh toán', en: 'Checked the payment' } },
  },
  approvePayment: {
    button: { vi: 'Duyệt chi', en: 'Approve the payment' },
    slug: 'duyet-chi',
    fact: { paymentApproved: { vi: 'Đã duyệt chi', en: 'Approved the payment' } },
  },
  returnPayment: {
    button: { vi: 'Trả lại bảng kê thanh toán', en: 'Return the payment' },
    slug: 'tra-lai-bang-ke-thanh-toan',
    fact: { paymentReturned: { vi: 'Đã trả lại bảng kê thanh toán', en: 'Returned the payment' } },
  },
  confirmDisbursement: {
    button: { vi: 'Xác nhận Kho bạc đã chi', en: 'Confirm the disbursement' },
    slug: 'xac-nhan-kho-bac-da-chi',
    fact: { disbursementConfirmed: { vi: 'Đã xác nhận Kho bạc chi tiền', en: 'Confirmed the disbursement' } },
  },
  settleTaxDifference: {
    button: { vi: 'Ghi nhận xử lý chênh lệch thuế', en: 'Record how the difference of tax was settled' },
    slug: 'ghi-nhan-xu-ly-chenh-lech-thue',
    fact: { taxDifferenceSettled: { vi: 'Đã ghi nhận xử lý chênh lệch thuế', en: 'Recorded how the difference of tax was settled' } },
  },
  reportRejected: {
    button: { vi: 'Ghi nhận Kho bạc không chấp nhận chi', en: 'Record that the treasury refused' },
    slug: 'ghi-nhan-kho-bac-khong-chap-nhan-chi',
    fact: { disbursementRejected: { vi: 'Đã ghi nhận Kho bạc không chấp nhận chi', en: 'Recorded that the treasury refused' } },
  },
} as const satisfies CommissionActs<keyof typeof paymentCommands>;
