import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { calendarCurrent } from '../../db/master-data/calendar-current.ts';
import { plusDays, weekday, type Day } from '../../domain/calendar/day.ts';
import { plusWorkingDays, type Calendar } from '../../domain/calendar/working-days.ts';
import { endings, stages } from '../../domain/commission/names.ts';
import { today } from '../clock.ts';
import { countFor, type CountDays } from '../commands/count-for.ts';
import { etagOf, isHeld } from '../etag.ts';
import { openDrafts } from '../commands/find-draft.ts';
import { empty, nothing, problemsOf, shownDay } from '../schemas/common.ts';

const count = z.int().min(0);
const standing = {
  open: count,
  overdue: count.describe('With a duty due before today.'),
  atRisk: count.describe('With the next duty due by `riskUntil`.'),
};

const overview = z
  .object({
    today: shownDay,
    weekEndsOn: shownDay.describe('The Sunday of this week.'),
    riskUntil: shownDay.describe('The third working day from today.'),
    duties: z.object({ overdue: count, today: count, thisWeek: count.describe('After today, until `weekEndsOn`.'), later: count }),
    waitingForOthers: count.describe('What others owe where I or an office of mine has a part.'),
    drafts: z.object({ open: count.describe('That I made or hold.'), waitingForMe: count }),
    commissions: z.object({ ...standing, stages: z.array(z.object({ stage: z.enum(stages), ...standing })) }),
    closedThisYear: z.array(z.object({ outcome: z.enum(endings), count })),
    isAtLeast: z.boolean().describe('There may be more than is said: show the counts with a plus sign.'),
  })
  .meta({ id: 'Overview' });

/** A commission is at risk when its next duty is due within this many working days. */
const riskWorkingDays = 3;
const noCalendar: Calendar = { version: 0, days: [], confirmedYears: [] };

/** The counters of the home page, the board and the portfolio. They count the rows that the lists would show. */
export const overviewRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/api/overview',
    {
      config: { isForEverybody: true },
      schema: {
        tags: ['commissions'],
        summary: 'How much there is of what I owe, wait for and may know of',
        description: 'Counted over the same rows as the lists. Ask again with `If-None-Match` to hear of changes only.',
        headers: z.object({ 'if-none-match': z.string().max(200).optional() }),
        response: { 200: overview, 304: nothing('Nothing has changed.'), ...problemsOf(400) },
      },
    },
    async (request, reply) => {
      const { db, who, province } = request;
      const days = daysFrom(today(), (await calendarCurrent(db)) ?? noCalendar);
      const [counts, drafts] = await Promise.all([countFor(db, who, days), openDrafts(db, province.code, who)]);
      const { ofOthers: waitingForOthers, ...duties } = counts.duties;
      const sum = (of: 'open' | 'overdue' | 'atRisk') => counts.stages.reduce((all, stage) => all + stage[of], 0);
      const answer: z.output<typeof overview> = {
        ...days,
        duties,
        waitingForOthers,
        drafts: {
          open: drafts.length,
          waitingForMe: drafts.filter(({ draft, handOvers }) => draft.holder === who.person && handOvers.length > 0).length,
        },
        commissions: { open: sum('open'), overdue: sum('overdue'), atRisk: sum('atRisk'), stages: counts.stages },
        closedThisYear: counts.closed as z.output<typeof overview>['closedThisYear'],
        isAtLeast: counts.isAtLeast,
      };
      const etag = etagOf(answer);
      void reply.header('etag', etag).header('cache-control', 'private, no-cache').header('vary', 'Cookie, Authorization');
      if (isHeld(request.headers['if-none-match'], etag)) return reply.code(304).send(empty);
      return reply.code(200).send(answer);
    },
  );
};

function daysFrom(now: Day, calendar: Calendar): CountDays {
  return { today: now, weekEndsOn: plusDays(now, 7 - weekday(now)), riskUntil: plusWorkingDays(now, riskWorkingDays, calendar) };
}
