import type { settlementCommands } from '../../domain/commission/commands/settlement.ts';
import type { CommissionActs } from './act-words.ts';

/** The words of the acts of the stage `settlement`. */
export const settlementActs = {
  settle: {
    button: { vi: 'Lập quyết toán', en: 'Draw up the settlement' },
    slug: 'lap-quyet-toan',
    fact: { settled: { vi: 'Đã lập quyết toán', en: 'Drew up the settlement' } },
  },
  recordReturn: {
    button: { vi: 'Ghi nhận nộp trả tạm ứng', en: 'Record the return of an advance' },
    slug: 'ghi-nhan-nop-tra-tam-ung',
    fact: { returnRecorded: { vi: 'Đã ghi nhận nộp trả tạm ứng', en: 'Recorded the return of an advance' } },
  },
  approveSettlement: {
    button: { vi: 'Phê duyệt quyết toán', en: 'Approve the settlement' },
    slug: 'phe-duyet-quyet-toan',
    fact: { settlementApproved: { vi: 'Đã phê duyệt quyết toán', en: 'Approved the settlement' } },
  },
  archive: {
    button: { vi: 'Nộp lưu hồ sơ', en: 'Archive the file' },
    slug: 'nop-luu-ho-so',
    fact: { archived: { vi: 'Đã nộp lưu hồ sơ', en: 'Archived the file' } },
  },
} as const satisfies CommissionActs<keyof typeof settlementCommands>;
