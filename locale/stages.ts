import type { Stage } from '../domain/commission/names.ts';
import type { ProcedureName } from '../domain/procedures.ts';
import type { Sentence } from './language.ts';
import { obstacleStageNames } from './obstacle.ts';

/** The name of each stage and of the archive, which ends them all. */
export const stageNames = {
  request: { vi: 'Gửi yêu cầu', en: 'Request' },
  consent: { vi: 'Xin chủ trương', en: 'Consent' },
  intake: { vi: 'Tiếp nhận yêu cầu', en: 'Intake' },
  funding: { vi: 'Dự toán và kinh phí', en: 'Funding' },
  order: { vi: 'Giao nhiệm vụ, đặt hàng', en: 'Order' },
  panel: { vi: 'Thành lập hội đồng, tổ chuyên gia', en: 'Panel' },
  expertReview: { vi: 'Lấy ý kiến chuyên gia', en: 'Expert review' },
  meeting: { vi: 'Họp hội đồng', en: 'Meeting' },
  report: { vi: 'Báo cáo kết quả', en: 'Report' },
  response: { vi: 'Tiếp thu, giải trình', en: 'Response' },
  signOff: { vi: 'Nghiệm thu sản phẩm', en: 'Sign-off' },
  payment: { vi: 'Thanh toán', en: 'Payment' },
  settlement: { vi: 'Quyết toán và lưu trữ', en: 'Settlement' },
  archived: { vi: 'Đã lưu trữ', en: 'Archived' },
} as const satisfies Record<Stage | 'archived', Sentence>;

/** The names of the stages of each procedure. Two procedures may give one stage different names. */
export const stageNamesOf = {
  commission: stageNames,
  obstacle: obstacleStageNames,
} as const satisfies Record<ProcedureName, Readonly<Record<string, Sentence>>>;
