import { feeKey, occasionIn, type Occasion } from '../../../domain/commission/fee-key.ts';

const person = '4b6f2c1e-0000-4000-8000-000000000001';

test.each<[string | null, Occasion, string]>([
  [person, { of: 'opinion' }, `councilChair/${person}/opinion`],
  [person, { of: 'report' }, `councilChair/${person}/report`],
  [person, { of: 'meeting', n: 2 }, `councilChair/${person}/meeting-2`],
  [person, { of: 'event', n: 11 }, `councilChair/${person}/event-11`],
  [null, { of: 'line', n: 3 }, 'councilChair/union/3'],
])('a fee of %p by %p has one key, which says its occasion again', (payee, occasion, key) => {
  expect(feeKey('councilChair', payee, occasion)).toBe(key);
  expect(occasionIn(key)).toEqual(occasion);
});

test('a key of another form says no occasion', () => {
  expect([`councilChair/${person}`, `councilChair/${person}/visit-1`, 'otherCost/union/x'].map(occasionIn)).toEqual([null, null, null]);
});
