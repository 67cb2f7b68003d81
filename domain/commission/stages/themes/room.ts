import type { Room } from '../../room.ts';
import type { themesActs } from './acts.ts';
import { emptyThemes, hasLead, themesDue, waitsForOpinions, type Theme } from './state.ts';
import type { Day } from '../../../calendar/day.ts';
import type { SealedInput } from '../../commands.ts';
import type { Commission } from '../../commission.ts';
import { duty, type Duty } from '../../duty.ts';
import { firstOf, type Act } from '../../rule.ts';
import { owesOpinion } from '../expert-review/state.ts';
import { openReport } from '../report/state.ts';
import { seated } from '../panel/state.ts';

/** From the list of the panel until its report is submitted. */
const whileWorking = ['panel', 'expertReview', 'meeting', 'report'] as const;
const whileReviewing = ['expertReview', 'meeting', 'report'] as const;

const reportWritten = (c: Commission) => (openReport(c) ? 'REPORT_OPEN' : null);

function whyNotArranged(c: Commission, { input }: Act<'arrangeThemes'>) {
  const seats = new Set(seated(c).map(({ person }) => person));
  const leads = new Set(
    seated(c)
      .filter(owesOpinion)
      .map(({ person }) => person),
  );
  const isKnown = (n: number) => c.themes.some(({ theme }) => theme === n);
  const named = input.themes.flatMap(({ theme }) => theme ?? []);
  return firstOf(
    isAsItIs(c, input) && 'ALREADY_DONE',
    named.some((n) => !isKnown(n)) && 'UNKNOWN_THEME',
    // What was filed stays a source of the report, so its theme stays.
    c.themeReports.some(({ theme }) => !named.includes(theme)) && 'THEME_REPORTED',
    input.themes.some(({ lead, members }) => [lead, ...members].some((person) => !seats.has(person))) && 'UNKNOWN_MEMBER',
    input.themes.some(({ lead }) => !leads.has(lead)) && 'THEME_LEAD_ROLE',
    input.themes.some(({ lead, members }) => members.includes(lead)) && 'PANEL_DUPLICATE',
  );
}

/** The number of the last version of a theme's report; 0 when none was filed. */
const lastVersion = (c: Commission, theme: number): number =>
  Math.max(0, ...c.themeReports.filter((one) => one.theme === theme).map(({ version }) => version));

/** Whether the input leaves the themes as they are, apart from their numbers. */
const isAsItIs = (c: Commission, { themes: rows }: SealedInput<'arrangeThemes'>): boolean => {
  const said = (all: readonly { title: string; lead: string; members: string[]; dueOn?: Day | null | undefined }[]) =>
    JSON.stringify(all.map(({ title, lead, members, dueOn = null }) => [title, lead, members, dueOn]));
  return said(rows) === said(c.themes);
};

const ledBy = (c: Commission, person: string): Theme[] => c.themes.filter(({ lead }) => lead === person);

/** The themes of a panel: who works on what, and the report that each lead files. A panel without themes owes none. */
export const themes = {
  empty: emptyThemes,
  rules: {
    arrangeThemes: {
      stages: whileWorking,
      now: (c) => firstOf(c.panel === null && 'NOTHING_TO_DECIDE', reportWritten(c)),
      input: whyNotArranged,
    },
    fileThemeReport: {
      stages: whileReviewing,
      now: (c, { person }) => {
        const own = ledBy(c, person).filter((theme) => hasLead(c, theme));
        return firstOf(
          own.length === 0 && 'NOT_THEME_LEAD',
          reportWritten(c),
          own.every((theme) => waitsForOpinions(c, theme)) && 'OPINIONS_OUTSTANDING',
        );
      },
      input: (c, { input, actor }) => {
        const theme = ledBy(c, actor.person).find((one) => one.theme === input.theme);
        return firstOf(
          !theme && 'NOT_THEME_LEAD',
          theme && waitsForOpinions(c, theme) && 'OPINIONS_OUTSTANDING',
          (input.replaces ?? 0) !== lastVersion(c, input.theme) && 'ALREADY_FILED',
        );
      },
    },
  },
  changes: {
    arrangeThemes: (c, { input, at }) => {
      let last = Math.max(0, ...c.themes.map(({ theme }) => theme));
      const themes = input.themes.map(({ theme, title, lead, members, dueOn = null }): Theme => {
        const before = c.themes.find((one) => one.theme === theme);
        return { theme: before?.theme ?? (last += 1), title, lead, members, dueOn, at: before?.lead === lead ? before.at : at };
      });
      return { ...c, themes };
    },
    fileThemeReport: (c, { input, at, actor }) => {
      const { theme, assessment, recommendations, documents } = input;
      const version = lastVersion(c, theme) + 1;
      return { ...c, themeReports: [...c.themeReports, { theme, version, by: actor.person, at, assessment, recommendations, documents }] };
    },
  },
  duties: (c) => {
    if (c.end !== null || !whileWorking.some((stage) => stage === c.stage)) return [];
    return themesDue(c).flatMap((theme) => themeDuty(c, theme));
  },
} satisfies Room<keyof typeof themesActs>;

/** The lead owes the report once the opinions are there. A theme without a lead waits for the specialist to name another. */
function themeDuty(c: Commission, theme: Theme): Duty[] {
  const member = seated(c).find(({ person }) => person === theme.lead);
  if (!member) {
    const owner = { organisation: c.parts.union, capability: 'unionSpecialist' as const, person: c.specialist?.person ?? null };
    const since = Math.max(c.stageSince, theme.at);
    return [
      duty(c, { kind: 'arrangeThemes', of: [theme.theme], stage: 'expertReview', owner, since, term: 'P07', commands: ['arrangeThemes'] }),
    ];
  }
  if (c.stage === 'panel' || !hasLead(c, theme) || waitsForOpinions(c, theme)) return [];
  const own = [theme.lead, ...theme.members];
  const filed = c.opinions.filter(({ person, returned }) => own.includes(person) && returned === null).map(({ at }) => at);
  return [
    duty(c, {
      kind: 'fileThemeReport',
      about: theme.lead,
      of: [theme.theme],
      stage: 'expertReview',
      owner: { organisation: member.organisation, capability: 'expert', person: theme.lead },
      since: Math.max(c.stageSince, theme.at, ...filed),
      term: 'P26',
      setOn: theme.dueOn,
      commands: ['fileThemeReport'],
    }),
  ];
}
