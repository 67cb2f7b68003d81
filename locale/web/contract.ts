import type { Sentence } from '../language.ts';

/** Annexes of a contract and its liquidation: forms and rooms. */
export const contractWords = {
  annexes: { vi: 'Phụ lục hợp đồng', en: 'Annexes' },
  annex: { vi: 'Phụ lục', en: 'Annex' },
  annexPaper: { vi: 'Phụ lục đã ký của bên đề nghị', en: 'The annex as this side signed it' },
  ownCopy: { vi: 'Phụ lục đã ký của bên mình', en: 'The annex as your side signed it' },
  newDay: { vi: 'Ngày giao sản phẩm mới', en: 'New day of delivery' },
  newScope: { vi: 'Nội dung thay đổi về phạm vi công việc', en: 'Change of the scope' },
  changesTerms: { vi: 'Thay đổi giá trị hoặc điều khoản thanh toán', en: 'Value or terms of payment change' },
  proposedBy: { vi: 'Bên đề nghị', en: 'Proposed by' },
  agrees: { vi: 'Trả lời', en: 'Answer' },
  sign: { vi: 'Đồng ý và đã ký phụ lục', en: 'Agrees, and has signed the annex' },
  refuse: { vi: 'Không đồng ý', en: 'Does not agree' },
  newValue: { vi: 'Giá trị mới', en: 'New value' },
  valueBefore: { vi: 'trước phụ lục: {before}', en: 'before the annex: {before}' },
  state: { vi: 'Tình trạng', en: 'State' },
  reason: { vi: 'Lý do', en: 'Reason' },
  answer: { vi: 'Lý do từ chối hoặc rút', en: 'Why it was refused or withdrawn' },
  consent: { vi: 'Bên kia ký', en: 'Signed by the other side' },
  liquidation: { vi: 'Thanh lý hợp đồng', en: 'Liquidation of the contract' },
  notLiquidated: {
    vi: 'Hợp đồng chưa được thanh lý. Liên hiệp hội lập biên bản sau lần thanh toán cuối, bên đặt hàng ký, rồi mới quyết toán.',
    en: 'Not liquidated yet. The Union drafts the minutes after the last payment, the other side signs, and the settlement follows.',
  },
  liquidationPaper: { vi: 'Biên bản thanh lý', en: 'The minutes' },
  sumsComputed: {
    vi: 'Giá trị, số đã nghiệm thu, đã tạm ứng, đã thanh toán và còn nợ được tính từ hồ sơ khi gửi.',
    en: 'Value, accepted, advanced, paid and still owed are computed from the record when this is sent.',
  },
  scan: { vi: 'Bản chụp biên bản có chữ ký hai bên', en: 'Scan with both signatures' },
  signer: { vi: 'Người ký của bên đặt hàng', en: 'Signer of the other side' },
  draftedAt: { vi: 'Liên hiệp hội ký', en: 'Signed by the Union' },
  signedAt: { vi: 'Bên đặt hàng ký', en: 'Signed by the other side' },
  waitsForSignature: { vi: 'Chờ ký', en: 'Waits for the signature' },
  value: { vi: 'Giá trị hợp đồng', en: 'Value of the contract' },
  accepted: { vi: 'Giá trị nghiệm thu', en: 'Accepted' },
  advanced: { vi: 'Đã tạm ứng', en: 'Advanced' },
  cleared: { vi: 'Tạm ứng đã thanh toán', en: 'Advance cleared' },
  paid: { vi: 'Đã thanh toán, kể cả phần trừ tạm ứng', en: 'Paid, with what cleared advances' },
  owedToUnion: { vi: 'Bên chi trả còn nợ Liên hiệp hội', en: 'Still owed to the Union' },
  toReturn: { vi: 'Liên hiệp hội còn phải nộp trả', en: 'To be returned by the Union' },
} as const satisfies Record<string, Sentence>;

export const annexStatusNames = {
  proposed: { vi: 'Chờ bên kia ký', en: 'Waits for the other side' },
  agreed: { vi: 'Hai bên đã ký', en: 'Signed by both sides' },
  refused: { vi: 'Bị từ chối', en: 'Refused' },
  withdrawn: { vi: 'Đã rút', en: 'Withdrawn' },
  lapsed: { vi: 'Hết hiệu lực vì chưa được trả lời', en: 'Lapsed without an answer' },
} as const satisfies Record<string, Sentence>;
