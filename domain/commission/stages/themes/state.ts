import type { ShownIn } from '../../shown-in.ts';
import type { Day, Instant } from '../../../calendar/day.ts';
import type { TextRef } from '../../../case/values.ts';
import { opinionsDue, type ExpertReviewState } from '../expert-review/state.ts';
import { clearedMembers, type PanelState } from '../panel/state.ts';

/** A subject that some members of the panel work on together (nhóm chuyên đề). */
export interface Theme {
  theme: number;
  title: string;
  /** Who files the report of the theme. */
  lead: string;
  /** The other members. */
  members: string[];
  /** The day set for its report. Null: the term of the rule set. */
  dueOn: Day | null;
  /** When the lead was named. */
  at: Instant;
}

/** A report of a theme, made from its members' opinions. The last version of a theme counts. */
export interface ThemeReport {
  theme: number;
  version: number;
  by: string;
  at: Instant;
  assessment: TextRef;
  recommendations: TextRef[];
  documents: string[];
}

export interface ThemesState {
  themes: Theme[];
  themeReports: ThemeReport[];
}

export const emptyThemes: ThemesState = { themes: [], themeReports: [] };

/** Where the fields of this room are shown. Whoever may read opinions may read the reports. */
export const themesShown = {
  themes: { asItIs: 'panel' },
  themeReports: { asItIs: 'opinions' },
} as const satisfies ShownIn<ThemesState>;

type Themed = ThemesState & PanelState & ExpertReviewState;

/** The themes whose report is still due. */
export const themesDue = (c: ThemesState): Theme[] =>
  c.themes.filter(({ theme }) => !c.themeReports.some((report) => report.theme === theme));

/** Whether somebody can file its report: the lead still sits on the panel, and is clear of conflict. */
export const hasLead = (c: Themed, { lead }: Theme): boolean => clearedMembers(c).some(({ person }) => person === lead);

/** Whether an opinion of the theme's people is still due. The report is made from all of them. */
export const waitsForOpinions = (c: Themed, { lead, members }: Theme): boolean =>
  opinionsDue(c).some(({ person }) => person === lead || members.includes(person));
