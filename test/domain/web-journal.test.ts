import { factSentences } from '../../locale/facts.ts';
import { actorText } from '../../web/case/actor.ts';
import { roomOfFact } from '../../web/commission/fact-rooms.ts';
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
  expect(factTitle({ kind: 'dutyReminded', duty: 'register/1' }, 'vi')).toBe('Đã ghi lần nhắc việc quá hạn: Đăng ký văn bản đến');
  expect(factTitle({ kind: 'archived' }, 'vi')).toBe(factSentences.archived.vi);
});

test.each([
  ['opinionFiled', 'phan-bien'],
  ['estimateSubmitted', 'du-toan'],
  ['fundingApproved', 'du-toan'],
  ['reportIssued', 'tong-hop'],
  ['paymentApproved', 'chi-tra'],
  ['conflictOpened', 'hoi-dong'],
  ['registered', null],
  ['terminated', null],
  ['dutyHolderLeft', null],
  ['effectSettled', null],
  ['unknownKind', null],
] as const)('the subject of the fact %s is shown in the room %p', (kind, room) => {
  expect(roomOfFact(kind)).toBe(room);
});
