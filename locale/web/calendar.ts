import type { Sentence } from '../language.ts';

/** The preview and the result of publishing a calendar. */
export const calendarWords = {
  told: (moved: number, unreached: number): Sentence => ({
    vi: `Đã công bố. ${moved} hồ sơ có hạn được dời${unreached > 0 ? `; ${unreached} hồ sơ chưa nhận được lịch mới, hãy công bố lại sau` : ''}.`,
    en: `Published. Deadlines of ${moved} commissions moved${unreached > 0 ? `; ${unreached} did not hear of it, publish again later` : ''}.`,
  }),
  changesSince: (version: number): Sentence => ({
    vi: `Thay đổi so với phiên bản ${version} đang công bố`,
    en: `Changes against version ${version}, which is published`,
  }),
  added: { vi: 'Thêm', en: 'Added' },
  removed: { vi: 'Bỏ', en: 'Removed' },
  changed: { vi: 'Sửa', en: 'Changed' },
  yearDecided: (year: number): Sentence => ({
    vi: `Năm ${year}: lịch nghỉ được coi là đã có quyết định đầy đủ.`,
    en: `${year}: all days off count as decided.`,
  }),
  yearOpen: (year: number): Sentence => ({
    vi: `Năm ${year}: lịch nghỉ lại được coi là chưa đủ.`,
    en: `${year}: the days off count as not all decided again.`,
  }),
  moves: {
    vi: 'Khi công bố, hạn đang mở của mọi hồ sơ mà những ngày này chạm tới được tính lại ngay, và ghi vào nhật ký của từng hồ sơ. Muốn đưa hạn về như cũ thì phải công bố một phiên bản nữa.',
    en: 'Open deadlines that these days touch are computed again at once, on record in each commission. Only another version moves them back.',
  },
  movesNothing: {
    vi: 'Không ngày nào thay đổi nên không hạn nào dời; chỉ lời nhắc về năm chưa đủ lịch nghỉ thay đổi theo.',
    en: 'No day changes, so no deadline moves; only the warning about years not decided does.',
  },
  addDay: { vi: 'Thêm ngày', en: 'Add a day' },
} as const;
