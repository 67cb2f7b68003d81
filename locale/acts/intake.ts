import type { intakeCommands } from '../../domain/commission/commands/intake.ts';
import type { CommissionActs } from './act-words.ts';

/** The words of the acts of the stage `intake`. */
export const intakeActs = {
  register: {
    button: { vi: 'Đăng ký văn bản đến', en: 'Register the incoming letter' },
    slug: 'dang-ky-van-ban-den',
    fact: { registered: { vi: 'Đã đăng ký văn bản đến', en: 'Registered the incoming letter' } },
  },
  assignSpecialist: {
    button: { vi: 'Bút phê, giao chuyên viên xử lý', en: 'Assign a specialist' },
    slug: 'but-phe-giao-chuyen-vien-xu-ly',
    fact: { specialistAssigned: { vi: 'Đã giao chuyên viên xử lý', en: 'Assigned a specialist' } },
  },
  requestSupplement: {
    button: { vi: 'Đề nghị bổ sung hồ sơ', en: 'Request missing documents' },
    slug: 'de-nghi-bo-sung-ho-so',
    fact: { supplementRequested: { vi: 'Đã đề nghị bổ sung hồ sơ', en: 'Requested missing documents' } },
  },
  supplyDocuments: {
    button: { vi: 'Bổ sung hồ sơ', en: 'Supply the missing documents' },
    slug: 'bo-sung-ho-so',
    fact: { documentsSupplied: { vi: 'Đã bổ sung hồ sơ', en: 'Supplied the missing documents' } },
  },
  accept: {
    button: { vi: 'Tiếp nhận yêu cầu', en: 'Accept the request' },
    slug: 'tiep-nhan-yeu-cau',
    fact: { accepted: { vi: 'Đã tiếp nhận yêu cầu', en: 'Accepted the request' } },
  },
  decline: {
    button: { vi: 'Từ chối tiếp nhận', en: 'Decline the request' },
    slug: 'tu-choi-tiep-nhan',
    fact: { declined: { vi: 'Đã từ chối tiếp nhận', en: 'Declined the request' } },
  },
  refer: {
    button: { vi: 'Chuyển cơ quan khác xử lý', en: 'Refer to another body' },
    slug: 'chuyen-co-quan-khac-xu-ly',
    fact: { referred: { vi: 'Đã chuyển cơ quan khác xử lý', en: 'Referred to another body' } },
  },
} as const satisfies CommissionActs<keyof typeof intakeCommands>;
