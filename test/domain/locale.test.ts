import { dutySentences } from '../../locale/duties.ts';
import { fieldCodes, problemCodes } from '../../api/problem-codes.ts';
import { commandNames } from '../../domain/commission/commands.ts';
import { factOf } from '../../domain/commission/acts.ts';
import { rejectionCodes as commissionRejections } from '../../domain/commission/rejections.ts';
import { rejectionCodes as obstacleRejections } from '../../domain/obstacle/rejections.ts';
import { deadlineRules } from '../../local/seed/rules.ts';
import { obstacleCommandTitles, obstacleFactSentences, obstacleSlugs } from '../../locale/acts/obstacle.ts';
import { commandTitles, slugs } from '../../locale/commands.ts';
import * as deadlines from '../../locale/deadlines.ts';
import * as exported from '../../locale/exports.ts';
import { factSentences } from '../../locale/facts.ts';
import { dayText, dongText, instantText, numberText, workingDaysLeftText, workingDaysText } from '../../locale/formats.ts';
import { languageOf } from '../../api/language.ts';
import type { Sentence } from '../../locale/language.ts';
import { interventionNames, obstacleSentences } from '../../locale/operations.ts';
import { apiProblems, fieldProblems, isProblemCode, problemSentence, refusals } from '../../locale/problems.ts';
import * as obstacleWords from '../../locale/obstacle.ts';
import { stageNames } from '../../locale/stages.ts';
import * as statuses from '../../locale/statuses.ts';
import * as verifications from '../../locale/verifications.ts';
import * as vocabulary from '../../locale/vocabulary.ts';

const rejectionCodes = [...new Set<string>([...commissionRejections, ...obstacleRejections])];

const tables: Record<string, Record<string, Sentence>> = {
  ...obstacleWords,
  obstacleCommandTitles,
  obstacleFactSentences,
  refusals,
  apiProblems,
  fieldProblems,
  commandTitles,
  stageNames,
  dutySentences,
  factSentences,
  obstacleSentences,
  interventionNames,
  ...vocabulary,
  ...statuses,
  commissionColumnNames: exported.commissionColumnNames,
  commissionStateNames: exported.commissionStateNames,
  exportWords: exported.exportWords,
  ...verifications,
  statusNames: deadlines.statusNames,
  dayKindNames: deadlines.dayKindNames,
  termNames: deadlines.termNames,
};
const sentences = Object.entries(tables).flatMap(([table, entries]) =>
  Object.entries(entries).map(([code, sentence]) => ({ where: `${table}.${code}`, code, ...sentence })),
);

/** A name for machines and not for people: camelCase, SHOUTED_CODES, rule codes. */
const rawCode = /\b[a-z]+[A-Z]\w*|\b[A-Z]{2,}_[A-Z_]+|\b[DP]\d{2}b?\b/;

const failing = (isWrong: (s: (typeof sentences)[number]) => boolean) => sentences.filter(isWrong).map((s) => s.where);

test('every sentence says something in both languages, trimmed and in NFC', () => {
  expect(sentences.length).toBeGreaterThan(400);
  expect(failing((s) => [s.vi, s.en].some((text) => text === '' || text !== text.trim() || text !== text.normalize('NFC')))).toEqual([]);
});

test('the Vietnamese of a sentence is not its English', () => {
  expect(failing((s) => s.vi === s.en)).toEqual([]);
});

test('the English of a sentence is English: no letter with a Vietnamese mark', () => {
  expect(failing((s) => /[^\p{ASCII}]/u.test(s.en))).toEqual([]);
});

test('no sentence shows a raw code', () => {
  expect(failing((s) => rawCode.test(s.vi) || rawCode.test(s.en))).toEqual([]);
});

test('the words of the table of names are used: intake is not sign-off, a panel is not an order', () => {
  expect(stageNames.intake.vi).toMatch(/Tiếp nhận/);
  expect(stageNames.signOff.vi).toMatch(/Nghiệm thu/);
  expect(failing((s) => /\bthẩm định xã hội\b|nhiệm thu|\btask\b|\bacceptance of the product\b/i.test(`${s.vi} ${s.en}`))).toEqual([]);
});

test('every refusal and every problem says why and then what to do next', () => {
  const endsWithStep = ({ vi, en }: Sentence) => {
    const [why, step] = [vi.indexOf('. '), vi.indexOf('. Hãy ')];
    return why > 0 && step > 0 && /[.?!]$/.test(vi) && /\S\. [A-Z]/.test(en) && /[.?!]$/.test(en);
  };
  expect(failing((s) => /^(refusals|apiProblems|fieldProblems)\./.test(s.where) && !endsWithStep(s))).toEqual([]);
});

test('the API has a sentence for each of its codes', () => {
  expect(problemCodes.filter((code) => !isProblemCode(code))).toEqual([]);
  expect(fieldCodes.filter((code) => !Object.hasOwn(fieldProblems, code))).toEqual([]);
});

