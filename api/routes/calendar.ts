import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { calendarCurrent } from '../../db/master-data/calendar-current.ts';
import { CalendarChanged, publishCalendar } from '../../db/master-data/publish-calendar.ts';
import type { ChangedBy } from '../../db/master-data/write-master-data.ts';
import type { Database } from '../../db/open-database.ts';
import { distinct, itself } from '../../domain/case/values.ts';
import type { Calendar } from '../../domain/calendar/working-days.ts';
import { changedBy, reason } from '../administration.ts';
import { tellCalendar } from '../tell-open-cases.ts';
import { Problem } from '../problem.ts';
import { day, problemsOf, shownDay, uuid, word } from '../schemas/common.ts';

const calendarDay = z.object({
  on: day,
  kind: z.enum(['holiday', 'compensation', 'swapOff', 'swapWork']),
  name: word(200),
  source: word(1_000),
  status: z.enum(['confirmed', 'unconfirmed']),
});

const shownCalendarDay = calendarDay.extend({ on: shownDay, name: z.string(), source: z.string() });
const years = distinct(z.array(z.int().min(1945).max(2099)).max(200), itself);
const calendar = z
  .object({
    version: z.int(),
    days: z.array(shownCalendarDay),
    confirmedYears: z.array(z.int()).describe('Years whose days off are all decided.'),
  })
  .meta({ id: 'Calendar' });

/** The table of days off. Publishing a version moves the open deadlines it changes. Each move is a fact of its commission. */
export const calendarRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/api/calendar',
    {
      config: { isForEverybody: true },
      schema: { tags: ['master data'], summary: 'The calendar as it stands', response: { 200: calendar, ...problemsOf(404) } },
    },
    async (request) => {
      const current = await calendarCurrent(request.db);
      if (!current) throw new Problem(404, 'NO_CALENDAR');
      return current;
    },
  );

  app.put(
    '/api/calendar',
    {
      config: { right: 'changeCalendar', seen: { inBody: 'basedOn' } },
      schema: {
        tags: ['master data'],
        summary: 'Publish the next version of the calendar, whole',
        body: z.strictObject({
          basedOn: z.int().min(0).describe('The version the edit began from.'),
          days: distinct(z.array(calendarDay).max(2_000), ({ on }) => on),
          confirmedYears: years,
          reason,
        }),
        response: {
          200: z.object({
            version: z.int(),
            moved: z.int().describe('Cases of which an open deadline moved.'),
            unreached: z.array(uuid).describe('Cases that did not hear of it; they keep the calendar they have.'),
          }),
          ...problemsOf(400, 403, 409),
        },
      },
    },
    async (request) => {
      const { basedOn, days, confirmedYears, reason: why } = request.body;
      const by = await changedBy(request, 'changeCalendar', why);
      const version = await publish(request.db, { basedOn, days, confirmedYears }, by);
      const context = { province: request.province.code, db: request.db, engine: app.engine };
      // The reason is a private text. The facts of the cases refer to it by its id.
      return { version, ...(await tellCalendar(context, { version, days, confirmedYears }, by.reason.text)) };
    },
  );
};

async function publish(db: Database, edition: Omit<Calendar, 'version'> & { basedOn: number }, by: ChangedBy): Promise<number> {
  try {
    return await publishCalendar(db, edition, by);
  } catch (error) {
    if (error instanceof CalendarChanged) throw new Problem(409, 'CALENDAR_CHANGED');
    throw error;
  }
}
