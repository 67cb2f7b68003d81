import { numberText } from './formats.ts';
import type { Language, Sentence } from './language.ts';

/** The column headings of the exported list of commissions, in order. */
export const commissionColumnNames = {
  code: { vi: 'Mã số', en: 'Code' },
  title: { vi: 'Tên nhiệm vụ', en: 'Title' },
  serviceKinds: { vi: 'Loại hình', en: 'Kind of service' },
  route: { vi: 'Hình thức đề xuất', en: 'Route' },
  requester: { vi: 'Cơ quan đặt hàng', en: 'Requester' },
  host: { vi: 'Cơ quan chủ trì soạn thảo', en: 'Host' },
  stage: { vi: 'Bước hiện tại', en: 'Stage' },
  state: { vi: 'Trạng thái', en: 'State' },
  outcome: { vi: 'Kết quả', en: 'Outcome' },
  openedOn: { vi: 'Ngày bắt đầu', en: 'Begun on' },
  closedOn: { vi: 'Ngày kết thúc', en: 'Closed on' },
  dueOn: { vi: 'Hạn gần nhất', en: 'Next due on' },
  isOverdue: { vi: 'Quá hạn', en: 'Overdue' },
} as const satisfies Record<string, Sentence>;

export type CommissionColumn = keyof typeof commissionColumnNames;

export const commissionStateNames = {
  open: { vi: 'Đang thực hiện', en: 'Open' },
  closed: { vi: 'Đã kết thúc', en: 'Closed' },
  imported: { vi: 'Trước khi có hệ thống', en: 'Before this system' },
} as const satisfies Record<'open' | 'closed' | 'imported', Sentence>;

export const exportWords = {
  sheet: { vi: 'Danh sách nhiệm vụ', en: 'Commissions' },
  yes: { vi: 'Có', en: 'Yes' },
  no: { vi: 'Không', en: 'No' },
} as const satisfies Record<string, Sentence>;

/** The last row of an exported file that was cut. The reader cannot see the missing rows, so this row says that there are more. */
export function cutText(rows: number, language: Language): string {
  const count = numberText(rows, language);
  return language === 'vi'
    ? `Danh sách dừng ở ${count} dòng. Hãy lọc hẹp hơn để lấy phần còn lại.`
    : `The list stops at ${count} rows. Narrow the filter to get the rest.`;
}
