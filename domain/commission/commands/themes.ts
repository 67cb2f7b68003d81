import { z } from 'zod';
import { day, distinct, documents, id, itself, line, ordinal, text } from '../../case/values.ts';
import { mostSeats } from './meeting.ts';

const theme = z.object({
  /** The number of a theme that exists. A new theme has none. */
  theme: ordinal.optional(),
  title: line(300),
  /** Who files the report of the theme. */
  lead: id,
  /** The other members. */
  members: distinct(z.array(id).max(mostSeats), itself).default([]),
  /** The day on which its report is due. The rule set has a term for it when absent. */
  dueOn: day.optional(),
});

/** Commands about the themes of a panel. */
export const themesCommands = {
  /** All themes of the panel, in their order. A theme that is left out is no longer one. */
  arrangeThemes: z.object({ themes: distinct(z.array(theme).max(20), ({ title }) => title) }),
  fileThemeReport: z.object({
    theme: ordinal,
    assessment: text,
    recommendations: distinct(z.array(text).max(100), itself).default([]),
    documents: documents.default([]),
    /** The number of the version that this one replaces. Absent for the first. */
    replaces: ordinal.optional(),
  }),
};
