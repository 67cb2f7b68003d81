import type { DeadlineRule, SourceStatus } from '../../domain/calendar/deadline.ts';
import type { SpendingNorm } from '../../domain/money/norm.ts';
import { exemptGrounds, type Exemption, type WithholdingRule } from '../../domain/money/withholding.ts';

const none = 'chưa có căn cứ; mặc định đề xuất';

function working(code: string, count: number, status: SourceStatus, source: string): DeadlineRule {
  return { code, unit: 'workingDays', count, status, source, rollForward: true };
}

function calendar(code: string, count: number, status: SourceStatus, source: string): DeadlineRule {
  return { code, unit: 'calendarDays', count, status, source, rollForward: true };
}

/**
 * The terms of docs/sources.md §4. No number of days of a provincial rule on this work could be read anywhere. `law` is the law on
 * documents, treasury and archives; everything else is an analogue or a proposal, and a province replaces it.
 * A term with several values has further codes: D14b (large work), D14c (a comment), D23b to D23e (the later steps of an obstacle).
 * The proposed terms of each step fit those of the whole work, D14 to D14c (domain/commission/course-length.ts).
 */
export const deadlineRules: DeadlineRule[] = [
  working(
    'D01',
    1,
    'law',
    'Nghị định 30/2020/NĐ-CP, Điều 4 khoản 2 điểm c và Điều 18 khoản 1: trong ngày, chậm nhất ngày làm việc tiếp theo',
  ),
  working('D02', 0, 'law', 'Nghị định 30/2020/NĐ-CP, Điều 21 khoản 2 điểm c: trong ngày'),
  working('D03', 1, 'law', 'Nghị định 30/2020/NĐ-CP, Điều 15 khoản 2: chậm nhất ngày làm việc tiếp theo'),
  working('D04', 1, 'law', 'Nghị định 30/2020/NĐ-CP, Điều 23 khoản 1: trong ngày, chậm nhất ngày làm việc tiếp theo'),
  working('D06', 5, 'proposed', none),
  working('D07', 3, 'proposed', none),
  // A lead time does not move to a later day, which would leave the union less than fifteen days.
  {
    ...calendar('D08', 15, 'analogue', 'Tham chiếu Luật MTTQ Việt Nam, Điều 36 khoản 1: gửi dự thảo ít nhất 15 ngày trước khi trình'),
    form: 'before',
    rollForward: false,
  },
  working('D09', 1, 'proposed', `${none} (tham chiếu Thông tư 11/2014/TT-BKHCN, Điều 9 khoản 1: 15 ngày làm việc)`),
  {
    ...working('D10', 5, 'proposed', `${none} (tham chiếu Thông tư 11/2014/TT-BKHCN: 7; Thông tư 06/2023/TT-BKHCN: 5 ngày làm việc)`),
    form: 'before',
  },
  {
    ...working(
      'D11',
      1,
      'analogue',
      'Tham chiếu Thông tư 11/2014/TT-BKHCN, Điều 10 khoản 2 điểm a: ít nhất 1 ngày làm việc trước phiên họp',
    ),
    form: 'before',
  },
  calendar('D12', 1, 'proposed', `${none} (tham chiếu Thông tư 11/2014/TT-BKHCN, Điều 10 khoản 2: 30 ngày)`),
  working('D13', 2, 'analogue', 'Tham chiếu Thông tư 11/2014/TT-BKHCN, Điều 10 khoản 6: 2 ngày làm việc'),
  calendar('D14', 30, 'proposed', none),
  calendar('D14b', 45, 'proposed', none),
  working('D14c', 7, 'proposed', `${none} (góp ý bằng văn bản, không kinh phí)`),
  working('D15', 5, 'proposed', `${none} (tham chiếu Nghị quyết liên tịch 403/2017: 15 ngày)`),
  working('D16', 15, 'proposed', `${none} (Luật MTTQ Việt Nam, Điều 36 khoản 3 nêu nghĩa vụ, không nêu số ngày)`),
  working('D17', 10, 'proposed', none),
  working('D18', 10, 'proposed', none),
  working('D19', 1, 'law', 'Thông tư 17/2024/TT-BTC, Điều 3: Kho bạc thanh toán trong 1 ngày làm việc (chỉ để biết)'),
  // The text names the last day itself, so an off day is not a reason to clear later.
  {
    ...calendar('D20', 1, 'law', 'Thông tư 17/2024/TT-BTC, Điều 6 khoản 4 điểm 4.1: ngày cuối cùng của tháng sau tháng tạm ứng'),
    form: 'endOfMonthsAfter',
    rollForward: false,
  },
  // The year in which the work ended is not counted. The text names the year, so its last day ends the term.
  {
    ...calendar('D21', 1, 'law', 'Luật Lưu trữ 33/2024/QH15, Điều 17: trong thời hạn 01 năm tính từ năm công việc kết thúc'),
    form: 'endOfYearsAfter',
    rollForward: false,
  },
  // From the first day of a quarter to its end; the yearly report is the one of the fourth quarter.
  {
    ...calendar('D22', 2, 'analogue', 'Tham chiếu Quyết định 28/2016 của UBND tỉnh Đắk Lắk, Điều 2: hằng quý và hằng năm'),
    form: 'endOfMonthsAfter',
  },
  working('D23', 5, 'proposed', none),
  working('D23b', 10, 'proposed', none),
  working('D23c', 5, 'proposed', `${none} (Liên hiệp hội tham gia ý kiến)`),
  working('D23d', 5, 'proposed', `${none} (Sở Nội vụ hướng dẫn)`),
  working('D23e', 10, 'proposed', `${none} (khép lại sau khi đã trả lời)`),
];

