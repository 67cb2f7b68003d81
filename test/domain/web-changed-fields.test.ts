import { isCorrected, pathIn } from '../../web/fields/changed-fields.ts';

test.each([
  [{ reason: 'vì' }, ['reason']],
  [{ paper: { on: '2026-11-20' } }, ['paper', 'on']],
  [{ items: [, { what: 'x' }] }, ['items', 1, 'what']],
  [{ recipients: ['a', 'b'] }, ['recipients']],
  ['', []],
])('the change in %j is at %j', (changed, path) => {
  expect(pathIn(changed)).toEqual(path);
});

test('a fault is corrected by a change of its field, of a part of it, or of what it is a part of', () => {
  const changed = [['items', 1, 'what'], ['lines']];
  expect(isCorrected(['items', 1, 'what'], changed)).toBe(true);
  expect(isCorrected(['items'], changed)).toBe(true);
  expect(isCorrected(['lines', 0, 'quantity'], changed)).toBe(true);
  expect(isCorrected(['items', 0, 'what'], changed)).toBe(false);
  expect(isCorrected(['reason'], [[]])).toBe(false);
});
