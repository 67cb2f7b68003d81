import fc from 'fast-check';
import { ourPath } from '../../web/shell/our-path.ts';

const origin = 'https://phanbien.example.vn';

test.each([
  ...['https:evil.example', 'https://evil.example/', 'https:/evil.example', 'HTTPS:\\\\evil.example', '//evil.example', '/\\evil.example'],
  ...[
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '\t//evil.example',
    ' //evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
  ],
  ...['javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x', 'blob:https://phanbien.example.vn/x', 'evil.example', '', '?x=1'],
  ...['///evil.example', '/\\/evil.example', 'https://phanbien.example.vn.evil.example', undefined, 7, ['/x']],
])('%j leads away', (value) => expect(ourPath(value, origin)).toBeUndefined());

test.each(['/', '/ho-so', '/ho-so?cho=toi&trang=2', '/ho-so/0012-2026/lam/ghi-chu#muc', '/yeu-cau/nhap/x?den=https%3A%2F%2Fevil.example'])(
  '%s stays as it is',
  (value) => expect(ourPath(value, origin)).toBe(value),
);

test('whatever is given, what comes out stays with us however it is read again', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    ':',
    '@',
    '?',
    '#',
    '%2f',
    '%5c',
    '\t',
    '\n',
    'evil.example',
    'https:',
    'javascript:',
    'x',
    ' ',
  );
  const property = fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
    const path = ourPath(pieces.join(''), origin);
    return path === undefined || (new URL(path, origin).origin === origin && ourPath(path, origin) === path);
  });
  fc.assert(property, { numRuns: 3_000 });
});
