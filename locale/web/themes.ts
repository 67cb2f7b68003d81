import type { Sentence } from '../language.ts';

/** The themes of a panel: who works on what, and the report of each. */
export const themeWords = {
  themes: { vi: 'Nhóm chuyên đề', en: 'Themes' },
  theme: { vi: 'Chuyên đề', en: 'Theme' },
  addTheme: { vi: 'Thêm chuyên đề', en: 'Add a theme' },
  title: { vi: 'Tên chuyên đề', en: 'Name of the theme' },
  lead: { vi: 'Trưởng nhóm', en: 'Lead' },
  members: { vi: 'Thành viên nhóm', en: 'Members of the theme' },
  dueOn: { vi: 'Hạn nộp báo cáo chuyên đề', en: 'Report due on' },
  dueHint: {
    vi: 'Để trống thì hạn theo bộ quy định, tính từ khi nhóm đủ phiếu nhận xét.',
    en: 'When empty, the term of the rule set counts from the last opinion of the theme.',
  },
  keptHint: {
    vi: 'Nhóm đã có báo cáo thì không bỏ được. Trưởng nhóm nộp báo cáo khi cả nhóm đã nộp phiếu nhận xét.',
    en: 'A theme with a report stays. The lead files the report once the whole theme has filed its opinions.',
  },
  none: { vi: 'Hội đồng chưa chia nhóm chuyên đề.', en: 'The panel has no themes.' },
  report: { vi: 'Báo cáo chuyên đề', en: 'Report of the theme' },
  reports: { vi: 'Báo cáo chuyên đề', en: 'Reports of the themes' },
  notFiled: { vi: 'Chưa nộp báo cáo chuyên đề', en: 'No report yet' },
  filedBy: { vi: 'Người nộp', en: 'Filed by' },
  version: { vi: 'bản', en: 'version' },
  assessment: { vi: 'Đánh giá của nhóm', en: 'Assessment of the theme' },
  assessmentHint: { vi: 'Tổng hợp từ phiếu nhận xét của nhóm', en: 'Drawn from the opinions of the theme' },
  ofTheme: { vi: 'Báo cáo chuyên đề', en: 'Report of theme' },
} as const satisfies Record<string, Sentence>;
