import type { reportCommands } from '../../domain/commission/commands/report.ts';
import type { CommissionActs } from './act-words.ts';

/** The words of the acts of the stage `report`. */
export const reportActs = {
  submitReport: {
    button: { vi: 'Trình báo cáo kết quả', en: 'Submit the report' },
    slug: 'trinh-bao-cao-ket-qua',
    fact: { reportSubmitted: { vi: 'Đã trình báo cáo kết quả', en: 'Submitted the report' } },
  },
  delegateApproval: {
    button: { vi: 'Ủy quyền phê duyệt báo cáo', en: 'Delegate the approval' },
    slug: 'uy-quyen-phe-duyet-bao-cao',
    fact: { approvalDelegated: { vi: 'Đã ủy quyền phê duyệt báo cáo', en: 'Delegated the approval' } },
  },
  returnReport: {
    button: { vi: 'Trả lại báo cáo', en: 'Return the report' },
    slug: 'tra-lai-bao-cao',
    fact: { reportReturned: { vi: 'Đã trả lại báo cáo', en: 'Returned the report' } },
  },
  approveReport: {
    button: { vi: 'Phê duyệt báo cáo', en: 'Approve the report' },
    slug: 'phe-duyet-bao-cao',
    fact: { reportApproved: { vi: 'Đã phê duyệt báo cáo', en: 'Approved the report' } },
  },
  takePaperNumber: {
    button: { vi: 'Lấy số văn bản', en: 'Take the number of a paper' },
    slug: 'lay-so-van-ban',
    fact: { paperNumberTaken: { vi: 'Đã lấy số văn bản', en: 'Took the number of a paper' } },
  },
  issueReport: {
    button: { vi: 'Cấp số và phát hành báo cáo', en: 'Number and issue the report' },
    slug: 'cap-so-va-phat-hanh-bao-cao',
    fact: { reportIssued: { vi: 'Đã phát hành báo cáo', en: 'Issued the report' } },
  },
  forwardReport: {
    button: { vi: 'Gửi báo cáo đến cấp có thẩm quyền', en: 'Forward the report to the authority' },
    slug: 'gui-bao-cao-den-cap-co-tham-quyen',
    fact: { reportForwarded: { vi: 'Đã gửi báo cáo đến cấp có thẩm quyền', en: 'Forwarded the report to the authority' } },
  },
} as const satisfies CommissionActs<keyof typeof reportCommands>;
