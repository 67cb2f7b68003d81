import type { Commission } from '../api/types.ts';

/** The report of a theme that counts: its last version. */
export const standingReport = ({ themeReports = [] }: Pick<Commission, 'themeReports'>, theme: number) =>
  themeReports.findLast((one) => one.theme === theme);
