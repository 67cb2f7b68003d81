import { z } from 'zod';
import { deadlineForms } from '../../domain/calendar/deadline-rule.ts';
import { distinct, itself } from '../../domain/case/values.ts';
import { documentKinds, formsOfWork, fundingSources, panelRoles } from '../../domain/commission/names.ts';
import { paragraph } from './common.ts';

/** Terms that the stages need. Without one of them a commission that starts with the set would stop. */
export const requiredTerms =
  'D01 D02 D03 D04 D06 D07 D09 D12 D13 D14 D15 D16 D17 D18 D21 D23 D23b P01 P02 P03 P04 P05 P06 P07 P08 P09 P10 P11 P12 P13 P14 P15 P16 P17 P18 P19 P20 P21 P22 P23 P24'.split(
    ' ',
  );

const text = paragraph();
const count = z.int().min(0).max(10_000);
const sourced = { source: text, status: z.enum(['law', 'analogue', 'proposed']) };

const termCode = z.string().regex(/^[A-Z]\d{2}[a-z]?$/);
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const deadline = z.strictObject({
  code: termCode,
  unit: z.enum(['workingDays', 'calendarDays']),
  count,
  ...sourced,
  rollForward: z.boolean(),
  form: z.enum(deadlineForms).optional(),
});

const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

/** The forms of work for which a panel sits. The rule set says how each is composed. */
const formsWithPanel = formsOfWork.filter((form) => form === 'council' || form === 'expertGroup');

const panel = z.strictObject({
  formOfWork: z.enum(formsOfWork),
  minMembers: count,
  maxMembers: count,
  oddNumber: z.boolean(),
  minReviewers: count,
  requiredRoles: distinct(z.array(z.enum(panelRoles)).max(20), itself),
  quorum: z.strictObject({ of: z.int().min(1).max(100), over: z.int().min(1).max(100) }),
  ...sourced,
});

/** The content of a rule set (domain/commission/rule-set.ts), complete: every number has its source. */
export const ruleSetContent = z.strictObject({
  deadlines: distinct(
    z
      .array(deadline)
      .max(200)
      .refine((given) => requiredTerms.every((code) => given.some((term) => term.code === code))),
    ({ code }) => code,
  ).describe(`Needs at least: ${requiredTerms.join(', ')}.`),
  holdDays: z
    .strictObject({ counted: z.enum(['first', 'last']), ...sourced })
    .optional()
    .describe('Which end of a hold counts as a day of a term; without it the last, the day of resumption.'),
  officeHours: z
    .strictObject({ until: clock, terms: distinct(z.array(termCode).max(50), itself), ...sourced })
    .optional()
    .describe('What arrives from `until` on counts as received on the next working day, for these terms.'),
  ladder: z.strictObject({ reminderAfter: count, escalationAfter: count, lapseAfter: count, ...sourced }),
  fundingApprovals: distinct(
    z
      .array(
        z.strictObject({
          fundingSource: z.enum(fundingSources),
          upToVnd: z.int().min(0).nullable(),
          approver: z.enum(['financeLeader', 'authorityLeader', 'funderLeader']),
          funder: z.enum(['union']).optional().describe('Only where the Union pays from its own allotment; before the general rows.'),
          appraiser: z
            .enum(['financeOfficer', 'chiefAccountant', 'nobody'])
            .optional()
            .describe('Absent: the finance department for the state budget, the Union’s chief accountant for its own money, else nobody.'),
          accountKeeper: z
            .enum(['financeOfficer', 'funderOfficer', 'unionAccountant'])
            .optional()
            .describe('Who confirms payments. Absent: the finance department for the state budget, else who pays.'),
          ...sourced,
        }),
      )
      .max(100),
    ({ fundingSource, upToVnd, funder }) => [fundingSource, upToVnd ?? -1, funder ?? ''],
  ),
  panels: distinct(
    z
      .array(panel)
      .max(10)
      .refine((given) => formsWithPanel.every((form) => given.some((rule) => rule.formOfWork === form))),
    ({ formOfWork }) => formOfWork,
  ),
  independence: z
    .strictObject({ formerRoleMonths: count, ...sourced })
    .optional()
    .describe('How long a former role at the host still binds; without it, however long ago it was.'),
  advance: z.strictObject({
    maxPercent: z.number().min(0).max(100),
    wholeUpToVnd: z
      .int()
      .min(0)
      .optional()
      .describe('A contract of at most this value has no percentage ceiling; without a contract none applies.'),
    ...sourced,
  }),
  payments: z
    .strictObject({
      plannedWithinDays: count,
      closesOn: monthDay.nullable().describe('MM-DD of the year after the budget line’s; null: 31 December of its own.'),
      dossiersUntil: monthDay.optional().describe('MM-DD: the last day on which the treasury takes dossiers of the year within it.'),
      dossiersAhead: count.optional().describe('Working days before the closing day by which the treasury takes dossiers.'),
      ...sourced,
    })
    .optional(),
  maxReworkRounds: count,
  maxExtensions: count,
  mandatoryDocuments: distinct(
    z
      .array(
        z.strictObject({
          when: z.enum(['always', 'ordered', 'withPanel', 'withMeeting', 'reported', 'signedOff', 'liquidated', 'paid']),
          kind: z.enum(documentKinds),
          ...sourced,
        }),
      )
      .max(100),
    ({ when, kind }) => [when, kind],
  ),
});
