import { z } from 'zod';
import { storedProcedure } from '../../db/procedures.ts';
import { listOrganisations } from '../../db/master-data/list-organisations.ts';
import type { Database } from '../../db/open-database.ts';
import { actingOne, type OnBehalf } from '../../domain/case/on-behalf.ts';
import { paperDayFaults } from '../../domain/case/paper-days.ts';
import { isUnseen } from '../../domain/case/paper-entries.ts';
import { leaderOfKind } from '../../domain/commission/organisation.ts';
import { referencesOnBehalf } from '../../domain/commission/references.ts';
import { beginners } from '../../domain/obstacle/beginning.ts';
import { birthCommands, commandNames, commandSchemas, type CommandName } from '../../domain/obstacle/commands.ts';
import type { ObstacleCase } from '../../domain/obstacle/obstacle.ts';
import { entryOf, isInNameOf, mayEnterFor, representable } from '../../domain/obstacle/on-behalf.ts';
import { whyNotEnteredNow, whyNotNow } from '../../domain/obstacle/policy.ts';
import { referencesIn } from '../../domain/obstacle/references.ts';
import { sectionOfDocument } from '../../domain/obstacle/sections.ts';
import { obstacleCommandTitles } from '../../locale/acts/obstacle.ts';
import { today } from '../clock.ts';
import { mayKnowObstacle, obstacleSectionsOpen } from '../commands/obstacle-readers.ts';
import type { Who } from '../identity/who.ts';
import { Problem, type FieldFault } from '../problem.ts';
import { onBehalfOf } from '../schemas/on-behalf.ts';
import { pointerOf } from '../validation.ts';
import { uuid } from '../schemas/common.ts';
import { obstacleAnswers } from '../schemas/receipt.ts';
import { tellSuccessions } from '../standing-changes.ts';
import type { ApiBirth, ApiCommand, ApiProcedure, Asking, Attestation, Given, GivenOnBehalf, Represented } from './api-procedure.ts';
import { commissionApi } from './commission.ts';
import { obstacleExamples } from './obstacle-examples.ts';

const offered = (command: CommandName): ApiCommand => ({
  schema: commandSchemas[command],
  example: obstacleExamples[command],
  title: obstacleCommandTitles[command].en,
  isEntered: entryOf(command) !== null,
});

const raised = z.strictObject({
  ...commandSchemas.raiseObstacle.shape,
  organisation: uuid.optional().describe('For which of my bodies. Without it, the first of my offices.'),
  commission: uuid
    .optional()
    .describe('The commission that it is about. The commission then raises it, without `proposal` and `documents`.'),
  onBehalfOf,
});

/** An obstacle is raised in general, or in a commission. The commission's own act then begins it. */
const birth: ApiBirth = {
  summary: 'Raise an obstacle, in general or in a commission',
  body: raised.meta({ examples: [obstacleExamples.raiseObstacle] }),
  read: (body) => {
    const { organisation, commission, onBehalfOf: one, ...input } = body as z.output<typeof raised>;
    const command = 'raiseObstacle';
    if (commission === undefined) return { command, input, organisation, onBehalfOf: one };
    const unknown = (['proposal', 'documents'] as const).filter((field) => input[field] !== undefined);
    if (unknown.length > 0) {
      throw new Problem(400, 'VALIDATION', {
        errors: unknown.map((field) => ({ in: 'body', pointer: `/${field}`, code: 'FIELD_UNKNOWN' })),
      });
    }
    return { command, input, organisation, onBehalfOf: one, through: { procedure: commissionApi, id: commission } };
  },
  // A form that was turned back to an obstacle in general may still name the commission that was chosen before.
  throughIn: ({ where, commission }) => {
    const { success, data: id } = uuid.safeParse(commission);
    return success && where !== 'general' ? { procedure: commissionApi.name, id } : null;
  },
};

/** The rules in force, the calendar and the bodies with a part in it. Later acts are decided on the state alone. */
async function attest({ db, actor: by, state, onBehalfOf: one }: Asking<ObstacleCase>): Promise<Attestation> {
  const explain = dayProblems(one);
  if (state !== null) return { attested: {}, explain };
  const actor = actingOne({ actor: by, onBehalfOf: one });
  const facts = await storedProcedure('obstacle').birthFacts!(db, { actor, on: today() });
  if (!facts.isKnown) throw new Problem(409, facts.lacking);
  return { attested: facts.attested, explain };
}

/** Problems for days of an entered paper, with the fields. The workflow judges by the same rules. */
function dayProblems(one: OnBehalf | undefined): NonNullable<Attestation['explain']> {
  const faults = one === undefined ? [] : paperDayFaults(one.paper, today());
  const problem = (code: (typeof faults)[number]['code']) => {
    const errors = faults.flatMap(({ path, code: found }): FieldFault[] =>
      found === code ? [{ in: 'body', pointer: pointerOf(path), code: `FIELD_${code}` }] : [],
    );
    return new Problem(409, code, { errors });
  };
  return Object.fromEntries(faults.map(({ code }) => [code, () => Promise.resolve(problem(code))]));
}

/** The one represented. Without a capacity the paper is signed in that of the part that gives the act, or by the body's leader. */
async function represented(
  db: Database,
  _who: Who,
  c: ObstacleCase | null,
  { command, onBehalfOf: { organisation, person, capability } }: Given & { onBehalfOf: GivenOnBehalf },
): Promise<Represented> {
  const [found] = await listOrganisations(db, { ids: [organisation] });
  const part = c === null ? undefined : representable(c, command as CommandName).find((one) => one.organisation === organisation);
  const usual = part?.capability ?? (found?.kind === 'homeAffairs' ? 'homeAffairs' : leaderOfKind(found?.kind ?? 'department'));
  return { organisation, capability: capability ?? usual, ...(person === undefined ? {} : { person }) };
}

/** The obstacle as the API serves it. */
export const obstacleApi: ApiProcedure<ObstacleCase> = {
  name: 'obstacle',
  collection: 'obstacles',
  commands: Object.fromEntries(commandNames.map((command) => [command, offered(command)])),
  births: birthCommands,
  birth,
  answers: obstacleAnswers,
  closed: 'OBSTACLE_CLOSED',
  represented,
  referencesOnBehalf,
  mayEnter: (c, command, by) =>
    c !== null &&
    representable(c, command as CommandName).some((one) => whyNotEnteredNow(c, command as CommandName, by, one) !== 'NOT_AUTHORISED'),
  unseenEntries: (c, actors) => c.entries.filter((entry) => isUnseen(entry) && actors.some((by) => isInNameOf(entry, by))),
  whyNotNow: (c, { command }, by, one) => {
    const name = command as CommandName;
    if (c !== null) return one ? whyNotEnteredNow(c, name, by, one) : whyNotNow(c, name, by);
    // The attested facts tell later whether the caller enters it for this province's Union.
    if (one) return mayEnterFor(name, by, one, by.organisation) ? null : 'NOT_AUTHORISED';
    return beginners.includes(by.capability) ? null : 'NOT_AUTHORISED';
  },
  // No field of an obstacle declares a secret.
  isSaidSecret: () => false,
  mayKnow: mayKnowObstacle,
  sectionsOpen: obstacleSectionsOpen,
  sectionOfDocument,
  referencesIn: (_command, input) => referencesIn(input),
  // No command of an obstacle names a day.
  daysOutOfRange: () => [],
  attest,
  bringUpToDate: (context, caseId, c) =>
    c.closedAt === null ? tellSuccessions(context, { procedure: 'obstacle', id: caseId }, Object.values(c.parts)) : Promise.resolve(0),
};
