import type { CourseName } from '../domain/commission/course-length.ts';
import type { Term } from '../domain/commission/duty-kinds.ts';
import type { Term as ObstacleTerm } from '../domain/obstacle/duty-kinds.ts';
import type { Derivation, SourceStatus, Step } from '../domain/calendar/deadline.ts';
import type { DayKind } from '../domain/calendar/working-days.ts';
import { calendarDaysText, dayText, workingDaysText } from './formats.ts';
import type { Language, Sentence } from './language.ts';

/** How reliable a number of days is. The screens say so beside every due day. */
export const statusNames = {
  law: { vi: 'theo quy định', en: 'set by law' },
  analogue: { vi: 'tham chiếu quy định tương tự', en: 'by analogy with a similar rule' },
  proposed: { vi: 'chưa có căn cứ; mặc định đề xuất', en: 'no legal source; proposed default' },
} as const satisfies Record<SourceStatus, Sentence>;

export const dayKindNames = {
  holiday: { vi: 'nghỉ lễ, tết', en: 'public holiday' },
  compensation: { vi: 'nghỉ bù', en: 'day off in lieu' },
  swapOff: { vi: 'nghỉ hoán đổi', en: 'day off swapped' },
  swapWork: { vi: 'làm bù', en: 'working Saturday' },
} as const satisfies Record<DayKind, Sentence>;

const pauseReasons: Record<string, Sentence> = {
  hold: { vi: 'nhiệm vụ tạm dừng', en: 'the commission was on hold' },
  supplement: { vi: 'chờ bổ sung hồ sơ', en: 'documents were missing' },
};

