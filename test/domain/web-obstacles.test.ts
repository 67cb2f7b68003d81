import { commandOf, formOf, slugOf } from '../../web/acts/slug.ts';
import { pageOf } from '../../web/case/address.ts';
import { factTitle } from '../../web/case/fact-title.ts';
import { raisedFrom } from '../../web/commands/obstacle/raised.ts';
import { filterOf, isFiltered } from '../../web/obstacles/filter.ts';

/** What the page makes of an obstacle: what it sends, its addresses, its filters and its words. */

const said = { category: 'funding', obstacle: 'Chưa có định mức.' } as const;
const more = { proposal: 'Đề nghị hướng dẫn.', documents: ['paper'] };

test('an obstacle in general is sent with its proposal and papers, and never names a commission chosen before', () => {
  expect(raisedFrom({ ...said, ...more, where: 'general', commission: 'one' }, 'body')).toEqual({ ...said, ...more, organisation: 'body' });
});

test('an obstacle of a commission is sent without the proposal and the papers that were filled in before', () => {
  expect(raisedFrom({ ...said, ...more, where: 'commission', commission: 'one' }, undefined)).toEqual({ ...said, commission: 'one' });
});

test('each procedure has its own addresses', () => {
  expect(formOf(pageOf('obstacle', 'one'), 'guideObstacle')).toBe('/vuong-mac/one/lam/huong-dan-thao-go-vuong-mac');
  expect(formOf(pageOf('commission', '07-2026'), 'register')).toBe('/ho-so/07-2026/lam/dang-ky-van-ban-den');
  expect(commandOf('obstacle', slugOf('directObstacle'))).toBe('directObstacle');
  expect(commandOf('commission', slugOf('directObstacle'))).toBeUndefined();
});

test('filters of the address become those of the API, and empty ones are none', () => {
  expect(filterOf({ buoc: 'triage', noidung: 'funding', quahan: '1', q: '' })).toEqual({
    stage: 'triage',
    category: 'funding',
    overdue: 'true',
  });
  expect(isFiltered({ q: '' })).toBe(false);
});

test('a journal names the stages of its own procedure, and what was done for another case', () => {
  const opened = { kind: 'stageOpened', stage: 'archived' };
  expect(factTitle(opened, 'vi', undefined, 'obstacle')).toMatch(/: Đã khép lại$/);
  expect(factTitle(opened, 'vi')).toMatch(/: Đã lưu trữ$/);
  expect(factTitle({ kind: 'effectSettled', effect: { kind: 'tell' } }, 'vi')).toBe('Đã báo cho hồ sơ liên quan');
  expect(factTitle({ kind: 'effectSettled', effect: { kind: 'takeNumber' } }, 'vi')).toBe('Đã cấp số hoặc hạch toán xong');
});
