import type { z } from 'zod';
import type { BirthCommand } from './births.ts';
import { anyStageCommands } from './commands/any-stage.ts';
import { collectionCommands } from './commands/collection.ts';
import { consentCommands } from './commands/consent.ts';
import { contractCommands } from './commands/contract.ts';
import { expertReviewCommands } from './commands/expert-review.ts';
import { fundingCommands } from './commands/funding.ts';
import { intakeCommands } from './commands/intake.ts';
import { meetingCommands } from './commands/meeting.ts';
import { orderCommands } from './commands/order.ts';
import { panelCommands } from './commands/panel.ts';
import { paymentCommands } from './commands/payment.ts';
import { reportCommands } from './commands/report.ts';
import { requestCommands } from './commands/request.ts';
import { responseCommands } from './commands/response.ts';
import { settlementCommands } from './commands/settlement.ts';
import { themesCommands } from './commands/themes.ts';
import { signOffCommands } from './commands/sign-off.ts';
import type { Sealed } from '../case/values.ts';

/** Every command a person can give, with the shape of its input. Routes, OpenAPI and forms all come from this table. */
export const commandSchemas = {
  ...requestCommands,
  ...consentCommands,
  ...intakeCommands,
  ...fundingCommands,
  ...orderCommands,
  ...contractCommands,
  ...panelCommands,
  ...themesCommands,
  ...expertReviewCommands,
  ...collectionCommands,
  ...meetingCommands,
  ...reportCommands,
  ...responseCommands,
  ...signOffCommands,
  ...paymentCommands,
  ...settlementCommands,
  ...anyStageCommands,
};

export type CommandName = keyof typeof commandSchemas;
export const commandNames = Object.keys(commandSchemas) as CommandName[];

export { birthCommands, isBirthCommand, type BirthCommand } from './births.ts';

/** A command that is given to a commission that exists. */
export type ActCommand = Exclude<CommandName, BirthCommand>;

/** The validated input of a command, as a person gives it. */
export type CommandInput<C extends CommandName = CommandName> = z.output<(typeof commandSchemas)[C]>;
/** A command's input as the workflow and the journal see it: private texts replaced by references. */
export type SealedInput<C extends CommandName = CommandName> = Sealed<CommandInput<C>>;
