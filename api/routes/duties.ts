import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { findCommissions } from '../../db/commissions/find-commissions.ts';
import { listDuties, type DutyFilter, type DutyListItem } from '../../db/commissions/list-duties.ts';
import type { StoredCommission } from '../../db/commissions/find-commission.ts';
import type { Derivation } from '../../domain/calendar/deadline.ts';
import type { Duty } from '../../domain/commission/duty.ts';
import { isDutyOpen, ownerSeen, turnsOnPanel } from '../../domain/commission/view.ts';
import type { Database } from '../../db/open-database.ts';
import { today } from '../clock.ts';
import { calendarsOf } from '../commands/calendars.ts';
import { commissionIn } from '../commands/load-commission.ts';
import { sectionsOpenTo } from '../commands/readers.ts';
import { mayKnowLine, ownerOf, partsOf, visibilityOf } from '../commands/visibility.ts';
import type { Who } from '../identity/who.ts';
import { presentDuty } from '../presentation/duties.ts';
import { nameAll } from '../presentation/named.ts';
import { flag, paging, problemsOf, uuid } from '../schemas/common.ts';
import { duty } from '../schemas/duty.ts';

const item = duty
  .extend({ commissionId: uuid, commissionTitle: z.string(), commissionCode: z.string().nullable(), commissionStage: z.string() })
  .meta({ id: 'InboxItem' });

/** The inbox: what is owed, by me or by anybody in what I may know of, the most urgent first. */
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
  const rows: Row[] = [];
  let cursor: string | null = wanted.cursor ?? null;
  do {
    const page = await listDuties(db, { ...wanted, ...(cursor === null ? {} : { cursor }), limit: limit - rows.length });
    rows.push(...(await openRows(db, who, page.items)));
    cursor = page.nextCursor;
  } while (rows.length < limit && cursor !== null);
  return { items: await presentItems(db, rows), nextCursor: cursor };
}

/** The duties as this person may see them, without those closed to them. Few turn on more than the rows say: their states are opened. */
async function openRows(db: Database, who: Who, items: readonly DutyListItem[]): Promise<Row[]> {
  const known = items.filter((row) => mayKnowLine(who, row)).map((row) => ({ duty: dutyOf(row), row }));
  const apart = known.filter(({ duty: owed }) => turnsOnPanel(owed, who.person));
  const states = await findCommissions(db, [...new Set(apart.map(({ row }) => row.commissionId))]);
  return known.flatMap((one) => {
    if (!turnsOnPanel(one.duty, who.person)) return [one];
    const state = states.get(one.row.commissionId);
    const seen = state && seenBy(who, one.duty, state);
    return seen ? [{ ...one, duty: seen }] : [];
  });
}

/** The duty as this person may see it; null when it is closed to them. */
function seenBy(who: Who, owed: Duty, stored: StoredCommission): Duty | null {
  const c = commissionIn(stored);
  if (c === null) return null;
  const looking = { person: who.person, sections: sectionsOpenTo(who, c) };
  const isOpen = isDutyOpen({ key: owed.key, person: owed.owner.person }, looking);
  return isOpen ? { ...owed, owner: ownerSeen(owed.owner, looking) } : null;
}

async function presentItems(db: Database, rows: readonly Row[]) {
  const named = await nameAll(
    db,
    rows.flatMap(({ duty: { owner } }) => [owner.organisation, owner.person].filter((id) => id !== null)),
  );
  const calendars = await calendarsOf(
    db,
    rows.map(({ row }) => row),
  );
  return rows.map(({ duty: owed, row }) => ({
    ...presentDuty(owed, { rung: row.rung, calendar: calendars.get(row.calendarVersion)!, today: today(), named }),
    commissionId: row.commissionId,
    commissionTitle: row.commissionTitle,
    commissionCode: row.commissionCode,
    commissionStage: row.commissionStage,
  }));
}

/** The duty as the domain made it when its row was written. */
function dutyOf(row: DutyListItem): Duty {
  return {
    key: row.key,
    kind: row.kind,
    stage: row.stage as Duty['stage'],
    owner: {
      organisation: row.ownerOrganisation,
      capability: row.ownerCapability as Duty['owner']['capability'],
      person: row.ownerPerson,
    },
    since: row.since.getTime(),
    due: row.derivation as unknown as Derivation,
    commands: row.commands as Duty['commands'],
  };
}
