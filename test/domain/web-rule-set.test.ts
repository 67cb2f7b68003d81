import { followedBy, isOther, nextVersion, termText, type RuleSet, type Term } from '../../web/administration/rule-set.ts';

const term: Term = { code: 'D01', unit: 'workingDays', count: 1, source: 'Nghị định', status: 'law', rollForward: true };
const set = (version: number, code = 'minh-ha') => ({ id: `${code}-${version}`, code, version }) as RuleSet;

test('a draft differs where a value is another one, not where a field is being emptied or has blanks around it', () => {
  expect(isOther(term, undefined)).toBe(false);
  expect(isOther(term, { count: 1, status: 'law', source: ' Nghị định ' })).toBe(false);
  expect(isOther(term, { count: null as unknown as number })).toBe(false);
  expect(isOther(term, { count: 2 })).toBe(true);
  expect(isOther(term, { status: 'proposed' })).toBe(true);
});

test('months, days ahead and days are told apart', () => {
  expect(termText(term, 'en').replace(/\s/g, ' ')).toBe('1 working day');
  expect(termText({ ...term, form: 'before' }, 'en').replace(/\s/g, ' ')).toBe('1 working day ahead of it');
  expect(termText({ ...term, count: 3, form: 'endOfMonthsAfter' }, 'vi')).toBe('hết tháng, sau 3 tháng');
});

test('a set follows the newest version before it, and a draft takes a version nobody has', () => {
  const all = [set(3), set(1), set(2), set(9, 'khac')];
  expect(followedBy(set(3), all)?.version).toBe(2);
  expect(followedBy(set(1), all)).toBeUndefined();
  expect(nextVersion('minh-ha', all)).toBe(4);
});
