import { placeOf } from '../../web/audit/place-of.ts';

const id = 'b22cb742-0000-4000-8000-000000000000';

test.each([
  [{ stream: `commission/${id}`, revision: 18, sequence: null, line: 127 }, `Hồ sơ nhiệm vụ ${id}, mục số 18, dòng 127`],
  [{ stream: null, revision: null, sequence: 3, line: null }, 'dòng công bố số 3'],
  [{ stream: 'masterData/people', revision: 2 }, 'Thay đổi danh mục people, mục số 2'],
  [{ stream: null, revision: null, sequence: null, line: null }, ''],
  [{}, ''],
])('a place is said as far as it is known: %j', (place, said) => {
  expect(placeOf(place, 'vi')).toBe(said);
});