/** The meaning of each term, by its code in the rule set. */
export const termNames: Readonly<Record<Term | ObstacleTerm, Sentence> & Record<string, Sentence>> = {
  D01: { vi: 'Đăng ký văn bản đến', en: 'Registration of an incoming letter' },
  D02: { vi: 'Xác nhận đã nhận văn bản', en: 'Acknowledgement of receipt' },
  D03: { vi: 'Cấp số văn bản đã ký', en: 'Numbering of a signed document' },
  D04: { vi: 'Trình lãnh đạo, giao xử lý', en: 'Assignment to a specialist' },
  D05: { vi: 'Trả lời về tính đầy đủ của hồ sơ', en: 'Answer whether the dossier is complete' },
  D06: { vi: 'Bổ sung hồ sơ', en: 'Supply of missing documents' },
  D07: { vi: 'Thông báo tiếp nhận hoặc từ chối', en: 'Acceptance or refusal of the request' },
  D08: { vi: 'Gửi yêu cầu trước ngày trình đề án', en: 'Request ahead of the submission of the proposal' },
  D09: { vi: 'Quyết định thành lập hội đồng', en: 'Appointment of the panel' },
  D10: { vi: 'Gửi tài liệu trước phiên họp', en: 'Documents ahead of the meeting' },
  D11: { vi: 'Nộp đủ phiếu nhận xét trước phiên họp', en: 'Opinions ahead of the meeting' },
  D12: { vi: 'Triệu tập phiên họp hội đồng', en: 'Convening of the meeting' },
  D13: { vi: 'Lập biên bản phiên họp', en: 'Record of the meeting' },
  D14: { vi: 'Gửi báo cáo kết quả (việc nhỏ)', en: 'Delivery of the report (small work)' },
  D14b: { vi: 'Gửi báo cáo kết quả (việc lớn)', en: 'Delivery of the report (large work)' },
  D14c: { vi: 'Gửi ý kiến góp ý (không kinh phí)', en: 'Delivery of a comment (without money)' },
  D15: { vi: 'Kết thúc hội thảo, tọa đàm, hội nghị', en: 'Closing of a consultation' },
  D16: { vi: 'Tiếp thu, giải trình', en: 'Answer to the recommendations' },
  D17: { vi: 'Nghiệm thu sản phẩm', en: 'Sign-off' },
  D18: { vi: 'Đề nghị thanh toán', en: 'Request for payment' },
  D19: { vi: 'Kho bạc kiểm soát và thanh toán', en: 'Control and payment by the treasury' },
  D20: { vi: 'Thanh toán tạm ứng không có hợp đồng', en: 'Clearing of an advance without contract' },
  D21: { vi: 'Nộp lưu hồ sơ', en: 'Handing the file to the archive' },
  D22: { vi: 'Báo cáo định kỳ', en: 'Periodic report' },
  D23: { vi: 'Sở Nội vụ trả lời vướng mắc', en: 'Answer to an obstacle by home affairs' },
  D23b: { vi: 'Cấp có thẩm quyền chỉ đạo về vướng mắc', en: 'Direction on an obstacle by the authority' },
  D23c: { vi: 'Liên hiệp hội tham gia ý kiến về vướng mắc', en: 'Advice of the Union on an obstacle' },
  D23d: { vi: 'Sở Nội vụ hướng dẫn về vướng mắc', en: 'Guidance on an obstacle by home affairs' },
  D23e: { vi: 'Khép lại vướng mắc đã được trả lời', en: 'Closing of an answered obstacle' },
  P01: { vi: 'Cho ý kiến về đề xuất', en: 'Decision on a proposal by the Union' },
  P02: { vi: 'Trình dự toán', en: 'Submission of the estimate' },
  P03: { vi: 'Thẩm định dự toán', en: 'Appraisal of the estimate' },
  P04: { vi: 'Quyết định kinh phí', en: 'Decision on the funding' },
  P05: { vi: 'Ban hành quyết định, ký hợp đồng', en: 'Issue of the order' },
  P06: { vi: 'Ký hợp đồng (bên nhận)', en: 'Countersignature' },
  P07: { vi: 'Trình hoặc kiện toàn hội đồng', en: 'Proposal or completion of the panel' },
  P08: { vi: 'Trả lời lời mời', en: 'Answer to the invitation' },
  P09: { vi: 'Kê khai xung đột lợi ích', en: 'Declaration of interests' },
  P10: { vi: 'Kết luận về xung đột lợi ích', en: 'Decision on a conflict of interest' },
  P11: { vi: 'Nộp phiếu nhận xét', en: 'Filing of an opinion' },
  P12: { vi: 'Trả lời đề nghị thêm thời gian', en: 'Answer to a request for more time' },
  P13: { vi: 'Thông báo hội thảo, tọa đàm, hội nghị', en: 'Announcement of a consultation' },
  P14: { vi: 'Trình lại báo cáo', en: 'Resubmission of the report' },
  P15: { vi: 'Phê duyệt báo cáo', en: 'Approval of the report' },
  P16: { vi: 'Gửi báo cáo đến cấp có thẩm quyền', en: 'Forwarding of the report' },
  P17: { vi: 'Duyệt tạm ứng', en: 'Approval of an advance' },
  P18: { vi: 'Xác nhận kết quả chi', en: 'Confirmation of the disbursement' },
  P19: { vi: 'Kiểm soát bảng kê thanh toán', en: 'Check of a payment' },
  P20: { vi: 'Duyệt chi', en: 'Approval of a payment' },
  P21: { vi: 'Lập quyết toán', en: 'Settlement' },
  P22: { vi: 'Nộp trả tạm ứng', en: 'Return of an advance' },
  P23: { vi: 'Phê duyệt quyết toán', en: 'Approval of the settlement' },
  P26: { vi: 'Báo cáo chuyên đề', en: 'Report of a theme' },
  P27: { vi: 'Cử người duyệt thay', en: 'Name who approves instead' },
  P28: { vi: 'Cử đại biểu dự phiên họp', en: 'Name the delegate to a session' },
  P25: { vi: 'Trả lời văn bản lấy ý kiến', en: 'Answer to a written collection of opinions' },
  P31: { vi: 'Trả lời phụ lục hợp đồng', en: 'Answer to an annex' },
  P32: { vi: 'Lập biên bản thanh lý hợp đồng', en: 'Drafting of the liquidation' },
  P34: { vi: 'Xử lý chênh lệch thuế', en: 'Difference of tax' },
  P33: { vi: 'Ký biên bản thanh lý hợp đồng', en: 'Signature of the liquidation' },
  P24: { vi: 'Trả lời về văn bản nhập thay', en: 'Answer about a contested entry' },
};

/** The usual ways from the arrival of the letter to the report that leaves. */
export const courseTitles: Readonly<Record<CourseName, Sentence>> = {
  councilByContract: { vi: 'Hội đồng, có quyết định hoặc hợp đồng', en: 'Council, by decision or contract' },
  councilByLetter: { vi: 'Hội đồng, theo công văn, có kinh phí', en: 'Council, by letter, with money' },
  groupByContract: { vi: 'Tổ chuyên gia, có quyết định hoặc hợp đồng', en: 'Group of experts, by decision or contract' },
  groupWithoutMoney: { vi: 'Tổ chuyên gia, không kinh phí', en: 'Group of experts, without money' },
  consultation: { vi: 'Hội thảo, tọa đàm, không kinh phí', en: 'Consultation, without money' },
  comment: { vi: 'Góp ý bằng văn bản, không kinh phí', en: 'Written comment, without money' },
};

