import type { themesCommands } from '../../domain/commission/commands/themes.ts';
import type { CommissionActs } from './act-words.ts';

/** The words of the acts about the themes of a panel. */
export const themesActs = {
  arrangeThemes: {
    button: { vi: 'Chia nhóm chuyên đề', en: 'Arrange the themes' },
    slug: 'chia-nhom-chuyen-de',
    fact: { themesArranged: { vi: 'Đã chia nhóm chuyên đề', en: 'Arranged the themes' } },
  },
  fileThemeReport: {
    button: { vi: 'Nộp báo cáo chuyên đề', en: 'File the report of a theme' },
    slug: 'nop-bao-cao-chuyen-de',
    fact: { themeReportFiled: { vi: 'Đã nộp báo cáo chuyên đề', en: 'Filed the report of a theme' } },
  },
} as const satisfies CommissionActs<keyof typeof themesCommands>;
