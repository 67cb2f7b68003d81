import type { Sentence } from '../language.ts';

/** The line of time and the journal of a commission. */
export const timelineWords = {
  all: { vi: 'Tất cả', en: 'Everything' },
  acts: { vi: 'Việc đã làm', en: 'Acts' },
  documents: { vi: 'Tài liệu', en: 'Documents' },
  reminders: { vi: 'Nhắc việc', en: 'Reminders' },
  money: { vi: 'Kinh phí', en: 'Money' },
  bySystem: { vi: 'Hệ thống', en: 'The system' },
  entry: { vi: 'Mục', en: 'Entry' },
  what: { vi: 'Sự việc', en: 'What' },
  who: { vi: 'Ai', en: 'Who' },
  at: { vi: 'Lúc', en: 'At' },
  hash: { vi: 'Mã băm', en: 'Hash' },
  withheld: { vi: '(nội dung không mở cho bạn)', en: '(not open to you)' },
} as const satisfies Record<string, Sentence>;
