import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandTitle, dutySentence, factSentence } from '../../locale/by-instrument.ts';
import { commandTitles } from '../../locale/commands.ts';
import { factTitle } from '../../web/case/fact-title.ts';

const both = /hoặc|\bor\b/;

test.each(['assignmentDecision', 'orderContract'])('what is known to be a %s is nowhere called either of two', (instrument) => {
  const names = [
    commandTitle('issueOrder', { instrument }),
    dutySentence('issueOrder', { instrument }),
    factSentence('orderIssued', { instrument }),
  ];
  for (const { vi, en } of names) expect([vi, en]).toEqual([expect.not.stringMatching(both), expect.not.stringMatching(both)]);
  expect(factTitle({ kind: 'dutyReminded', duty: 'issueOrder' }, 'vi', { instrument })).not.toMatch(both);
});

test('everything else is called as everywhere, and so is the order before its instrument is known', () => {
  expect(commandTitle('issueOrder', { instrument: null })).toBe(commandTitles.issueOrder);
  expect(commandTitle('accept', { instrument: 'orderContract' })).toBe(commandTitles.accept);
});

test('no screen names an act, a duty or a fact past the commission’s instrument', () => {
  const web = join(import.meta.dirname, '../../web');
  const files = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  const past = files.flatMap((file) =>
    [
      ...readFileSync(join(web, file), 'utf8').matchAll(
        /nameIn\((dutySentences|factSentences|commandTitles),[^)]*\)|factTitle\(\w+, language\)/g,
      ),
    ].map(([found]) => `${file}: ${found}`),
  );
  expect(past).toEqual([]);
});
