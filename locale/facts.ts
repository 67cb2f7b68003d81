import type { FactKind, SystemFact } from '../domain/commission/facts.ts';
import { actFacts } from './commands.ts';
import type { Sentence } from './language.ts';

/** The sentence for each fact that the procedure records by itself. */
const systemFacts = {
  stageOpened: { vi: 'Đã chuyển sang giai đoạn mới', en: 'Moved to a new stage' },
  effectSettled: { vi: 'Đã cấp số hoặc hạch toán xong', en: 'Took a number or moved money' },
  dutyReminded: { vi: 'Đã ghi lần nhắc việc quá hạn', en: 'Recorded a reminder of an overdue duty' },
  dutyEscalated: { vi: 'Đã ghi báo cáo cấp trên về việc quá hạn', en: 'Recorded a report of an overdue duty to the superior' },
  responseLapsed: { vi: 'Đã ghi nhận cơ quan phải trả lời không trả lời kiến nghị', en: 'Recorded that a body gave no response' },
  partSucceeded: {
    vi: 'Cơ quan kế thừa đã nhận phần việc của cơ quan kết thúc hoạt động',
    en: 'The successor took over the parts of a body that closed',
  },
  conflictOpened: {
    vi: 'Đã mở lại xung đột lợi ích vì thành viên gắn với cơ quan của hồ sơ',
    en: 'Opened a conflict again: the member is bound to a body of this commission',
  },
  dutyHolderLeft: {
    vi: 'Người được giao việc không còn giữ nhiệm vụ; việc trở về đơn vị',
    en: 'Somebody who owed a duty no longer holds the role; the duty goes back to the office',
  },
  calendarChanged: { vi: 'Đã cập nhật hạn theo lịch làm việc mới', en: 'Moved deadlines to the new calendar' },
  obstacleAnswered: { vi: 'Đã trả lời khó khăn, vướng mắc', en: 'Answered an obstacle' },
} as const satisfies Record<SystemFact['kind'], Sentence>;

/** The sentence for each fact in timelines and the journal. The actor and the time are shown beside it. */
export const factSentences: { readonly [F in FactKind]: Sentence } = { ...actFacts, ...systemFacts };
