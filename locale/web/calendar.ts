import type { Sentence } from '../language.ts';

/** What publishing a calendar did. */
export const calendarWords = {
  told: (moved: number, unreached: number): Sentence => ({
    vi: `Đã công bố. ${moved} hồ sơ có hạn được dời${unreached > 0 ? `; ${unreached} hồ sơ chưa nhận được lịch mới, hãy công bố lại sau` : ''}.`,
    en: `Published. Deadlines of ${moved} commissions moved${unreached > 0 ? `; ${unreached} did not hear of it, publish again later` : ''}.`,
  }),
  addDay: { vi: 'Thêm ngày', en: 'Add a day' },
} as const;
