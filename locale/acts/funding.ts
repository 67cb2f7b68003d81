import type { fundingCommands } from '../../domain/commission/commands/funding.ts';
import type { CommissionActs } from './act-words.ts';

/** The words of the acts of the stage `funding`. */
export const fundingActs = {
  submitEstimate: {
    button: { vi: 'Trình dự toán', en: 'Submit the estimate' },
    slug: 'trinh-du-toan',
    fact: { estimateSubmitted: { vi: 'Đã trình dự toán', en: 'Submitted the estimate' } },
  },
  appraiseEstimate: {
    button: { vi: 'Thẩm định dự toán', en: 'Appraise the estimate' },
    slug: 'tham-dinh-du-toan',
    fact: { estimateAppraised: { vi: 'Đã thẩm định dự toán', en: 'Appraised the estimate' } },
  },
  approveFunding: {
    button: { vi: 'Phê duyệt kinh phí', en: 'Approve the funding' },
    slug: 'phe-duyet-kinh-phi',
    fact: { fundingApproved: { vi: 'Đã phê duyệt kinh phí', en: 'Approved the funding' } },
  },
  returnEstimate: {
    button: { vi: 'Trả lại dự toán', en: 'Return the estimate' },
    slug: 'tra-lai-du-toan',
    fact: { estimateReturned: { vi: 'Đã trả lại dự toán', en: 'Returned the estimate' } },
  },
  refuseFunding: {
    button: { vi: 'Từ chối bố trí kinh phí', en: 'Refuse the funding' },
    slug: 'tu-choi-bo-tri-kinh-phi',
    fact: { fundingRefused: { vi: 'Đã từ chối bố trí kinh phí', en: 'Refused the funding' } },
  },
  adjustEstimate: {
    button: { vi: 'Trình điều chỉnh dự toán', en: 'Submit an adjusted estimate' },
    slug: 'trinh-dieu-chinh-du-toan',
    fact: { estimateAdjusted: { vi: 'Đã trình điều chỉnh dự toán', en: 'Submitted an adjusted estimate' } },
  },
} as const satisfies CommissionActs<keyof typeof fundingCommands>;
