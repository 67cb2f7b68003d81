import type { Sentence } from '../language.ts';

/** The inbox and the lists of commissions. */
export const workWords = {
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  today: { vi: 'Hôm nay', en: 'Today' },
  thisWeek: { vi: 'Tuần này', en: 'This week' },
  later: { vi: 'Sau đó', en: 'Later' },
  waitingForOthers: { vi: 'Chờ người khác', en: 'Waiting for others' },
  nothingToDo: {
    vi: 'Bạn không có việc nào đang chờ. Khi có hồ sơ đến lượt bạn xử lý, việc đó sẽ hiện ở đây với hạn của nó.',
    en: 'Nothing waits for you. When it is your turn in a commission, it shows here with its due day.',
  },
  noneFound: {
    vi: 'Không có hồ sơ nào khớp với bộ lọc. Hãy bỏ bớt điều kiện.',
    en: 'No commission matches these filters. Take some away.',
  },
  noneYet: {
    vi: 'Chưa có hồ sơ nào bạn được xem. Hồ sơ hiện ra khi cơ quan của bạn có phần trong đó.',
    en: 'There is no commission you may see yet. One shows when your organisation has a part in it.',
  },
  code: { vi: 'Số hồ sơ', en: 'Code' },
  title: { vi: 'Tên đề án, dự án', en: 'Title' },
  stage: { vi: 'Giai đoạn', en: 'Stage' },
  kind: { vi: 'Loại dịch vụ', en: 'Kind' },
  organisation: { vi: 'Cơ quan', en: 'Organisation' },
  requester: { vi: 'Cơ quan đặt hàng', en: 'Requester' },
  year: { vi: 'Năm', en: 'Year' },
  dueOn: { vi: 'Hạn gần nhất', en: 'Next due' },
  onlyOverdue: { vi: 'Chỉ hồ sơ quá hạn', en: 'Overdue only' },
  all: { vi: 'Tất cả', en: 'All' },
  searchHint: { vi: 'Tên hoặc số hồ sơ; không cần gõ dấu', en: 'Title or code; accents not needed' },
  clearFilters: { vi: 'Bỏ bộ lọc', en: 'Clear filters' },
  owner: { vi: 'Người giữ việc', en: 'Held by' },
  notNumbered: { vi: 'chưa có số', en: 'no code yet' },
  open: { vi: 'Mở hồ sơ', en: 'Open' },
  since: { vi: 'từ', en: 'since' },
} as const satisfies Record<string, Sentence>;
