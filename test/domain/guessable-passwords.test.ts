import fc from 'fast-check';
import { isGuessable } from '../../api/identity/guessable-passwords.ts';

const known = {
  username: 'lhh.vanthu',
  names: ['Đoàn Thị Mai Lan', 'lhh', 'Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Minh Hà'],
};

test.each([
  ...['password123', 'P@ssw0rd2024', 'Welcome12345', 'iloveyou12', 'matkhau123', 'Mậtkhẩu@2026', 'zaq12wsx34', '1q2w3e4r5t'],
  ...['1234567890', '0987654321', 'aaaaaaaaaa', 'abcabcabcabc', '11111222222', 'qwertyuiop', 'asdfghjkl;', 'abcdefghij'],
  ...['lhh.vanthu', 'LHH.VanThu1', 'vanthu12345', 'Đoàn Thị Mai Lan', 'doanthimailan', 'mailan1990', 'Thi.Mai.Lan.2026'],
  ...['phanbien12', 'Phản biện 2026', 'PhanBien@123', 'lienhiephoi', 'MinhHa2026!', 'khoahockythuat', 'hanoi12345'],
])('%s is easy to guess', (password) => {
  expect(isGuessable(password, known)).toBe(true);
  expect(isGuessable(password.normalize('NFD'), known)).toBe(true);
});

test.each([
  'Mật khẩu của tôi',
  'mật khẩu đủ dài',
  'con mèo ngủ trên mái',
  'thuyền về bến cũ',
  'correct horse battery staple',
  'K9v2mZ0qLw',
])('%s is not', (password) => expect(isGuessable(password, known)).toBe(false));

test('no name of a person becomes a password by its case, its accents, its gaps or some digits behind it', () => {
  const syllable = fc.constantFrom('Nguyễn', 'Đặng', 'Trịnh', 'Hậu', 'Quỳnh', 'Khương', 'Thủy', 'Đức', 'Hường');
  const name = fc.array(syllable, { minLength: 3, maxLength: 4 });
  const written = fc.record({
    name,
    gap: fc.constantFrom('', ' ', '.', '_', '-'),
    isUpper: fc.boolean(),
    isPlain: fc.boolean(),
    tail: fc.constantFrom('', '1', '123', '2026', '@2026', '!', '99'),
  });
  const property = fc.property(written, ({ name: parts, gap, isUpper, isPlain, tail }) => {
    const typed = `${parts.join(gap)}${tail}`;
    const cased = isUpper ? typed.toUpperCase() : typed.toLowerCase();
    const plain = isPlain ? cased.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd') : cased;
    return isGuessable(plain, { username: 'so.ai.do', names: [parts.join(' ')] });
  });
  fc.assert(property);
});

test('chance makes no guessable password', () => {
  const letter = fc.constantFrom(...'bdghknprtvyăâêôơư28'.split(''));
  fc.assert(
    fc.property(fc.array(letter, { minLength: 14, maxLength: 20 }), (letters) => {
      fc.pre(new Set(letters).size > 8);
      return !isGuessable(letters.join(''), known);
    }),
  );
});
