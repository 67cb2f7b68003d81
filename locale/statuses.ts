import type { Advance } from '../domain/commission/stages/advance/state.ts';
import type { Estimate } from '../domain/commission/stages/funding/state.ts';
import type { Member } from '../domain/commission/stages/panel/state.ts';
import type { Payment } from '../domain/commission/stages/payment/state.ts';
import type { Report } from '../domain/commission/stages/report/state.ts';
import type { Book, EffectResult, MoneyMovement } from '../domain/case/effects.ts';
import type { Section } from '../domain/commission/names.ts';
import type { payeeStatements } from '../domain/money/statements.ts';
import type { ExemptGround, Residency } from '../domain/money/withholding.ts';
import type { Sentence } from './language.ts';

/** The names of statuses that people see: of an estimate, a payment, a report. */

export const estimateStatusNames = {
  submitted: { vi: 'Đã trình, chờ thẩm định', en: 'Submitted' },
  appraised: { vi: 'Đã thẩm định, chờ phê duyệt', en: 'Appraised' },
  approving: { vi: 'Đang dành kinh phí', en: 'Being reserved' },
  approved: { vi: 'Đã phê duyệt', en: 'Approved' },
  returned: { vi: 'Đã trả lại', en: 'Returned' },
  refused: { vi: 'Không được duyệt', en: 'Refused' },
} as const satisfies Record<Estimate['status'], Sentence>;

export const conflictNames = {
  none: { vi: 'Không có xung đột lợi ích', en: 'No conflict' },
  open: { vi: 'Chờ kết luận về xung đột lợi ích', en: 'Conflict to be decided' },
  cleared: { vi: 'Được tham gia', en: 'Cleared' },
  blocked: { vi: 'Không được tham gia', en: 'Blocked' },
} as const satisfies Record<Member['conflict'], Sentence>;

export const reportStatusNames = {
  submitted: { vi: 'Đã trình', en: 'Submitted' },
  returned: { vi: 'Đã trả lại', en: 'Returned' },
  approved: { vi: 'Đã phê duyệt', en: 'Approved' },
  issuing: { vi: 'Đang cấp số', en: 'Being numbered' },
  issued: { vi: 'Đã phát hành', en: 'Issued' },
} as const satisfies Record<Report['status'], Sentence>;

export const advanceStatusNames = {
  requested: { vi: 'Chờ duyệt', en: 'Requested' },
  approved: { vi: 'Đã duyệt, chờ chi', en: 'Approved' },
  disbursing: { vi: 'Đang hạch toán', en: 'Being booked' },
  disbursed: { vi: 'Đã chi', en: 'Paid out' },
  rejected: { vi: 'Không chi', en: 'Not paid out' },
} as const satisfies Record<Advance['status'], Sentence>;

export const paymentStatusNames = {
  prepared: { vi: 'Đã lập, chờ kiểm soát', en: 'Prepared' },
  returned: { vi: 'Trả lại để lập lại', en: 'Returned' },
  checked: { vi: 'Đã kiểm soát, chờ duyệt chi', en: 'Checked' },
  approved: { vi: 'Đã duyệt, chờ Kho bạc chi', en: 'Approved' },
  disbursing: { vi: 'Đang hạch toán', en: 'Being booked' },
  disbursed: { vi: 'Đã chi', en: 'Paid' },
  rejected: { vi: 'Kho bạc không chấp nhận', en: 'Refused by the treasury' },
} as const satisfies Record<Payment['status'], Sentence>;

/** The outcomes of an act that takes a number or moves money. */
export const outcomeNames = {
  done: { vi: 'Đã thực hiện', en: 'Done' },
  refused: { vi: 'Không thực hiện được', en: 'Refused' },
} as const satisfies Record<EffectResult['outcome'], Sentence>;

export const movementNames = {
  reserve: { vi: 'Dành kinh phí', en: 'Reserved' },
  release: { vi: 'Trả lại kinh phí đã dành', en: 'Released' },
  advance: { vi: 'Chi tạm ứng', en: 'Advanced' },
  returnAdvance: { vi: 'Thu hồi tạm ứng', en: 'Advance returned' },
  restoreAdvance: { vi: 'Nộp trả tạm ứng, vẫn giữ kinh phí', en: 'Advance returned, money kept reserved' },
} as const satisfies Record<MoneyMovement, Sentence>;

