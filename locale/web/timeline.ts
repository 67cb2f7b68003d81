import type { Sentence } from '../language.ts';

/** The timeline and the journal of a commission. */
export const timelineWords = {
  all: { vi: 'Tất cả', en: 'Everything' },
  acts: { vi: 'Việc đã làm', en: 'Acts' },
  documents: { vi: 'Tài liệu', en: 'Documents' },
  reminders: { vi: 'Nhắc việc', en: 'Reminders' },
  money: { vi: 'Kinh phí', en: 'Money' },
  bySystem: { vi: 'Hệ thống', en: 'The system' },
  actorClosed: { vi: 'Không mở cho bạn', en: 'Not open to you' },
  entry: { vi: 'Mục', en: 'Entry' },
  what: { vi: 'Sự việc', en: 'What' },
  who: { vi: 'Ai', en: 'Who' },
  at: { vi: 'Lúc', en: 'At' },
  hash: { vi: 'Mã băm', en: 'Hash' },
  inJournal: { vi: 'Mục nhật ký', en: 'Journal entry' },
  inRoom: { vi: 'Xem ở', en: 'See' },
  document: { vi: 'Tài liệu', en: 'Document' },
  asRecorded: { vi: 'Nguyên văn trong nhật ký', en: 'As recorded' },
  yes: { vi: 'Có', en: 'Yes' },
  no: { vi: 'Không', en: 'No' },
  withheld: { vi: 'Một việc trong phần hồ sơ không mở cho bạn', en: 'Something in a part of the file that is not open to you' },
} as const satisfies Record<string, Sentence>;
