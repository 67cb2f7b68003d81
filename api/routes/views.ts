import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { countOtherViews } from '../../db/views/count-views.ts';
import { deleteView } from '../../db/views/delete-view.ts';
import { listViews, type SavedView } from '../../db/views/list-views.ts';
import { saveView } from '../../db/views/save-view.ts';
import type { Database } from '../../db/open-database.ts';
import type { Capability } from '../../domain/case/capabilities.ts';
import { nowIso } from '../clock.ts';
import { ownerOf } from '../commands/visibility.ts';
import type { Who } from '../identity/who.ts';
import { nameAll } from '../presentation/named.ts';
import { forbidden, notFound, Problem } from '../problem.ts';
import { rowVersion } from '../schemas/changed.ts';
import {
  capability,
  empty,
  instant,
  nothing,
  organisationRef,
  personRef,
  problemsOf,
  uuid,
  word,
  wordOrNothing,
} from '../schemas/common.ts';

/** Lists of which a view can be saved. */
const lists = ['commissions', 'duties', 'journal'] as const;
const maxViews = 100;

const view = z
  .object({
    id: uuid,
    list: z.enum(lists),
    name: z.string(),
    query: z.string(),
    owner: personRef,
    isMine: z.boolean(),
    shared: z.object({ organisation: organisationRef, capability }).nullable().describe('Everybody who acts so for this body sees it too.'),
    savedAt: instant,
    version: rowVersion,
  })
  .meta({ id: 'SavedView' });

const saving = z.strictObject({
  list: z.enum(lists),
  name: word(100),
  query: wordOrNothing(2_000).describe('The query of the list’s address, without `?`.'),
  shared: z.strictObject({ organisation: uuid, capability }).nullable().default(null).describe('One of my own capacities.'),
});

const params = z.object({ id: uuid });

/** Views of lists that a person has saved under a name. Some are shared with everybody who acts in the same capacity. */
export const viewRoutes: FastifyPluginAsyncZod = async (app) => {
  const tags = ['views'];

  app.get(
    '/api/views',
    {
      config: { isForEverybody: true },
      schema: {
        tags,
        summary: 'My views, and those shared with a capacity of mine, by name',
        response: { 200: z.object({ items: z.array(view) }), ...problemsOf() },
      },
    },
    async ({ db, who }) => ({ items: await shown(db, who, await listViews(db, ownerOf(who))) }),
  );

  app.get(
    '/api/views/:id',
    { config: { isForEverybody: true }, schema: { tags, summary: 'One view', params, response: { 200: view, ...problemsOf(400, 404) } } },
    async ({ db, who, params: { id } }) => one(db, who, id),
  );

  app.put(
    '/api/views/:id',
    {
      config: { isForEverybody: true, seen: 'version' },
      schema: {
        tags,
        summary: 'Save a view under an id of the caller’s choice, new or changed',
        params,
        body: saving,
        response: { 200: view, ...problemsOf(400, 403, 404, 409) },
      },
    },
    async ({ db, who, seenVersion, params: { id }, body: { shared, ...said } }) => {
      if (shared !== null && !holds(who, shared)) throw forbidden();
      if ((await countOtherViews(db, { owner: who.person, id })) >= maxViews) throw new Problem(409, 'TOO_MANY_KEPT');
      const sharing = { sharedOrganisationId: shared?.organisation ?? null, sharedCapability: shared?.capability ?? null };
      const view = { ...said, ...sharing };
      if (!(await saveView(db, { id, owner: who.person, ...view, seenVersion, savedAt: nowIso() }))) {
        if (!(await isSaved(db, who, id, view))) throw await changedOrNone(db, who, id, { ...said, shared });
      }
      return one(db, who, id);
    },
  );

  app.delete(
    '/api/views/:id',
    {
      config: { isForEverybody: true, seen: 'version' },
      schema: { tags, summary: 'Delete a view of mine', params, response: { 204: nothing('Done.'), ...problemsOf(400, 403, 404, 409) } },
    },
    async ({ db, who, seenVersion, params: { id } }, reply) => {
      if (!(await deleteView(db, { id, owner: who.person, seenVersion }))) throw await changedOrNone(db, who, id);
      return reply.code(204).send(empty);
    },
  );
};

const holds = (who: Who, shared: { organisation: string; capability: Capability }): boolean =>
  who.roles.some((role) => role.organisation.id === shared.organisation && role.capability === shared.capability);

/** Whether the person's view already has this content. The answer to its saving was lost, and it is sent once more. */
async function isSaved(db: Database, who: Who, id: string, view: object): Promise<boolean> {
  const [found] = await listViews(db, ownerOf(who), id);
  return found?.owner === who.person && Object.entries(view).every(([name, value]) => found[name as keyof SavedView] === value);
}

/** The problem of a view that was not written: it changed meanwhile in something that differs from what was sent, or it does not exist. */
async function changedOrNone(db: Database, who: Who, id: string, sent: Partial<z.output<typeof saving>> = {}): Promise<Problem> {
  const found = await one(db, who, id);
  if (!found.isMine) return notFound();
  const now = { list: found.list, name: found.name, query: found.query, shared: found.shared };
  const same = (field: keyof typeof now) => field in sent && JSON.stringify(sharing(now[field])) === JSON.stringify(sharing(sent[field]));
  const changed = Object.entries(now)
    .filter(([field]) => !same(field as keyof typeof now))
    .map(([field, value]) => ({ field, now: value, by: found.owner, at: found.savedAt }));
  return new Problem(409, 'CHANGED_SINCE', { more: { version: found.version, changed } });
}

/** An office by its id, in requests and in answers. */
function sharing(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { organisation, capability: held } = value as { organisation: string | { id: string }; capability: Capability };
  return { organisation: typeof organisation === 'string' ? organisation : organisation.id, capability: held };
}

async function one(db: Database, who: Who, id: string): Promise<z.output<typeof view>> {
  const [found] = await shown(db, who, await listViews(db, ownerOf(who), id));
  if (!found) throw notFound();
  return found;
}

async function shown(db: Database, who: Who, views: readonly SavedView[]): Promise<z.output<typeof view>[]> {
  const named = await nameAll(
    db,
    views.flatMap(({ owner, sharedOrganisationId }) => [owner, ...(sharedOrganisationId === null ? [] : [sharedOrganisationId])]),
  );
  return views.map(({ id, list, name, query, owner, sharedOrganisationId, sharedCapability, savedAt, rowVersion: version }) => {
    const organisation = named.organisations.find((o) => o.id === sharedOrganisationId);
    return {
      id,
      list: list as (typeof lists)[number],
      name,
      query,
      owner: { id: owner, name: named.people.find((p) => p.id === owner)?.name ?? '' },
      isMine: owner === who.person,
      shared: organisation === undefined ? null : { organisation, capability: sharedCapability as Capability },
      savedAt: savedAt.toISOString(),
      version,
    };
  });
}
