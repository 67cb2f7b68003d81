import { capabilities } from '../domain/case/capabilities.ts';
import { commandNames, isBirthCommand } from '../domain/obstacle/commands.ts';
import { type Ground, grounds } from '../domain/obstacle/grounds.ts';
import { partNames, type Section, sections } from '../domain/obstacle/names.ts';
import { authority, notByRaiser, rules } from '../domain/obstacle/policy.ts';
import type { Right } from '../domain/obstacle/right.ts';
import { obstacleCommandTitles } from '../locale/acts/obstacle.ts';
import { obstacleSectionNames, obstacleStageNames } from '../locale/obstacle.ts';
import { capabilityNames } from '../locale/vocabulary.ts';

/** The part of docs/authority.md on obstacles: who gives each command, and what each capability opens. */
export function obstacleAuthority(table: (head: string[], rows: string[][]) => string[]): string[] {
  const readers = capabilities.flatMap((capability) => rowsOf(capabilityNames[capability].en, grounds[capability]));
  return [
    '## Obstacles',
    '',
    'Generated from `domain/obstacle/policy.ts` and `domain/obstacle/grounds.ts`. The person who raised an obstacle may give none of these, in any',
    `capacity (\`SAME_PERSON\`): ${[...notByRaiser].map((command) => `\`${command}\``).join(', ')}.`,
    '',
    ...table(['Command', 'Title', 'Stages', 'Who'], commandNames.map(commandRow)),
    '',
    'A reader sees what all their capabilities open. To whom nothing is open, the obstacle does not exist (404).',
    '',
    ...table(['Reader', 'In', ...sections.map((section) => obstacleSectionNames[section].en)], readers),
    '',
  ];
}

type CommandName = (typeof commandNames)[number];

function commandRow(command: CommandName): string[] {
  const phases = isBirthCommand(command) ? ['birth'] : rules[command].phases.map((phase) => obstacleStageNames[phase].en);
  return [`\`${command}\``, obstacleCommandTitles[command].vi, phases.join(', '), authority[command].map(holder).join('; ')];
}

function holder(right: Right): string {
  if (right === 'anybody') return 'any office and any expert; of a commission: its readers';
  if (right === 'raiser') return 'the person who raised it, or the body where its letter was entered';
  if (right === 'represented') return 'those in whose name something was entered from a paper';
  if (right === 'enterer') return 'who entered it';
  return `${capabilityNames[right.capability].en} of \`${right.of}\``;
}

/** One row for each way in which a capability opens something. */
function rowsOf(reader: string, ground: Ground | null): string[][] {
  const row = (where: string, open: readonly Section[]) => [reader, where, ...sections.map((one) => (open.includes(one) ? '●' : ''))];
  if (ground === null) return [row('–', [])];
  const { everywhere, parts = {}, own } = ground;
  return [
    ...(everywhere ? [row('every obstacle', everywhere)] : []),
    ...partNames.flatMap((part) => (parts[part] ? [row(`\`${part}\``, parts[part])] : [])),
    ...(own ? [row('their own', own)] : []),
  ];
}
