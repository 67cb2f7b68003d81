import type { Sentence } from '../language.ts';

/**
 * The question before an act is sent. It states in one sentence what the act commits the person to, with the sum and the other party. Sums
 * and names arrive formatted.
 */
export const confirmWords = {
  countersign: (paper: string, party: string, sum: string): Sentence => ({
    vi: `Liên hiệp hội ký hợp đồng số ${paper} với ${party}${sum === '' ? '' : `, kinh phí ${sum}`}, và phải thực hiện từ khi gửi.`,
    en: `The Union signs contract ${paper} with ${party}${sum === '' ? '' : `, for ${sum}`}, and is bound once this is sent.`,
  }),
  approveReport: (number: string, party: string): Sentence => ({
    vi: `Phê duyệt báo cáo kết quả lần ${number}; sau đó văn thư cấp số và gửi đến ${party}.`,
    en: `Report ${number} is approved; the clerk then numbers it and sends it to ${party}.`,
  }),
  approvePayment: (number: string, sum: string, party: string): Sentence => ({
    vi: `Duyệt chi bảng kê thanh toán số ${number}: ${sum} cho ${party}.`,
    en: `Payment ${number} is approved: ${sum} to ${party}.`,
  }),
  payees: (count: string): Sentence => ({ vi: `${count} người nhận`, en: `${count} payees` }),
  allPayees: { vi: 'những người nhận trong bảng kê', en: 'the payees of the table' },
  approveAdvance: (number: string, sum: string, party: string): Sentence => ({
    vi: `Duyệt tạm ứng lần ${number}: ${sum} cho ${party}.`,
    en: `Advance ${number} is approved: ${sum} to ${party}.`,
  }),
  signOff: (sum: string, party: string): Sentence => ({
    vi: `Nghiệm thu sản phẩm của ${party}${sum === '' ? '' : ` với giá trị ${sum}; việc thanh toán căn cứ giá trị này`}.`,
    en: `The product of ${party} is accepted${sum === '' ? '' : ` at ${sum}, which payment follows`}.`,
  }),
};
