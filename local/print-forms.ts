import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandNames, isBirthCommand } from '../domain/commission/commands.ts';
import { commandNames as obstacleCommands, isBirthCommand as isObstacleBirth } from '../domain/obstacle/commands.ts';

const folder = join(import.meta.dirname, '../web/commands');

/** The text of web/commands/forms.ts by the files beside it. A test compares the file with it. */
export function formsSource(): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  /** A command without a file has no line, so that the compiler names it. */
  const line = (command: string) => {
    const component = command.charAt(0).toUpperCase() + command.slice(1);
    const file = files.find((one) => one.endsWith(`/${component}.tsx`));
    return file === undefined ? [] : [`  ${command}: form(() => import('./${file}'), '${component}'),`];
  };
  return [
    '// Generated from the names of the files beside it by `npm run codegen:web`; do not edit.',
    "import { lazy, type ComponentType } from 'react';",
    "import type { Commission, GivenCommand, Obstacle, ObstacleCommand } from '../api/types.ts';",
    '',
    '/** A form that gives one command to one case. The case comes under the name of its procedure. */',
    'type OfCommission = ComponentType<{ commission: Commission }>;',
    'type OfObstacle = ComponentType<{ obstacle: Obstacle }>;',
    '',
    'const form = <P extends object, K extends string>(load: () => Promise<Record<K, ComponentType<P>>>, name: K) =>',
    '  lazy<ComponentType<P>>(async () => ({ default: (await load())[name] }));',
    '',
    '/**',
    ' * The form of each command, loaded when it is opened. The compiler reports a missing one. The two commands that begin a commission have',
    ' * screens of their own.',
    ' */',
    'export const forms: Record<GivenCommand, OfCommission> = {',
    ...commandNames.filter((command) => !isBirthCommand(command)).flatMap(line),
    '};',
    '',
    '/** The same for an obstacle. Raising one has a screen of its own. */',
    'export const obstacleForms: Record<ObstacleCommand, OfObstacle> = {',
    ...obstacleCommands.filter((command) => !isObstacleBirth(command)).flatMap(line),
    '};',
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(join(folder, 'forms.ts'), formsSource());
