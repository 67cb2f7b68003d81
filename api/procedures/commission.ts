import { z } from 'zod';
import { beginners } from '../../domain/commission/beginning.ts';
import { birthCommands, commandNames, commandSchemas, isBirthCommand, type CommandName } from '../../domain/commission/commands.ts';
import type { Commission } from '../../domain/commission/commission.ts';
import { daysOutOfRange } from '../../domain/commission/day-rules.ts';
import { whyNotNow } from '../../domain/commission/policy.ts';
import { referencesIn } from '../../domain/commission/references.ts';
import { isSaidSecret } from '../../domain/commission/secrecy.ts';
import { sectionOfDocument } from '../../domain/commission/sections.ts';
import { commandTitles } from '../../locale/commands.ts';
import { attest } from '../attest.ts';
import { mayKnow, sectionsOpenTo } from '../commands/readers.ts';
import { examples } from '../examples.ts';
import { commissionAnswers } from '../schemas/receipt.ts';
import { bringUpToDate } from '../standing-changes.ts';
import type { ApiBirth, ApiCommand, ApiProcedure } from './api-procedure.ts';

const offered = (command: CommandName): ApiCommand => ({
  schema: commandSchemas[command],
  example: examples[command],
  title: commandTitles[command].en,
});

/** The body of a birth: the fields of the input, next to the command's name. */
const birth: ApiBirth = {
  summary: 'Begin a commission',
  body: z
    .discriminatedUnion('command', [
      z.strictObject({ command: z.literal('submitRequest'), ...commandSchemas.submitRequest.shape }),
      z.strictObject({ command: z.literal('proposeByUnion'), ...commandSchemas.proposeByUnion.shape }),
    ])
    .meta({ examples: birthCommands.map((command) => ({ command, ...examples[command] })) }),
  read: (body) => {
    const { command, ...input } = body as { command: string };
    return { command, input };
  },
  throughIn: () => null,
};

/** The commission as the API serves it. */
export const commissionApi: ApiProcedure<Commission> = {
  name: 'commission',
  collection: 'commissions',
  commands: Object.fromEntries(commandNames.map((command) => [command, offered(command)])),
  births: birthCommands,
  birth,
  answers: commissionAnswers,
  closed: 'COMMISSION_CLOSED',
  whyNotNow: (c, { command, input }, by) => {
    const name = command as CommandName;
    if (c !== null) return whyNotNow(c, name, by);
    if (isSaidSecret(input as object)) return 'SECRET_MATERIAL';
    return isBirthCommand(name) && beginners[name].includes(by.capability) ? null : 'NOT_AUTHORISED';
  },
  isSaidSecret,
  mayKnow,
  sectionsOpen: sectionsOpenTo,
  sectionOfDocument,
  referencesIn: (command, input) => referencesIn(command as CommandName, input),
  daysOutOfRange: (command, input, on) => daysOutOfRange(command as CommandName, input, on),
  attest,
  bringUpToDate,
};
