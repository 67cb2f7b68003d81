import { beginners } from '../../domain/commission/beginning.ts';
import { birthCommands, commandNames, commandSchemas, isBirthCommand, type CommandName } from '../../domain/commission/commands.ts';
import type { Commission } from '../../domain/commission/commission.ts';
import { daysOutOfRange } from '../../domain/commission/day-horizon.ts';
import { whyNotNow } from '../../domain/commission/policy.ts';
import { referencesIn } from '../../domain/commission/references.ts';
import { isSaidSecret } from '../../domain/commission/secrecy.ts';
import { sectionOfDocument } from '../../domain/commission/sections.ts';
import { commandTitles } from '../../locale/commands.ts';
import { attest } from '../attest.ts';
import { mayKnow, sectionsOpenTo } from '../commands/readers.ts';
import { examples } from '../examples.ts';
import { bringUpToDate } from '../standing-changes.ts';
import type { ApiCommand, ApiProcedure } from './api-procedure.ts';

const offered = (command: CommandName): ApiCommand => ({
  schema: commandSchemas[command],
  example: examples[command],
  title: commandTitles[command].en,
});

/** The commission as the API serves it. */
export const commissionApi: ApiProcedure<Commission> = {
  name: 'commission',
  collection: 'commissions',
  commands: Object.fromEntries(commandNames.map((command) => [command, offered(command)])),
  births: birthCommands,
  closed: 'COMMISSION_CLOSED',
  whyNotNow: (c, { command, input }, by) => {
    if (c !== null) return whyNotNow(c, command as CommandName, by);
    if (isSaidSecret(input as object)) return 'SECRET_MATERIAL';
    return isBirthCommand(command as CommandName) && beginners[command as keyof typeof beginners].includes(by.capability)
      ? null
      : 'NOT_AUTHORISED';
  },
  mayKnow,
  sectionsOpen: sectionsOpenTo,
  sectionOfDocument,
  referencesIn: (command, input) => referencesIn(command as CommandName, input),
  daysOutOfRange: (command, input, on) => daysOutOfRange(command as CommandName, input, on),
  attest,
  bringUpToDate,
};