/** Accounts of a budget line. The keys are those of the ledger. */
export const ledgerAccountNames = {
  appropriation: { vi: 'Dự toán được giao', en: 'Appropriation' },
  free: { vi: 'Còn được sử dụng', en: 'Free' },
  committed: { vi: 'Đã dành cho nhiệm vụ', en: 'Committed' },
  advanced: { vi: 'Đã tạm ứng', en: 'Advanced' },
  paid: { vi: 'Đã thanh toán', en: 'Paid' },
} as const satisfies Record<string, Sentence>;

export const bookNames = {
  commission: { vi: 'Sổ nhiệm vụ', en: 'Commissions' },
  arrival: { vi: 'Sổ đăng ký văn bản đến', en: 'Incoming documents' },
  outgoing: { vi: 'Sổ đăng ký văn bản đi', en: 'Outgoing documents' },
  decision: { vi: 'Sổ quyết định', en: 'Decisions' },
  report: { vi: 'Sổ báo cáo', en: 'Reports' },
} as const satisfies Record<Book, Sentence>;

export const residencyNames = {
  resident: { vi: 'Cá nhân cư trú', en: 'Resident' },
  nonResident: { vi: 'Cá nhân không cư trú', en: 'Non-resident' },
} as const satisfies Record<Residency, Sentence>;

/** The parts of a file that are open or closed to a reader as a whole. */
export const sectionNames = {
  status: { vi: 'Tình trạng', en: 'Status' },
  request: { vi: 'Yêu cầu và hồ sơ', en: 'Request and dossier' },
  panel: { vi: 'Hội đồng, tổ chuyên gia', en: 'Panel' },
  conflicts: { vi: 'Kê khai xung đột lợi ích', en: 'Declarations of interest' },
  opinions: { vi: 'Phiếu nhận xét', en: 'Opinions' },
  consultations: { vi: 'Hội thảo, tọa đàm, hội nghị', en: 'Consultations' },
  collections: { vi: 'Lấy ý kiến bằng văn bản', en: 'Opinions in writing' },
  meetings: { vi: 'Phiên họp hội đồng', en: 'Meetings' },
  reportDraft: { vi: 'Báo cáo đang soạn, đang trình', en: 'Report in preparation' },
  report: { vi: 'Báo cáo đã phát hành', en: 'Issued report' },
  response: { vi: 'Tiếp thu, giải trình', en: 'Response' },
  estimate: { vi: 'Dự toán', en: 'Estimate' },
  moneyTotals: { vi: 'Tổng hợp kinh phí', en: 'Money totals' },
  payments: { vi: 'Chi trả từng người', en: 'Payments to persons' },
  notes: { vi: 'Bút phê, ghi chú', en: 'Instructions and notes' },
  obstacles: { vi: 'Khó khăn, vướng mắc', en: 'Obstacles' },
} as const satisfies Record<Section, Sentence>;

/** What a payee may state about their tax. */
export const payeeStatementNames = {
  commitment: { vi: 'Cam kết thu nhập chưa đến mức nộp thuế trong năm', en: "Commitment: no tax due on the year's income" },
  request: { vi: 'Đề nghị khấu trừ cả khi dưới mức', en: 'Request to withhold below the threshold' },
  labourContract: { vi: 'Hợp đồng lao động với Liên hiệp hội', en: 'Labour contract with the Union' },
  noLabourContract: {
    vi: 'Làm việc tại Liên hiệp hội nhưng không có hợp đồng lao động từ ba tháng',
    en: 'Works for the Union without a labour contract of three months or more',
  },
} as const satisfies Record<(typeof payeeStatements)[number], Sentence>;

/** Grounds on which an amount is no taxable income. */
export const exemptGroundNames = {
  legalTextOrPoliticalReport: {
    vi: 'Soạn thảo, góp ý, thẩm định văn bản pháp luật, nghị quyết, báo cáo chính trị',
    en: 'Drafting, commenting on or appraising legal texts, resolutions, political reports',
  },
  inspectionOrSupervision: { vi: 'Thành viên đoàn kiểm tra, giám sát', en: 'Member of an inspection or supervision team' },
} as const satisfies Record<ExemptGround, Sentence>;
