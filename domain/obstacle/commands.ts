import { z } from 'zod';
import { documents, type Sealed, text } from '../case/values.ts';
import { type BirthCommand, isBirthCommand } from './births.ts';
import { obstacleCategories, paths } from './names.ts';

/** Every command of an obstacle, with the shape of its input. Routes, OpenAPI and forms come from this table. */
export const commandSchemas = {
  raiseObstacle: z.object({
    category: z.enum(obstacleCategories),
    obstacle: text,
    proposal: text.optional(),
    documents: documents.optional(),
  }),
  /** With the path `escalate` the note is the synthesised report, and it is required. */
  triageObstacle: z.object({ path: z.enum(paths), category: z.enum(obstacleCategories).optional(), note: text.optional() }),
  adviseObstacle: z.object({ advice: text }),
  guideObstacle: z.object({ guidance: text, documents: documents.optional() }),
  escalateObstacle: z.object({ report: text, documents: documents.optional() }),
  directObstacle: z.object({ direction: text, documents: documents.optional() }),
  closeObstacle: z.object({ result: text }),
  reopenObstacle: z.object({ reason: text }),
  /** `entry` is the revision of the act that was entered in one's name. */
  contestObstacleEntry: z.object({ entry: z.int().min(1), reason: text }),
  answerObstacleContest: z.object({ entry: z.int().min(1), answer: text }),
  noteObstacleEntry: z.object({ entry: z.int().min(1) }),
};

export type CommandName = keyof typeof commandSchemas;
export const commandNames = Object.keys(commandSchemas) as CommandName[];

export { birthCommands, isBirthCommand, type BirthCommand } from './births.ts';

/** A command that is given to an obstacle that exists. */
export type ActCommand = Exclude<CommandName, BirthCommand>;
export const actCommands = commandNames.filter((command): command is ActCommand => !isBirthCommand(command));

/** The case that an obstacle is about, with the number of the obstacle there. */
export interface About {
  procedure: string;
  case: string;
  n: number;
}

/** The validated input of a command, as a person gives it. */
export type CommandInput<C extends CommandName = CommandName> = z.output<(typeof commandSchemas)[C]>;
/**
 * A command's input as the workflow and the journal see it: private texts replaced by references. Only another case that begins an
 * obstacle sets `about`. It is in no schema, so that no person can send it.
 */
export type SealedInput<C extends CommandName = CommandName> = Sealed<CommandInput<C>> &
  (C extends BirthCommand ? { about?: About } : unknown);
