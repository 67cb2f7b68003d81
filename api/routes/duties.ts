import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { dutyCursorOf, listDuties, type DutyFilter, type DutyListItem } from '../../db/cases/list-duties.ts';
import type { CommissionLine } from '../../db/commissions/line.ts';
import { instruments } from '../../domain/commission/names.ts';
import type { ObstacleLine } from '../../db/obstacles/line.ts';
import type { Duty } from '../../domain/case/duty.ts';
import type { ProcedureName } from '../../domain/procedures.ts';
import type { Database } from '../../db/open-database.ts';
import { today } from '../clock.ts';
import { calendarsOf } from '../commands/calendars.ts';
import { filledPage } from '../commands/visible-page.ts';
import { dutySeenIn, ownerOf, partsOf, visibilityOf } from '../commands/visibility.ts';
import type { Who } from '../identity/who.ts';
import { presentDuty } from '../presentation/duties.ts';
import { commissionsSeen } from '../presentation/obstacle.ts';
import { nameAll } from '../presentation/named.ts';
import { flag, paging, problemsOf, uuid } from '../schemas/common.ts';
import { duty } from '../schemas/duty.ts';
import { anyStage, procedureName } from '../schemas/receipt.ts';

const item = duty
  .extend({
    stage: anyStage,
    procedure: procedureName,
    caseId: uuid,
    commissionId: uuid.nullable().describe('The commission, or the one that an obstacle is about; null for an obstacle in general.'),
    commissionTitle: z.string().describe('The title of the case, whatever its procedure; likewise its code and stage.'),
    commissionCode: z.string().nullable(),
    commissionStage: z.string(),
  })
  .extend({ instrument: z.enum(instruments).nullable().describe('What the order is: a duty is named by it.') })
  .meta({ id: 'InboxItem' });

/** The inbox: duties of the person, or everybody's in cases they may know of, the most urgent first. */
export const dutyRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/api/duties',
    {
      config: { isForEverybody: true },
      schema: {
        tags: ['duties'],
        summary: 'What is owed, the most urgent first',
        querystring: z.object({
          mine: flag.optional().describe('Only what I owe: in person, or through an office of mine that nobody is named for.'),
          waitingForOthers: flag
            .optional()
            .describe('Only what others owe where I or an office of mine has a part; not together with `mine`.'),
          overdue: flag.optional(),
          ...paging,
        }),
        response: { 200: z.object({ items: z.array(item), nextCursor: z.string().nullable() }), ...problemsOf(400) },
      },
    },
    async (request) => {
      const { mine, waitingForOthers, overdue, cursor, limit } = request.query;
      const { who, db } = request;
      const visibility = visibilityOf(who);
      if (visibility === null || (mine === true && waitingForOthers === true)) return { items: [], nextCursor: null };
      const owner = ownerOf(who);
      const wanted: DutyFilter = {
        visibility,
        questionsTo: owner,
        ...(mine === true ? { owner } : {}),
        ...(waitingForOthers === true ? { notOwner: owner, involving: partsOf(who) } : {}),
        ...(overdue === true ? { dueBefore: today() } : {}),
        ...(cursor === undefined ? {} : { cursor }),
      };
      return openPage(db, who, wanted, limit);
    },
  );
};

interface Row {
  duty: Duty;
  row: DutyListItem;
}

async function openPage(db: Database, who: Who, wanted: DutyFilter, limit: number) {
  const { items, nextCursor } = await filledPage({
    limit,
    cursor: wanted.cursor,
    fetch: (cursor, count) => listDuties(db, { ...wanted, ...(cursor === null ? {} : { cursor }), limit: count }),
    see: async (rows) => rows.flatMap((row) => openRow(who, row)),
    cursorOf: ({ row }: Row) => dutyCursorOf(row),
  });
  return { items: await presentItems(db, who, items), nextCursor };
}

/** The duty as this person may see it. Empty when it is closed to them. */
function openRow(who: Who, row: DutyListItem): Row[] {
  const seen = dutySeenIn(who, row, row.duty as unknown as Duty);
  return seen === null ? [] : [{ duty: seen, row }];
}

type AnyStage = z.output<typeof anyStage>;

/** The commission that a duty belongs to or is about. Null when there is none that the person may know of. */
async function commissionsOf(db: Database, who: Who, rows: readonly Row[]): Promise<(row: DutyListItem) => string | null> {
  const about = (row: DutyListItem) => (row.procedure === 'obstacle' ? (row.line as ObstacleLine).about : null);
  const known = await commissionsSeen(
    db,
    who,
    rows.flatMap(({ row }) => about(row) ?? []),
  );
  return (row) => {
    if (row.procedure === 'commission') return row.caseId;
    const id = about(row)?.case;
    return id !== undefined && known.has(id) ? id : null;
  };
}

async function presentItems(db: Database, who: Who, rows: readonly Row[]) {
  const named = await nameAll(
    db,
    rows.flatMap(({ duty: { owner } }) => [owner.organisation, owner.person].filter((id) => id !== null)),
  );
  const calendars = await calendarsOf(
    db,
    rows.map(({ row }) => row),
  );
  const commissions = await commissionsOf(db, who, rows);
  return rows.map(({ duty: owed, row }) => ({
    ...presentDuty(owed as Duty<string, AnyStage>, {
      rung: row.rung,
      calendar: calendars.get(row.calendarVersion)!,
      today: today(),
      named,
    }),
    procedure: row.procedure as ProcedureName,
    caseId: row.caseId,
    commissionId: commissions(row),
    commissionTitle: row.title,
    commissionCode: row.code,
    commissionStage: row.stage,
    instrument: (row.line as Partial<CommissionLine>).instrument ?? null,
  }));
}
