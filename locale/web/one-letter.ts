import type { Sentence } from '../language.ts';

/** One letter that assigns several proposals, entered at once. */
export const oneLetterWords = {
  further: { vi: 'Đề án khác trong cùng công văn', en: 'Further proposals of the same letter' },
  furtherWhat: {
    vi: 'Một công văn giao nhiều đề án: thêm mỗi đề án một dòng. Mỗi đề án thành một hồ sơ riêng, có biên nhận riêng; công văn và bản quét chỉ nhập một lần.',
    en: 'A letter that assigns several proposals: add a row for each. Each becomes a commission with its own receipt; the letter and its scan are entered once.',
  },
  addFurther: { vi: 'Thêm đề án của công văn này', en: 'Add a proposal of this letter' },
  title: { vi: 'Tên đề án, dự án khác', en: 'Title of the further proposal' },
  titleMissing: { vi: 'Có dòng chưa ghi tên đề án', en: 'A row has no title' },
  type: { vi: 'Nhóm', en: 'Kind' },
  host: { vi: 'Cơ quan chủ trì', en: 'Host' },
  asFirst: { vi: 'trống: như đề án đầu', en: 'blank: as the first' },
  reason: {
    vi: 'Một công văn giao nhiều đề án, mỗi đề án một hồ sơ.',
    en: 'One letter assigns several proposals, each in its own commission.',
  },
  each: { vi: 'Từng hồ sơ của công văn này', en: 'Each commission of this letter' },
  begun: { vi: 'Đã lập', en: 'Begun' },
  notBegun: { vi: 'Chưa lập', en: 'Not begun' },
  waiting: { vi: 'Chưa gửi', en: 'Not sent yet' },
  sendAll: { vi: 'Gửi tất cả', en: 'Send all' },
  sendRest: { vi: 'Gửi phần chưa lập', en: 'Send what is not begun' },
  someRefused: {
    vi: 'Có đề án chưa lập được hồ sơ. Các hồ sơ đã lập vẫn giữ nguyên; sửa hoặc bỏ dòng bị từ chối rồi gửi lại, hồ sơ đã lập không bị lập lần hai.',
    en: 'Some were not begun. Those that were begun stay. Correct or remove the refused rows and send again; nothing is begun twice.',
  },
  allBegun: { vi: 'Đã lập đủ hồ sơ của công văn này', en: 'Every commission of this letter was begun' },
  receipt: { vi: 'Biên nhận', en: 'Receipt' },
} as const satisfies Record<string, Sentence>;