const notTaxable = 'Nghị định 253/2026/NĐ-CP, Điều 8 khoản 4 điểm đ (phạm vi áp dụng: hỏi cơ quan thuế)';

/** Grounds of no taxable income from 01/07/2026. The text was read; a tax officer has to confirm how far it reaches. */
const exemptions: Exemption[] = exemptGrounds.map((ground) => ({ ground, source: notTaxable, status: 'law' }));

/** Withholding of personal income tax (docs/sources.md §5). The rules before 01/07/2026 serve payments of that time only. */
export const withholdingRules: WithholdingRule[] = [
  {
    id: 'resident-2013',
    residency: 'resident',
    validFrom: '2013-10-01',
    validTo: '2026-06-30',
    thresholdVnd: 2_000_000,
    ratePercent: 10,
    source: 'Thông tư 111/2013/TT-BTC, Điều 25 khoản 1 điểm i',
    status: 'law',
    canCommit: true,
    canRequestBelow: false,
    payrollFromMonths: 3,
  },
  {
    id: 'resident-2026',
    residency: 'resident',
    validFrom: '2026-07-01',
    validTo: null,
    thresholdVnd: 5_000_000,
    ratePercent: 10,
    source: 'Nghị định 253/2026/NĐ-CP, Điều 50 khoản 2',
    status: 'law',
    canCommit: true,
    canRequestBelow: true,
    payrollFromMonths: 3,
    exemptions,
  },
  {
    // The rate before the decree is general knowledge; its text was not read for this product.
    id: 'non-resident-2013',
    residency: 'nonResident',
    validFrom: '2013-10-01',
    validTo: '2026-06-30',
    thresholdVnd: 0,
    ratePercent: 20,
    source: 'Thông tư 111/2013/TT-BTC, Điều 18 (chưa đối chiếu văn bản)',
    status: 'analogue',
    canCommit: false,
    canRequestBelow: false,
  },
  {
    id: 'non-resident-2026',
    residency: 'nonResident',
    validFrom: '2026-07-01',
    validTo: null,
    thresholdVnd: 0,
    ratePercent: 20,
    source: 'Nghị định 253/2026/NĐ-CP, Điều 64',
    status: 'law',
    canCommit: false,
    canRequestBelow: false,
    exemptions,
  },
];

/** The two neighbouring tables with their day of effect (docs/sources.md §5). */
const tables = {
  t03: { issuer: 'Bộ Tài chính', source: 'Tham chiếu Thông tư 03/2023/TT-BTC (nhiệm vụ KH&CN)', validFrom: '2023-02-26' },
  tt337: { issuer: 'Bộ Tài chính', source: 'Tham chiếu Thông tư 337/2016/TT-BTC (phản biện xã hội của MTTQ)', validFrom: '2017-02-15' },
} as const;

function norm(table: keyof typeof tables, item: string, unit: string, maxVnd: number): SpendingNorm {
  return { id: `${table}-${item}`, item, unit, maxVnd, validTo: null, status: 'analogue', ...tables[table] };
}

/**
 * Ceilings of neighbouring regimes, in đồng (docs/sources.md §5). The table of this work itself could not be read; a province replaces them
 * by its own resolution. Each item has one norm. For a council these are the lower values, of councils that identify a task; `…Acceptance`
 * are those of councils that select or accept.
 */
