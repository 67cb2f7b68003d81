import type { Sentence } from '../language.ts';

/** The leaders' page: pending decisions, the state of the work and its results. */
export const leadershipWords = {
  toDecide: { vi: 'Chờ tôi ký, quyết định', en: 'Waiting for my decision' },
  nothingToDecide: { vi: 'Không có việc nào chờ bạn quyết định.', en: 'Nothing waits for your decision.' },
  byStage: { vi: 'Hồ sơ theo giai đoạn', en: 'Commissions by stage' },
  stage: { vi: 'Giai đoạn', en: 'Stage' },
  open: { vi: 'Đang mở', en: 'Open' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  atRisk: { vi: 'Sắp đến hạn', en: 'Due soon' },
  atRiskWhat: { vi: 'Có việc đến hạn chậm nhất ngày', en: 'With something due by' },
  all: { vi: 'Tất cả', en: 'All' },
  lateTitle: { vi: 'Đang quá hạn', en: 'Overdue now' },
  riskTitle: { vi: 'Sắp đến hạn', en: 'Due soon' },
  noneLate: { vi: 'Không có việc nào quá hạn.', en: 'Nothing is overdue.' },
  noneAtRisk: { vi: 'Không có việc nào đến hạn trong ba ngày làm việc tới.', en: 'Nothing falls due in the next three working days.' },
  commission: { vi: 'Hồ sơ', en: 'Commission' },
  duty: { vi: 'Việc đang chờ', en: 'What is owed' },
  holder: { vi: 'Người giữ việc', en: 'Held by' },
  since: { vi: 'Từ ngày', en: 'Since' },
  due: { vi: 'Thời hạn', en: 'Due' },
  outcomes: { vi: 'Kết quả trong năm', en: 'Outcomes of the year' },
  outcome: { vi: 'Kết thúc', en: 'Ended as' },
  count: { vi: 'Số hồ sơ', en: 'Commissions' },
  noneClosed: { vi: 'Năm nay chưa có hồ sơ nào kết thúc.', en: 'None was closed this year.' },
  atLeast: { vi: 'Dấu + : có thể nhiều hơn số đã đếm.', en: 'A plus sign: there may be more than was counted.' },
} as const satisfies Record<string, Sentence>;
