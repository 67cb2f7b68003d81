import { z } from 'zod';
import { storedProcedure } from '../../db/procedures.ts';
import { beginners } from '../../domain/obstacle/beginning.ts';
import { birthCommands, commandNames, commandSchemas, type CommandName } from '../../domain/obstacle/commands.ts';
import type { ObstacleCase } from '../../domain/obstacle/obstacle.ts';
import { whyNotNow } from '../../domain/obstacle/policy.ts';
import { referencesIn } from '../../domain/obstacle/references.ts';
import { sectionOfDocument } from '../../domain/obstacle/sections.ts';
import { obstacleCommandTitles } from '../../locale/acts/obstacle.ts';
import { today } from '../clock.ts';
import { mayKnowObstacle, obstacleSectionsOpen } from '../commands/obstacle-readers.ts';
import { Problem } from '../problem.ts';
import { uuid } from '../schemas/common.ts';
import { obstacleAnswers } from '../schemas/receipt.ts';
import { tellSuccessions } from '../standing-changes.ts';
import type { ApiBirth, ApiCommand, ApiProcedure, Asking, Attestation } from './api-procedure.ts';
import { commissionApi } from './commission.ts';
import { obstacleExamples } from './obstacle-examples.ts';

const offered = (command: CommandName): ApiCommand => ({
  schema: commandSchemas[command],
  example: obstacleExamples[command],
  title: obstacleCommandTitles[command].en,
});

const raised = z.strictObject({
  ...commandSchemas.raiseObstacle.shape,
  organisation: uuid.optional().describe('For which of my bodies. Without it, the first of my offices.'),
  commission: uuid
    .optional()
    .describe('The commission that it is about. The commission then raises it, without `proposal` and `documents`.'),
});

/** An obstacle is raised in general, or in a commission. The commission's own act then begins it. */
const birth: ApiBirth = {
  summary: 'Raise an obstacle, in general or in a commission',
  body: raised.meta({ examples: [obstacleExamples.raiseObstacle] }),
  read: (body) => {
    const { organisation, commission, ...input } = body as z.output<typeof raised>;
    const command = 'raiseObstacle';
    if (commission === undefined) return { command, input, organisation };
    const unknown = (['proposal', 'documents'] as const).filter((field) => input[field] !== undefined);
    if (unknown.length > 0) {
      throw new Problem(400, 'VALIDATION', {
        errors: unknown.map((field) => ({ in: 'body', pointer: `/${field}`, code: 'FIELD_UNKNOWN' })),
      });
    }
    return { command, input, organisation, through: { procedure: commissionApi, id: commission } };
  },
  // A form that was turned back to an obstacle in general may still name the commission that was chosen before.
  throughIn: ({ where, commission }) => {
    const { success, data: id } = uuid.safeParse(commission);
    return success && where !== 'general' ? { procedure: commissionApi.name, id } : null;
  },
};

/** The rules in force, the calendar and the bodies with a part in it. Later acts are decided on the state alone. */
async function attest({ db, actor, state }: Asking<ObstacleCase>): Promise<Attestation> {
  if (state !== null) return { attested: {} };
  const facts = await storedProcedure('obstacle').birthFacts!(db, { actor, on: today() });
  if (!facts.isKnown) throw new Problem(409, facts.lacking);
  return { attested: facts.attested };
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
  whyNotNow: (c, { command }, by) => {
    if (c !== null) return whyNotNow(c, command as CommandName, by);
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