test('every refusal of the domain, every command and every fact it leaves has its sentence', () => {
  expect(rejectionCodes.filter((code) => !isProblemCode(code))).toEqual([]);
  expect(Object.keys(refusals).sort()).toEqual([...rejectionCodes].sort());
  expect(Object.keys(commandTitles).sort()).toEqual([...commandNames].sort());
  expect(Object.values(factOf).filter((kind) => !(kind in factSentences))).toEqual([]);
  expect(problemSentence('PANEL_SIZE', 'vi')).not.toBe(problemSentence('PANEL_SIZE', 'en'));
  expect(isProblemCode('toString')).toBe(false);
});

test.each(Object.entries({ slugs, obstacleSlugs }))('the addresses of commands differ and need no escape: %s', (_name, addresses) => {
  expect(new Set(Object.values(addresses)).size).toBe(Object.keys(addresses).length);
  expect(Object.values(addresses).filter((slug) => !/^[a-z]+(-[a-z]+)*$/.test(slug))).toEqual([]);
});

test('every term of the rule set has its name', () => {
  expect(deadlineRules.map((r) => r.code).filter((term) => !(term in deadlines.termNames))).toEqual([]);
});

test.each([
  [undefined, 'vi'],
  ['', 'vi'],
  ['en', 'en'],
  ['en-GB,en;q=0.9,vi;q=0.8', 'en'],
  ['vi-VN,vi;q=0.9,en;q=0.8', 'vi'],
  ['en;q=0.5, vi', 'vi'],
  ['fr,en;q=0.3', 'en'],
  ['fr', 'vi'],
  ['en;q=0', 'vi'],
  ['*', 'vi'],
  ['en;q=nonsense', 'vi'],
] as const)('Accept-Language %p is answered in %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});

test('days, times and money are written as people here read them', () => {
  expect(dayText('2026-01-05')).toBe('05/01/2026');
  expect(instantText(Date.UTC(2026, 10, 22, 17, 5))).toBe('00:05 23/11/2026');
  expect(dongText(1_234_567, 'vi')).toBe('1.234.567\u00a0đ');
  expect(dongText(1_234_567, 'en')).toBe('VND\u00a01,234,567');
  expect([0, 999, 1000, -45_000].map((n) => numberText(n, 'vi'))).toEqual(['0', '999', '1.000', '-45.000']);
});

test('working days are said to be working days', () => {
  expect(workingDaysText(5, 'vi')).toBe('5\u00a0ngày làm việc');
  expect(workingDaysText(1, 'en')).toBe('1\u00a0working day');
  expect([3, 0, -2].map((n) => workingDaysLeftText(n, 'vi'))).toEqual([
    'còn 3\u00a0ngày làm việc',
    'đến hạn hôm nay',
    'quá hạn 2\u00a0ngày làm việc',
  ]);
});

test('a due day is shown with its standing, and an unconfirmed year or an open pause with a warning', () => {
  expect(deadlines.dueText({ dueOn: '2026-12-01', status: 'proposed' }, 'vi')).toBe('hạn 01/12/2026 (chưa có căn cứ; mặc định đề xuất)');
  expect(deadlines.deadlineWarnings({ unconfirmedYears: [], paused: false }, 'vi')).toEqual([]);
  expect(deadlines.deadlineWarnings({ unconfirmedYears: [2027], paused: true }, 'vi')).toEqual([
    'Thời hạn đang tạm dừng tính.',
    'Lịch nghỉ năm 2027 chưa được xác nhận đầy đủ; hạn này có thể thay đổi.',
  ]);
});

test('every step of a derivation is told without a code', () => {
  const on = { from: '2026-11-24', to: '2026-11-24' };
  const steps: Parameters<typeof deadlines.stepText>[0][] = [
    { kind: 'start', on: '2026-11-20' },
    { kind: 'count', count: 3, unit: 'workingDays', direction: 'after', to: '2026-11-26' },
    { kind: 'count', count: 12, unit: 'months', direction: 'after', to: '2027-11-20' },
    { kind: 'skipped', ...on, reason: 'holiday', name: 'Ngày Văn hóa Việt Nam', status: 'confirmed' },
    { kind: 'skipped', from: '2026-11-21', to: '2026-11-22', reason: 'weekend', name: '', status: 'confirmed' },
    { kind: 'madeUp', on: '2026-08-22', name: 'làm bù', status: 'unconfirmed' },
    { kind: 'paused', ...on, open: true, reason: 'hold' },
    { kind: 'rolledForward', ...on },
    { kind: 'extended', to: '2026-12-01' },
    { kind: 'due', on: '2026-12-01' },
  ];
  for (const step of steps) for (const language of ['vi', 'en'] as const) expect(deadlines.stepText(step, language)).not.toMatch(rawCode);
  expect(deadlines.stepText(steps[3]!, 'vi')).toBe('Không tính 24/11/2026: nghỉ lễ, tết (Ngày Văn hóa Việt Nam)');
  expect(deadlines.stepText(steps[1]!, 'en')).toBe('3\u00a0working days on: 26/11/2026');
});
