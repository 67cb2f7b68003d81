import { mayGive, toPrepare } from '../../web/case/may-give.ts';

const body = { id: 'so-xay-dung', name: 'Sở Xây dựng' };
const other = { id: 'lien-hiep-hoi', name: 'Liên hiệp hội' };
const refused = { allowed: false, code: 'NOT_AUTHORISED' };
const can = [
  { command: 'signOff', ...refused },
  { command: 'approveReport', ...refused },
  { command: 'addNote', allowed: true },
  { command: 'withdraw', allowed: false, code: 'WRONG_STAGE' },
] as never;
const duty = (capability: string, organisation: object, ...commands: string[]) => ({
  owner: { capability, organisation, person: null },
  commands,
});

test('a right whose turn has not come is a right', () => {
  expect(mayGive({ can }, 'withdraw')).toBe(true);
  expect(mayGive({ can }, 'signOff')).toBe(false);
  expect(mayGive({ can }, 'unheardOf')).toBe(false);
});

test.each([
  ['what their leader owes', 'departmentOfficer', duty('departmentLeader', body, 'signOff'), ['signOff']],
  ['nothing that another body owes', 'departmentOfficer', duty('unionLeader', other, 'approveReport'), []],
  ['nothing that a colleague who is no leader owes', 'departmentOfficer', duty('departmentOfficer', body, 'signOff'), []],
  ['nothing that they may do themselves', 'departmentOfficer', duty('departmentLeader', body, 'addNote'), []],
  ['nothing as an expert', 'expert', duty('departmentLeader', body, 'signOff'), []],
] as const)('staff prepare %s', (_, capability, owed, expected) => {
  const session = { roles: [{ capability, organisation: body }] };
  expect(toPrepare({ can, duties: [owed] as never }, session as never)).toEqual(expected);
});