export const norms: SpendingNorm[] = [
  norm('t03', 'councilChair', 'phiên họp', 1_500_000),
  norm('t03', 'councilMember', 'phiên họp', 1_000_000),
  norm('t03', 'scienceSecretary', 'phiên họp', 300_000),
  norm('t03', 'adminSecretary', 'phiên họp', 300_000),
  norm('t03', 'councilGuest', 'phiên họp', 200_000),
  norm('t03', 'councilChairAcceptance', 'phiên họp', 1_800_000),
  norm('t03', 'councilMemberAcceptance', 'phiên họp', 1_500_000),
  norm('t03', 'reviewFormMember', 'phiếu nhận xét', 500_000),
  norm('t03', 'reviewFormReviewer', 'phiếu nhận xét', 700_000),
  norm('t03', 'reviewFormMemberAcceptance', 'phiếu nhận xét', 700_000),
  norm('t03', 'reviewFormReviewerAcceptance', 'phiếu nhận xét', 1_000_000),
  norm('t03', 'workshopChair', 'buổi', 2_000_000),
  norm('t03', 'workshopSecretary', 'buổi', 500_000),
  norm('t03', 'workshopAttendee', 'buổi', 300_000),
  norm('t03', 'paperPresented', 'báo cáo tham luận', 3_000_000),
  norm('t03', 'paperNotPresented', 'báo cáo tham luận', 1_500_000),
  { ...norm('t03', 'generalManagement', 'nhiệm vụ', 300_000_000), maxPercent: 5 },
  norm('tt337', 'independentExpertReport', 'báo cáo', 1_000_000),
  norm('tt337', 'finalReport', 'sản phẩm', 2_000_000),
  // No text has a fee for the report of a theme. The one of a paper that is not presented is proposed.
  {
    ...norm('t03', 'themeReport', 'báo cáo chuyên đề', 1_500_000),
    source: 'Báo cáo chuyên đề: chưa có căn cứ; mặc định đề xuất bằng mức tham luận không trình bày của Thông tư 03/2023/TT-BTC',
    status: 'proposed',
  },
  norm('tt337', 'meetingChair', 'cuộc họp', 150_000),
  norm('tt337', 'meetingAttendee', 'cuộc họp', 100_000),
  norm('tt337', 'paperOrdered', 'báo cáo tham luận', 500_000),
];

/** Steps that docs/sources.md §4 has no code for. No source gives a number for any of them. */
export const proposedTerms: DeadlineRule[] = [
  working('P01', 10, 'proposed', `${none} (trả lời đề xuất của Liên hiệp hội)`),
  working('P02', 2, 'proposed', `${none} (lập dự toán)`),
  working('P03', 2, 'proposed', `${none} (thẩm định dự toán)`),
  working('P04', 1, 'proposed', `${none} (phê duyệt kinh phí)`),
  working('P05', 1, 'proposed', `${none} (ban hành quyết định giao nhiệm vụ hoặc hợp đồng đặt hàng)`),
  working('P06', 1, 'proposed', `${none} (Liên hiệp hội ký hợp đồng)`),
  working('P07', 1, 'proposed', `${none} (đề xuất, bổ sung thành viên hội đồng hoặc tổ chuyên gia)`),
  working('P08', 1, 'proposed', `${none} (trả lời giấy mời)`),
  working('P09', 1, 'proposed', `${none} (kê khai xung đột lợi ích)`),
  working('P10', 2, 'proposed', `${none} (xem xét xung đột lợi ích)`),
  working('P11', 5, 'proposed', `${none} (gửi phiếu nhận xét)`),
  working('P12', 2, 'proposed', `${none} (trả lời đề nghị thêm thời gian)`),
  working('P13', 2, 'proposed', `${none} (thông báo hội thảo, tọa đàm)`),
  working('P14', 1, 'proposed', `${none} (hoàn thiện báo cáo được trả lại)`),
  working('P15', 1, 'proposed', `${none} (duyệt báo cáo)`),
  working('P16', 1, 'proposed', `${none} (gửi báo cáo tới cấp quyết định)`),
  working('P17', 2, 'proposed', `${none} (duyệt tạm ứng)`),
  working('P18', 3, 'proposed', `${none} (xác nhận đã chi)`),
  working('P19', 2, 'proposed', `${none} (kế toán trưởng kiểm tra)`),
  working('P20', 2, 'proposed', `${none} (duyệt thanh toán)`),
  working('P21', 10, 'proposed', `${none} (quyết toán)`),
  working('P22', 5, 'proposed', `${none} (nộp trả tạm ứng thừa)`),
  working('P23', 5, 'proposed', `${none} (duyệt quyết toán)`),
  working('P26', 3, 'proposed', `${none} (báo cáo chuyên đề, sau khi nhóm đủ phiếu nhận xét)`),
  working('P27', 1, 'proposed', `${none} (cử người duyệt báo cáo thay lãnh đạo có chân trong hội đồng)`),
  working('P28', 2, 'proposed', `${none} (cử đại biểu dự phiên họp)`),
  working('P25', 10, 'proposed', `${none} (trả lời văn bản lấy ý kiến; chuyên viên ấn định ngày)`),
  working('P24', 3, 'proposed', `${none} (trả lời về văn bản nhập thay)`),
  working('P31', 5, 'proposed', `${none} (ký hoặc từ chối phụ lục hợp đồng)`),
  working('P32', 5, 'proposed', `${none} (lập biên bản thanh lý hợp đồng)`),
  working('P33', 5, 'proposed', `${none} (ký biên bản thanh lý hợp đồng)`),
  working('P34', 10, 'proposed', `${none} (hoàn hoặc thu chênh lệch thuế)`),
];
