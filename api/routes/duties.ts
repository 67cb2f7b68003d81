import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { findCommissions } from '../../db/commissions/find-commissions.ts';
import { listDuties, type DutyFilter, type DutyListItem } from '../../db/commissions/list-duties.ts';
import type { StoredCommission } from '../../db/commissions/find-commission.ts';
import type { Derivation } from '../../domain/calendar/deadline.ts';
import type { Duty } from '../../domain/commission/duty.ts';
import { isDutyOpen, ownerSeen } from '../../domain/commission/view.ts';
import type { Database } from '../../db/open-database.ts';
import { today } from '../clock.ts';
import { commissionIn } from '../commands/load-commission.ts';
import { mayKnow, sectionsOpenTo } from '../commands/readers.ts';
import { ownerOf, partsOf, visibilityOf } from '../commands/visibility.ts';
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
  commission: StoredCommission;
}

async function openPage(db: Database, who: Who, wanted: DutyFilter, limit: number) {
  const rows: Row[] = [];
  let cursor: string | null = wanted.cursor ?? null;
  do {
    const page = await listDuties(db, { ...wanted, ...(cursor === null ? {} : { cursor }), limit: limit - rows.length });
    const whole = await findCommissions(db, [...new Set(page.items.map((row) => row.commissionId))]);
    for (const row of page.items) {
      const commission = whole.get(row.commissionId);
      const seen = commission && seenBy(who, row, commission);
      if (seen) rows.push({ duty: seen, row, commission });
    }
    cursor = page.nextCursor;
  } while (rows.length < limit && cursor !== null);
  return { items: await presentItems(db, rows), nextCursor: cursor };
}

/** The duty as this person may see it; null when it is closed to them. */
function seenBy(who: Who, row: DutyListItem, stored: StoredCommission): Duty | null {
  const c = commissionIn(stored);
  if (c === null || !mayKnow(who, c)) return null;
  const looking = { person: who.person, sections: sectionsOpenTo(who, c) };
  const duty = dutyOf(row);
  const isOpen = isDutyOpen({ key: duty.key, person: duty.owner.person }, looking);
  return isOpen ? { ...duty, owner: ownerSeen(duty.owner, looking) } : null;
}

async function presentItems(db: Database, rows: readonly Row[]) {
  const named = await nameAll(
    db,
    rows.flatMap(({ duty: { owner } }) => [owner.organisation, owner.person].filter((id) => id !== null)),
  );
  return rows.map(({ duty: owed, row, commission }) => {
    const { calendar } = commissionIn(commission)!;
    return {
      ...presentDuty(owed, { rung: row.rung, calendar, today: today(), named }),
      commissionId: row.commissionId,
      commissionTitle: row.commissionTitle,
      commissionCode: row.commissionCode,
      commissionStage: row.commissionStage,
    };
  });
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