/** The due day with the status of its source: `hạn 05/01/2026 (chưa có căn cứ; mặc định đề xuất)`. */
export function dueText(due: Pick<Derivation, 'dueOn' | 'status'>, language: Language): string {
  return `${language === 'vi' ? 'hạn' : 'due'} ${dayText(due.dueOn)} (${statusNames[due.status][language]})`;
}

/** The reasons why this due day is uncertain, one sentence each; empty when it is certain. */
export function deadlineWarnings(due: Pick<Derivation, 'unconfirmedYears' | 'paused'>, language: Language): string[] {
  const isVietnamese = language === 'vi';
  const warnings: string[] = [];
  if (due.paused) {
    warnings.push(isVietnamese ? 'Thời hạn đang tạm dừng tính.' : 'The clock stands still at present.');
  }
  for (const year of due.unconfirmedYears) {
    warnings.push(
      isVietnamese
        ? `Lịch nghỉ năm ${year} chưa được xác nhận đầy đủ; hạn này có thể thay đổi.`
        : `Not all days off of ${year} are confirmed; this due day may move.`,
    );
  }
  return warnings;
}

/** One line of the explanation of a due day. */
export function stepText(step: Step, language: Language): string {
  return language === 'vi' ? vietnameseStep(step) : englishStep(step);
}

function vietnameseStep(step: Step): string {
  switch (step.kind) {
    case 'start':
      return `Tính từ sau ngày ${dayText(step.on)}`;
    case 'afterHours':
      return `Đến ngày ${dayText(step.on)} từ ${step.until} trở đi: coi như nhận vào ngày làm việc tiếp theo`;
    case 'count':
      return `${step.direction === 'before' ? 'Lùi lại' : 'Cộng'} ${amountText(step, 'vi')}: đến ${dayText(step.to)}`;
    case 'skipped':
      return `Không tính ${span(step)}: ${reasonText(step, 'vi')}`;
    case 'madeUp':
      return `Tính cả ngày ${dayText(step.on)}: làm bù`;
    case 'paused':
      return `Tạm dừng tính ${span(step)}${step.open ? ' (chưa kết thúc)' : ''}: ${pauseReasons[step.reason]?.vi ?? 'tạm dừng'}`;
    case 'rolledForward':
      return `Ngày ${dayText(step.from)} là ngày nghỉ, chuyển sang ngày làm việc tiếp theo ${dayText(step.to)}`;
    case 'extended':
      return `Được gia hạn đến ${dayText(step.to)}`;
    case 'due':
      return `Hạn cuối: hết ngày ${dayText(step.on)}`;
  }
}

function englishStep(step: Step): string {
  switch (step.kind) {
    case 'start':
      return `Counted from the day after ${dayText(step.on)}`;
    case 'afterHours':
      return `Arrived on ${dayText(step.on)} at ${step.until} or later: taken as received on the next working day`;
    case 'count':
      return `${amountText(step, 'en')} ${step.direction === 'before' ? 'back' : 'on'}: ${dayText(step.to)}`;
    case 'skipped':
      return `Not counted ${span(step)}: ${reasonText(step, 'en')}`;
    case 'madeUp':
      return `Counted ${dayText(step.on)}: working Saturday`;
    case 'paused':
      return `Clock stopped ${span(step)}${step.open ? ' (still)' : ''}: ${pauseReasons[step.reason]?.en ?? 'paused'}`;
    case 'rolledForward':
      return `${dayText(step.from)} is a day off; moved to the next working day, ${dayText(step.to)}`;
    case 'extended':
      return `Extended to ${dayText(step.to)}`;
    case 'due':
      return `Due by the end of ${dayText(step.on)}`;
  }
}

function span({ from, to }: { from: string; to: string }): string {
  return from === to ? dayText(from) : `${dayText(from)} – ${dayText(to)}`;
}

function amountText({ count, unit }: Extract<Step, { kind: 'count' }>, language: Language): string {
  if (unit === 'workingDays') return workingDaysText(count, language);
  if (unit === 'calendarDays') return calendarDaysText(count, language);
  if (unit === 'years')
    return language === 'vi' ? `hết ${count} năm sau` : `to the end of ${count === 1 ? 'the year' : `year ${count}`} after`;
  return language === 'vi' ? `${count} tháng` : `${count} ${count === 1 ? 'month' : 'months'}`;
}

function reasonText(step: Extract<Step, { kind: 'skipped' }>, language: Language): string {
  if (step.reason === 'weekend') return language === 'vi' ? 'cuối tuần' : 'weekend';
  const name = step.name === '' ? dayKindNames[step.reason][language] : `${dayKindNames[step.reason][language]} (${step.name})`;
  const unconfirmed = language === 'vi' ? ', chưa xác nhận' : ', unconfirmed';
  return step.status === 'unconfirmed' ? name + unconfirmed : name;
}
