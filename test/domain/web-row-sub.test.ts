import { rowSub } from '../../web/commissions/row-sub.ts';

const requester = { id: 'r', code: 'sxd', name: 'Sở Xây dựng' };

test('what a row does not have leaves no separator behind', () => {
  const historic = { code: null, state: 'imported', serviceKinds: [], requester: null } as const;
  expect(rowSub({ ...historic, serviceKinds: [] }, 'vi')).toBe('');
  const begun = { code: null, state: 'open', serviceKinds: ['advisory', 'criticalReview'], requester } as const;
  expect(rowSub({ ...begun, serviceKinds: [...begun.serviceKinds] }, 'vi')).toBe('chưa có số · Tư vấn, Phản biện · Sở Xây dựng');
  expect(rowSub({ code: '07/2026', state: 'closed', serviceKinds: [], requester }, 'vi')).toBe('07/2026 · Sở Xây dựng');
});
