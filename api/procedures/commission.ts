import { z } from 'zod';
import { beginners } from '../../domain/commission/beginning.ts';
import { birthCommands, commandNames, commandSchemas, isBirthCommand, type CommandName } from '../../domain/commission/commands.ts';
import type { Commission } from '../../domain/commission/commission.ts';
import { daysOutOfRange } from '../../domain/commission/day-rules.ts';
import { isEntered, whyNotEntered } from '../../domain/commission/on-behalf.ts';
import { isInNameOf } from '../../domain/commission/stages/any-stage/entries.ts';
import { isUnseen } from '../../domain/case/paper-entries.ts';
import { mayEnter, whyNotEnteredNow, whyNotNow } from '../../domain/commission/policy.ts';
import { referencesIn, referencesOnBehalf } from '../../domain/commission/references.ts';
import { isSaidSecret } from '../../domain/commission/secrecy.ts';
import { sectionOfDocument } from '../../domain/commission/sections.ts';
import { commandTitles } from '../../locale/commands.ts';
import { attest } from '../attest.ts';
import { mayActIn, sectionsOpenTo } from '../commands/readers.ts';
import { examples } from '../examples.ts';
import { represented } from '../commands/represented.ts';
import { onBehalfOf } from '../schemas/on-behalf.ts';
import { commissionAnswers } from '../schemas/receipt.ts';
import { bringUpToDate } from '../standing-changes.ts';
import type { ApiBirth, ApiCommand, ApiProcedure, GivenOnBehalf } from './api-procedure.ts';

const offered = (command: CommandName): ApiCommand => ({
  schema: commandSchemas[command],
  example: examples[command],
  title: commandTitles[command].en,
  isEntered: isEntered(command),
});

/** The body of a birth: the fields of the input, next to the command's name. */
const birth: ApiBirth = {
  summary: 'Begin a commission',
  body: z
    .discriminatedUnion('command', [
      z.strictObject({ command: z.literal('submitRequest'), ...commandSchemas.submitRequest.shape, onBehalfOf }),
      z.strictObject({ command: z.literal('proposeByUnion'), ...commandSchemas.proposeByUnion.shape }),
    ])
    .meta({ examples: birthCommands.map((command) => ({ command, ...examples[command] })) }),
  read: (body) => {
    const { command, onBehalfOf: one, ...input } = body as { command: string; onBehalfOf?: GivenOnBehalf };
    return { command, input, onBehalfOf: one };
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
  represented,
  referencesOnBehalf,
  mayEnter: (c, command, by) => mayEnter(c, command as CommandName, by),
  whyNotNow: (c, { command, input }, enterer, one) => {
    const name = command as CommandName;
    if (c !== null) return one ? whyNotEnteredNow(c, name, enterer, one) : whyNotNow(c, name, enterer);
    // The attested facts tell later whether the caller enters it for this province's Union.
    if (one && whyNotEntered(null, name, enterer, one, enterer.organisation) !== null) return 'NOT_AUTHORISED';
    const by = one ?? enterer;
    if (isSaidSecret(input as object)) return 'SECRET_MATERIAL';
    return isBirthCommand(name) && beginners[name].includes(by.capability) ? null : 'NOT_AUTHORISED';
  },
  unseenEntries: (c, actors) => c.entries.filter((entry) => isUnseen(entry) && actors.some((by) => isInNameOf(c, entry, by))),
  isSaidSecret,
  mayKnow: mayActIn,
  sectionsOpen: sectionsOpenTo,
  sectionOfDocument,
  referencesIn: (command, input) => referencesIn(command as CommandName, input),
  daysOutOfRange: (command, input, on) => daysOutOfRange(command as CommandName, input, on),
  attest,
  bringUpToDate,
};
