import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { listUnseenEntries, type CaseWithEntries } from '../../db/cases/list-unseen-entries.ts';
import type { PaperEntry } from '../../domain/case/paper-entries.ts';
import { stateOf } from '../../domain/procedures.ts';
import { actorAs, type Who } from '../identity/who.ts';
import { nameAll } from '../presentation/named.ts';
import { apiProcedures } from '../procedures/registry.ts';
import { instant, problemsOf, uuid } from '../schemas/common.ts';
import { procedureName } from '../schemas/receipt.ts';

const named = z.object({ id: uuid, name: z.string() });
const notice = z
  .object({
    procedure: procedureName,
    caseId: uuid,
    code: z.string().nullable(),
    title: z.string(),
    entry: z.int().describe('The revision of the entry, for the acts that take note of it or contest it.'),
    command: z.string().describe('The act that was entered.'),
    at: instant,
    by: named.describe('Who entered it.'),
    organisation: named.describe('In whose name.'),
    isAnswered: z.boolean().describe('The entry was contested, and the contest was answered.'),
  })
  .meta({ id: 'Notice' });

/** More open entries than any office leaves unread. The rest follow once these are seen. */
const limit = 100;

/** Notices: what was entered from paper in one's own name or that of one's body, and was not looked at yet. */
export const noticeRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/api/notices',
    {
      config: { isForEverybody: true },
      schema: {
        tags: ['duties'],
        summary: 'What was entered from paper on my behalf, and not looked at yet',
        response: { 200: z.object({ items: z.array(notice) }), ...problemsOf(400) },
      },
    },
    async ({ db, who }) => {
      const found = await listUnseenEntries(db, keysOf(who), limit);
      const unseen = found.flatMap((row) => entriesFor(who, row).map((entry) => ({ row, entry })));
      const names = await nameAll(
        db,
        unseen.flatMap(({ entry }) => [entry.by, entry.organisation]),
      );
      const nameOf = (list: readonly { id: string; name: string }[], id: string) => ({
        id,
        name: list.find((one) => one.id === id)?.name ?? '',
      });
      return {
        items: unseen.map(({ row, entry }) => ({
          procedure: row.procedure as z.output<typeof procedureName>,
          caseId: row.id,
          code: row.code,
          title: row.title,
          entry: entry.revision,
          command: entry.command,
          at: new Date(entry.at).toISOString(),
          by: nameOf(names.people, entry.by),
          organisation: nameOf(names.organisations, entry.organisation),
          isAnswered: entry.contests.length > 0,
        })),
      };
    },
  );
};

/** The keys under which entries wait for this person: their own, and those of the offices that they hold. */
function keysOf(who: Who): string[] {
  const offices = who.roles.filter(({ capability }) => capability !== 'expert' && capability !== 'administrator');
  return [`person/${who.person}`, ...new Set(offices.map(({ organisation }) => `body/${organisation.id}`))];
}

/** The entries that wait for this person. None where they may not know of the case. */
function entriesFor(who: Who, row: CaseWithEntries): PaperEntry[] {
  const procedure = apiProcedures.find(({ name }) => name === row.procedure);
  if (procedure?.unseenEntries === undefined) return [];
  const state = stateOf(row);
  if (!procedure.mayKnow(who, state)) return [];
  return procedure.unseenEntries(
    state,
    who.roles.map((role) => actorAs(who, role)),
  );
}
