import fc from 'fast-check';
import { cleanLine, cleanText, sameText } from '../../domain/text/clean.ts';
import { strewnTexts, unseenTexts } from '../support/shapes.ts';

const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029]/u;

test('a text in which nobody sees anything is empty', () => {
  fc.assert(fc.property(unseenTexts, (text) => expect([cleanText(text), cleanLine(text)]).toEqual(['', ''])));
});

test('what is cleaned stays as it is when it is cleaned again', () => {
  fc.assert(
    fc.property(strewnTexts, (text) => {
      expect(cleanText(cleanText(text))).toBe(cleanText(text));
      expect(cleanLine(cleanLine(text))).toBe(cleanLine(text));
    }),
    { numRuns: 2_000 },
  );
});

test('nothing that nobody sees is kept, and a line has one line', () => {
  fc.assert(
    fc.property(strewnTexts, (text) => {
      expect(cleanText(text).replace(/[\n\t\u200c\u200d]/g, '')).not.toMatch(unseen);
      expect(cleanLine(text).replace(/[\u200c\u200d]/g, '')).not.toMatch(unseen);
      expect(cleanLine(text)).toBe(cleanLine(text).normalize('NFC').trim());
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ['noncharacters', 'Đề\uffff án\ufffe\ufdd0', 'Đề án'],
  ['changes of direction', 'a\u202eb\u2066c\u200f', 'abc'],
  ['control characters and a byte order mark', '\ufeffa\u0000b\u001bc\u007f', 'abc'],
  ['halves of a pair', 'a\ud800b', 'ab'],
  ['private letters and tags', 'a\ue000b\u{e0041}\u{f0000}', 'ab'],
  ['the place of a picture that was not pasted along, and an invisible sign', '\ufffca\u{1d159}b', 'ab'],
  ['a soft hyphen', 'quy\u00adhoạch', 'quyhoạch'],
  ['blanks of every kind around', '\u00a0\u3000 a b \u2003', 'a b'],
  ['letters that are composed of two', 'Đề án', 'Đề án'.normalize('NFC')],
])('of %s nothing stays', (_what, given, kept) => {
  expect([cleanText(given), cleanLine(given)]).toEqual([kept, kept]);
});

test('joiners stay where a script needs them, and go in Latin', () => {
  expect(cleanLine('می\u200cخواهم')).toBe('می\u200cخواهم');
  expect(cleanLine('क्\u200dष')).toBe('क्\u200dष');
  expect(cleanLine('a\u200db\u200cc')).toBe('abc');
  expect(cleanLine('\u200dक\u200c')).toBe('क');
  expect(cleanLine('👨\u200d👩\u200d👧')).toBe('👨\u200d👩\u200d👧');
});

test('a text keeps its lines and tabs, a line has blanks instead', () => {
  const given = ' một\r\nhai\rba\u2028bốn\tnăm \v sáu\n';
  expect(cleanText(given)).toBe('một\nhai\nba\nbốn\tnăm \n sáu');
  expect(cleanLine(given)).toBe('một hai ba bốn năm sáu');
});

test('a flood of marks over one letter is cut to a handful', () => {
  const marks = (text: string) => (text.normalize('NFD').match(/\p{M}/gu) ?? []).length;
  expect(marks(cleanText(`a${'\u0301'.repeat(200)}b`))).toBeLessThanOrEqual(6);
  expect(cleanText('Ệ Ữ ở ặ')).toBe('Ệ Ữ ở ặ');
});

test('a very long blank or marked text is cleaned in no time', () => {
  const begun = Date.now();
  for (const part of [' ', '\n ', '\u0301', '\u200d', '\t\u200b']) cleanLine(`a${part.repeat(200_000)}b`);
  expect(Date.now() - begun).toBeLessThan(5_000);
});

test('two texts say the same when only case, width or blanks differ; accents make other words', () => {
  expect(sameText(' Bản  ĐỒ\u200b')).toBe(sameText('bản đồ'));
  expect(sameText('Ｂản đồ')).toBe(sameText('bản đồ'));
  expect(sameText('Bản đồ')).not.toBe(sameText('Bàn đỏ'));
});
