import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { capabilitiesOf } from '../../db/master-data/capabilities-of.ts';
import { listCapabilities } from '../../db/master-data/list-capabilities.ts';
import { listPeople, type Person } from '../../db/master-data/list-people.ts';
import { insertMasterRow, updateMasterRow, type ChangedBy } from '../../db/master-data/write-master-data.ts';
import { personOfRole } from '../../db/master-data/person-of-role.ts';
import { changed } from '../tell-open-cases.ts';
import { seenIn } from '../changed-since.ts';
import { administer } from '../administer.ts';
import { changedBy, reason, shownValidity, validity } from '../administration.ts';
import { today } from '../clock.ts';
import { accountOf } from '../../db/sign-in/account-of.ts';
import { endAccess } from '../../db/sign-in/end-access.ts';
import { recordAccess } from '../identity/access-record.ts';
import { endResets } from '../identity/password-resets.ts';
import { newPassword } from '../schemas/new-password.ts';
import { etagOf } from '../etag.ts';
import { roleWith, rolesOf, type Who } from '../identity/who.ts';
import { notFound, Problem } from '../problem.ts';
import { rowVersion } from '../schemas/changed.ts';
import { answerProposed, propose, proposed } from '../proposed-changes/propose.ts';
import { capability, organisationRef, paging, empty, nothing, problemsOf, uuid, word, searchWords, shownDay } from '../schemas/common.ts';

const role = z.object({ capability, organisation: organisationRef });
const person = z
  .object({
    id: uuid,
    name: z.string(),
    position: z.string().nullable(),
    email: z.string().nullable().optional(),
    phone: z.string().nullable().optional(),
    username: z.string().nullable().optional().describe('Only for who keeps the accounts; null where there is none.'),
    roles: z.array(role).describe('What the person may act as today.'),
    version: rowVersion,
    ...shownValidity,
  })
  .meta({ id: 'Person' });

const heldRole = role.extend({
  id: uuid,
  validFrom: shownDay,
  validTo: shownDay.nullable().describe('Its last day.'),
  version: rowVersion,
});
const personInFull = person
  .extend({
    roles: z.array(heldRole).describe('What the person may, might and will be able to act as; the latest begun first.'),
    account: z.object({ username: z.string(), isDisabled: z.boolean(), version: rowVersion }).nullable(),
  })
  .meta({ id: 'PersonInFull' });

const columns = {
  fullName: word(200),
  position: word(300).nullable().optional(),
  email: z.email().max(200).nullable().optional(),
  phone: word(40).nullable().optional(),
};

const account = z.strictObject({
  username: z
    .string()
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9][a-z0-9._-]{1,99}$/)
    .optional(),
  password: newPassword.optional().describe('Refused: a person sets their own password by a link.'),
  disabled: z.boolean().optional(),
  reason,
});

