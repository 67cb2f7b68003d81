import { holdersOf } from '../../web/case/holder.ts';

const owed = (dueOn: string, owner: object) => ({
  dueOn,
  owner: { capability: null, organisation: null, person: null, ...owner } as never,
});
const finance = { capability: 'financeLeader', organisation: { id: 'stc', name: 'Sở Tài chính' } };
const specialist = {
  capability: 'unionSpecialist',
  organisation: { id: 'lhh', name: 'Liên hiệp hội' },
  person: { id: 'p', name: 'Lê An' },
};
const member = { capability: 'expert' };

test('everybody who owes something is named once, whoever owes soonest first', () => {
  const duties = [owed('2026-03-05', specialist), owed('2026-03-02', finance), owed('2026-03-01', specialist)];
  expect(holdersOf(duties, 'vi').map(({ name, first }) => [name, first.dueOn])).toEqual([
    ['Lê An', '2026-03-01'],
    ['Lãnh đạo Sở Tài chính, Sở Tài chính', '2026-03-02'],
  ]);
});

test('members of a panel that is closed to the reader are one place', () => {
  expect(holdersOf([owed('2026-03-01', member), owed('2026-03-02', member)], 'vi').map(({ name }) => name)).toEqual(['Chuyên gia']);
});

test('where nothing is owed nobody holds it', () => {
  expect(holdersOf([], 'vi')).toEqual([]);
});
