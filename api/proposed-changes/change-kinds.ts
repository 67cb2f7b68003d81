import { z } from 'zod';
import { accountOf } from '../../db/sign-in/account-of.ts';
import { listPeople } from '../../db/master-data/list-people.ts';
import { closeMasterRow, insertMasterRow, updateMasterRow, type ChangedBy } from '../../db/master-data/write-master-data.ts';
import type { Database } from '../../db/open-database.ts';
import {
  daysOf,
  gainersOf,
  lengthenedTables,
  normBefore,
  ruleSetBefore,
  ruleSetOf,
  withholdingRuleBefore,
} from '../../db/proposed-changes/what-it-rests-on.ts';
import { capabilities } from '../../domain/case/capabilities.ts';
import { distinct } from '../../domain/case/values.ts';
import { exemptGrounds } from '../../domain/money/withholding.ts';
import { validity, wordId } from '../administration.ts';
import { beginReset, confirmReset } from '../identity/password-resets.ts';
import { notFound, Problem } from '../problem.ts';
import { day, uuid, word } from '../schemas/common.ts';
import { ruleSetContent } from '../schemas/rule-set.ts';
import { changed } from '../tell-open-cases.ts';
import { kindOf } from './change-kind.ts';

const nobody = async () => [];

/** Whether a row has ended before the day. */
const isOverBy = ({ validTo }: { validTo: string | null }, day: string) => validTo !== null && validTo < day;

/** Writes a new row of the table. */
const adding =
  (table: 'capabilities' | 'spendingNorms' | 'withholdingRules' | 'ruleSets') =>
  async (trx: Database, id: string, row: object, by: ChangedBy): Promise<null> => {
    await insertMasterRow(trx, table, { id, ...row } as never, by);
    return null;
  };

const sourceStatus = z.enum(['law', 'analogue', 'proposed']);
const sourced = { ...validity, source: word(1_000), sourceStatus };
const percent = z.number().min(0).max(100);

const role = z.strictObject({ personId: uuid, organisationId: uuid, capability: z.enum(capabilities), ...validity });

const spendingNorm = z.strictObject({
  territory: word(60),
  item: word(60),
  unit: word(60),
  maxVnd: z.int().min(0),
  maxPercent: percent.nullable().optional(),
  issuer: word(200),
  ...sourced,
});

const withholdingRule = z.strictObject({
  residency: z.enum(['resident', 'nonResident']),
  thresholdVnd: z.int().min(0),
  ratePercent: percent,
  canCommit: z.boolean(),
  canRequestBelow: z.boolean(),
  payrollFromMonths: z.int().min(1).max(120).nullable().optional(),
  exemptions: distinct(
    z.array(z.strictObject({ ground: z.enum(exemptGrounds), source: word(1_000), status: sourceStatus })).max(10),
    ({ ground }) => ground,
  )
    .nullable()
    .optional(),
  ...sourced,
});

const ruleSet = z.strictObject({
  code: word(60),
  version: z.int().min(1),
  territory: word(60),
  status: z.literal('draft').default('draft'),
  legalBasis: word(1_000),
  content: ruleSetContent,
  ...validity,
});

const activation = z.strictObject({ id: wordId });

const longerValidity = z.strictObject({
  table: z.enum(lengthenedTables),
  id: wordId,
  validTo: day,
  successorId: uuid.nullable().optional(),
});

/**
 * Every kind of change that needs two persons: changes that give a right, a password, a ceiling or a rule. Changes that end or take away
 * something take effect at once and are not listed.
 */
export const changeKinds = {
  role: kindOf<z.output<typeof role>>({
    right: 'changePeople',
    input: role,
    gainers: async (_, { personId }) => [personId],
    restsOn: async (db, { personId, organisationId, validFrom }) => {
      const person = (await daysOf(db, 'people', personId)) ?? unknown();
      const organisation = (await daysOf(db, 'organisations', organisationId)) ?? unknown();
      if (isOverBy(person, validFrom)) throw new Problem(409, 'PERSON_LEFT');
      if (isOverBy(organisation, validFrom)) throw new Problem(409, 'BODY_CLOSED');
      return { person, organisation };
    },
    write: adding('capabilities'),
    // A new role may bind somebody who sits on a panel.
    after: (app, request, { personId }) => changed(app, request, personId),
  }),
  passwordReset: kindOf<{ personId: string }>({
    right: 'changePeople',
    input: z.strictObject({ personId: uuid }),
    gainers: async (_, { personId }) => [personId],
    restsOn: async (db, { personId }) => {
      if ((await listPeople(db, { ids: [personId] })).items.length === 0) throw notFound();
      const account = await accountOf(db, personId);
      if (account === undefined) throw new Problem(409, 'ACCOUNT_MISSING');
      return { isDisabled: account.disabledAt !== null };
    },
    begin: beginReset,
    write: confirmReset,
  }),
  spendingNorm: kindOf<z.output<typeof spendingNorm>>({
    right: 'changeNorms',
    input: spendingNorm,
    gainers: nobody,
    restsOn: async (db, norm) => ({ ...(await normBefore(db, norm)) }),
    write: adding('spendingNorms'),
  }),
  withholdingRule: kindOf<z.output<typeof withholdingRule>>({
    right: 'changeNorms',
    input: withholdingRule,
    gainers: nobody,
    restsOn: async (db, rule) => ({ ...(await withholdingRuleBefore(db, rule)) }),
    write: adding('withholdingRules'),
  }),
  ruleSet: kindOf<z.output<typeof ruleSet>>({
    right: 'changeRuleSets',
    input: ruleSet,
    gainers: nobody,
    restsOn: async (db, set) => ({ ...(await ruleSetBefore(db, set)) }),
    write: adding('ruleSets'),
  }),
  ruleSetActivation: kindOf<z.output<typeof activation>>({
    right: 'changeRuleSets',
    input: activation,
    gainers: nobody,
    restsOn: async (db, { id }) => {
      const found = (await ruleSetOf(db, id)) ?? notThere();
      if (found.status !== 'draft') throw new Problem(409, 'MASTER_DATA_INVALID');
      return found;
    },
    write: async (trx, _, { id }, by) => {
      await updateMasterRow(trx, 'ruleSets', id, { status: 'active' }, by);
      return null;
    },
  }),
  longerValidity: kindOf<z.output<typeof longerValidity>>({
    right: 'changePeople',
    input: longerValidity,
    gainers: (db, { table, id }) => gainersOf(db, table, id),
    restsOn: async (db, { table, id }) => ({ ...((await daysOf(db, table, id)) ?? notThere()) }),
    write: async (trx, _, { table, id, ...closing }, by) => {
      await closeMasterRow(trx, table, id, closing as { validTo: string }, by);
      return null;
    },
    after: (app, request) => changed(app, request),
  }),
} as const;

export type ChangeKindName = keyof typeof changeKinds;
export const changeKindNames = Object.keys(changeKinds) as [ChangeKindName, ...ChangeKindName[]];

/** The input of a kind. */
export type ChangeInput<K extends ChangeKindName> = z.output<(typeof changeKinds)[K]['input']>;

function notThere(): never {
  throw notFound();
}

function unknown(): never {
  throw new Problem(409, 'MASTER_DATA_REFERENCE');
}

/** The input schemas for the routes, the same as those of the kinds. */
export const changeShapes = {
  role: role.shape,
  spendingNorm: spendingNorm.shape,
  withholdingRule: withholdingRule.shape,
  ruleSet: ruleSet.shape,
};