/** People, their roles and their accounts. */
export const peopleRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '/api/people',
    {
      config: { right: 'readPeople' },
      schema: {
        tags: ['master data'],
        summary: 'People by name, with what they may act as today',
        querystring: z.object({
          organisation: uuid.optional(),
          capability: capability.optional(),
          q: searchWords().optional().describe('Words of the name; of the user name too for who keeps the accounts.'),
          ...paging,
        }),
        response: { 200: z.object({ items: z.array(person), nextCursor: z.string().nullable() }), ...problemsOf(400, 403) },
      },
    },
    async (request) => {
      const { organisation, capability: held, q, cursor, limit } = request.query;
      const keeps = roleWith(request.who, 'changePeople') !== undefined;
      const { items, nextCursor } = await listPeople(request.db, {
        on: today(),
        limit,
        // Forms do not offer people who have left. Those who maintain the table see them.
        inOfficeOnly: !keeps,
        byUsername: keeps,
        ...(organisation === undefined ? {} : { organisation }),
        ...(held === undefined ? {} : { capability: held }),
        ...(q === undefined ? {} : { q }),
        ...(cursor === undefined ? {} : { cursor }),
      });
      const roles = await Promise.all(items.map(({ id }) => listCapabilities(request.db, id, today())));
      return { items: items.map((one, n) => ({ ...shown(request.who, one), roles: rolesOf(roles[n]!) })), nextCursor };
    },
  );

  app.get(
    '/api/people/:id',
    {
      config: { right: 'changePeople' },
      schema: {
        tags: ['master data'],
        summary: 'A person with every role, past and to come, and the account',
        params: z.object({ id: uuid }),
        response: { 200: personInFull, ...problemsOf(400, 403, 404) },
      },
    },
    async (request, reply) => {
      const { db, who } = request;
      const { id } = request.params;
      const [found] = (await listPeople(db, { ids: [id] })).items;
      if (!found) throw notFound();
      const [held, account] = await Promise.all([capabilitiesOf(db, id), accountOf(db, id)]);
      const named = rolesOf(held);
      const roles = held.map(({ id: row, validFrom, validTo, rowVersion: version }, n) => ({
        ...named[n]!,
        id: row,
        validFrom,
        validTo,
        version,
      }));
      const answer = { ...shown(who, found), roles, account: account ? accountShown(account) : null };
      void reply.header('etag', etagOf(answer, found.rowVersion));
      return answer;
    },
  );

  administer(app, {
    path: '/api/people',
    table: 'people',
    right: 'changePeople',
    one: 'a person',
    create: { ...columns, ...validity },
    change: columns,
    after: (request, id) => changed(app, request, id),
  });

  administer(app, {
    path: '/api/capabilities',
    table: 'capabilities',
    right: 'changePeople',
    one: 'a capability of a person for an organisation',
    proposes: 'role',
    // When a role ends, the commissions in which its holder has duties are told.
    after: async (request, id) => changed(app, request, await personOfRole(request.db, id)),
  });

  app.put(
    '/api/people/:id/account',
    {
      config: { right: 'changePeople', seen: 'version' },
      schema: {
        tags: ['master data'],
        summary: 'Open, change or disable a person’s account',
        description: 'In `If-Match` stands the version of the account, or `"0"` from who saw that there was none.',
        params: z.object({ id: uuid }),
        body: account,
        response: { 204: nothing('Done.'), ...problemsOf(400, 403, 404, 409) },
      },
    },
    async (request, reply) => {
      const { id: personId } = request.params;
      const { username, password, disabled, reason: why } = request.body;
      if (disabled === false) refuseOwn(request, personId);
      // One's own password is changed where the present one is asked for. Every other person sets theirs by a link.
      if (password !== undefined) throw new Problem(409, 'PASSWORD_BY_LINK');
      const [found] = (await listPeople(request.db, { ids: [personId] })).items;
      if (!found) throw notFound();
      const by = await changedBy(request, 'changePeople', why);
      const disabledAt = disabled === undefined ? undefined : disabled ? by.at : null;
      const changes = { ...(username === undefined ? {} : { username }), ...(disabledAt === undefined ? {} : { disabledAt }) };
      if (!(await updateMasterRow(request.db, 'accounts', personId, changes, by, seenIn(request)))) {
        if (username === undefined) throw notFound();
        const outcome = await insertMasterRow(request.db, 'accounts', { personId, ...changes, username }, by);
        // Another administrator opened the account at the same moment, so nothing of this request was written.
        if (outcome === 'exists') throw new Problem(409, 'CHANGED_SINCE');
      }
      if (disabled === true) await closeAccount(request, personId, username ?? found.username, by);
      return reply.code(204).send(empty);
    },
  );

  app.post(
    '/api/people/:id/reset',
    {
      config: { right: 'changePeople', seen: 'nothing: it proposes a link, and confirming it ends the others' },
      schema: {
        tags: ['master data'],
        summary: 'Propose a link by which a person sets their own password; another administrator confirms it',
        description: 'The link is told to who proposes and its code to who confirms, once each: neither opens anything without the other.',
        params: z.object({ id: uuid }),
        body: z.strictObject({ reason }),
        response: { 202: proposed, ...problemsOf(400, 403, 404, 409) },
      },
    },
    async (request, reply) =>
      answerProposed(reply, await propose(request, 'passwordReset', { personId: request.params.id }, request.body.reason)),
  );
};

/** Closes an account: its sessions end at once, and no link can open it again. */
async function closeAccount(request: FastifyRequest, personId: string, username: string | null, by: ChangedBy): Promise<void> {
  await endAccess(request.db, personId, by.at);
  await endResets(request.db, personId, by);
  const said = { account: username ?? undefined, personId, session: request.who.session };
  await recordAccess(request, { outcome: 'accountDisabled', reason: 'byAdministrator', ...said });
}

/** An administrator cannot reopen their own account. Another administrator has to do it. */
function refuseOwn(request: FastifyRequest, person: string | undefined): void {
  if (person === request.who.person) throw new Problem(409, 'SECOND_PERSON_NEEDED');
}

const accountShown = ({ username, disabledAt, rowVersion: version }: NonNullable<Awaited<ReturnType<typeof accountOf>>>) => ({
  username,
  isDisabled: disabledAt !== null,
  version,
});

/** Contact data and user names are shown only to those who maintain the table. */
function shown(
  who: Who,
  { id, fullName: name, position, email, phone, username, validFrom, validTo, source, sourceStatus, rowVersion: version }: Person,
) {
  const contacts = roleWith(who, 'readContacts') ? { email, phone } : {};
  const account = roleWith(who, 'changePeople') ? { username } : {};
  return { id, name, position, ...contacts, ...account, validFrom, validTo, source, sourceStatus, version };
}
