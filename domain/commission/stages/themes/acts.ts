import type { Acts } from '../../act-entry.ts';

/** The acts about the themes of a panel. */
export const themesActs = {
  arrangeThemes: { by: ['assignedSpecialist'], fact: 'themesArranged', section: 'panel', area: 'review' },
  fileThemeReport: {
    by: [{ seat: ['chair', 'viceChair', 'reviewer', 'member'] }],
    fact: 'themeReportFiled',
    section: 'opinions',
    area: 'ownSeat',
  },
} as const satisfies Acts;
