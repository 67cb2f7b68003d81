import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandNames } from '../../../domain/commission/commands.ts';
import { factOf } from '../../../domain/commission/facts.ts';
import { authority } from '../../../domain/commission/policy.ts';
import { rejectionCodes } from '../../../domain/commission/rejections.ts';
import { changes, rules } from '../../../domain/commission/stages.ts';
import { deadlineRules, proposedTerms } from '../../../local/seed/rules.ts';

const sources = ['domain/case', 'domain/commission', 'workflows'].flatMap((part) => {
  const folder = join(import.meta.dirname, '../../..', part);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
});

test('every command has a right, a rule, a change and a fact of its own', () => {
  for (const command of commandNames) {
    expect(authority[command].length).toBeGreaterThan(0);
    expect([command, typeof rules[command], typeof changes[command]]).toEqual([command, 'object', 'function']);
  }
  expect(Object.keys(authority).sort()).toEqual([...commandNames].sort());
  expect(Object.keys(factOf).sort()).toEqual([...commandNames].sort());
  expect(new Set(Object.values(factOf)).size).toBe(commandNames.length);
});

test('every reason for a refusal is given somewhere', () => {
  const given = sources.filter((s) => s.name !== 'rejections.ts').map((s) => s.text);
  expect(rejectionCodes.filter((code) => !given.some((text) => text.includes(`'${code}'`)))).toEqual([]);
});

test('every term that a duty names stands in the rule set of the demonstration province', () => {
  const known = new Set([...deadlineRules, ...proposedTerms].map((r) => r.code));
  const named = sources.flatMap((s) => [...s.text.matchAll(/'([DP]\d\d[a-z]?)'/g)].map((m) => m[1]!));
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((code) => !known.has(code))).toEqual([]);
});
