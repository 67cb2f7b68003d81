/**
 * The command that begins an obstacle. Every other command addresses an existing one. It is apart from the schemas of commands, which must
 * not come into the workflows' code with zod.
 */
export const birthCommands = ['raiseObstacle'] as const;
export type BirthCommand = (typeof birthCommands)[number];

const births: readonly string[] = birthCommands;
export const isBirthCommand = (command: string): command is BirthCommand => births.includes(command);
