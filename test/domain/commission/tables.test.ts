import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandNames } from '../../../domain/commission/commands.ts';
import { actCommands } from '../../support/act-commands.ts';
import { authority, factOf } from '../../../domain/commission/acts.ts';
import { rejectionCodes } from '../../../domain/commission/rejections.ts';
import { terms } from '../../../domain/commission/duty-kinds.ts';
import { stages } from '../../../domain/commission/names.ts';
import type { Room } from '../../../domain/commission/room.ts';
import { rooms } from '../../../domain/commission/rooms.ts';
import { deadlines } from '../../../domain/commission/stages/deadlines/room.ts';
import { deadlineRules, proposedTerms } from '../../../local/seed/rules.ts';

const sources = ['domain/case', 'domain/commission', 'workflows'].flatMap((part) => {
  const folder = join(import.meta.dirname, '../../..', part);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
});

test('every command has a right and a fact of its own', () => {
  expect(commandNames.filter((command) => authority[command].length === 0)).toEqual([]);
  expect(new Set(Object.values(factOf)).size).toBe(commandNames.length);
});

test('no command, stage or field of the state belongs to two rooms', () => {
  const all = [...rooms, deadlines];
  for (const table of ['rules', 'changes', 'settled', 'empty'] as const) {
    const names = all.flatMap((room) => Object.keys((room as Room)[table] ?? {}));
    expect([table, names.length]).toEqual([table, new Set(names).size]);
  }
  expect(all.flatMap((room) => Object.keys(room.rules)).sort()).toEqual([...actCommands].sort());
});

test('the rooms stand in the order of the stages', () => {
  expect(rooms.flatMap((room) => ('stage' in room ? [room.stage] : []))).toEqual([...stages]);
});

test('every reason for a refusal is given somewhere', () => {
  const given = sources.filter((s) => s.name !== 'rejections.ts').map((s) => s.text);
  expect(rejectionCodes.filter((code) => !given.some((text) => text.includes(`'${code}'`)))).toEqual([]);
});

test('every term that a duty names stands in the rule set of the demonstration province', () => {
  const known = new Set([...deadlineRules, ...proposedTerms].map((r) => r.code));
  expect(terms.filter((code) => !known.has(code))).toEqual([]);
});
