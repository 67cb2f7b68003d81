import { factOf } from '../../domain/commission/facts.ts';
import { factSentences } from '../../locale/facts.ts';
import { actorText } from '../../web/case/actor.ts';
import { factRooms } from '../../web/commission/fact-rooms.ts';
import { factTitle } from '../../web/case/fact-title.ts';

const names = { people: [{ id: 'p', name: 'Lê An' }], organisations: [{ id: 'o', name: 'Sở Xây dựng' }] };
const office = { organisation: 'o', capability: 'departmentLeader' };

test.each([
  ['a person with their body', { person: 'p', ...office }, 'Lê An, Sở Xây dựng'],
  ['the office where the person is closed', office, 'Không mở cho bạn (Lãnh đạo sở, ban, ngành, Sở Xây dựng)'],
  ['an expert of a closed panel', { capability: 'expert' }, 'Không mở cho bạn (Chuyên gia)'],
  ['nobody where nothing is known', {}, 'Không mở cho bạn'],
  ['the system only where it was the system', { system: 'chaser' }, 'Hệ thống'],
])('whoever acted is %s', (_, actor, said) => {
  expect(actorText(actor, names, 'vi')).toBe(said);
});

test('a stage that was opened is named, and a duty that somebody was reminded of', () => {
  expect(factTitle({ kind: 'stageOpened', stage: 'intake' }, 'vi')).toBe('Đã chuyển sang giai đoạn mới: Tiếp nhận yêu cầu');
  expect(factTitle({ kind: 'dutyReminded', duty: 'register/1' }, 'vi')).toBe('Đã nhắc việc quá hạn: Đăng ký văn bản đến');
  expect(factTitle({ kind: 'archived' }, 'vi')).toBe(factSentences.archived.vi);
});

test('for every kind of fact it is decided which room shows what it is about', () => {
  expect(Object.keys(factRooms).sort()).toEqual(Object.keys(factSentences).sort());
  for (const kind of Object.values(factOf)) expect(factRooms).toHaveProperty(kind);
  expect([factRooms.opinionFiled, factRooms.estimateSubmitted, factRooms.reportIssued, factRooms.paymentApproved]).toEqual([
    'phan-bien',
    'du-toan',
    'tong-hop',
    'chi-tra',
  ]);
});
