import { passedOn } from '../../../domain/commission/passed-on.ts';

/** What a closed body still owes goes to its successor, once. */

const open = (organisation: string) => ({ organisation, reply: null as string | null });
const settled = (organisation: string) => ({ organisation, reply: 'Nhất trí.' as string | null });
const closing = { from: 'cũ', to: 'mới', isOpen: ({ reply }: { reply: string | null }) => reply === null };

test.each([
  ['an open seat goes to the successor', [open('cũ'), open('khác')], [open('mới'), open('khác')]],
  ['a settled one keeps the old body', [settled('cũ')], [settled('cũ')]],
  ['a successor that owes too answers once for both', [open('cũ'), open('mới')], [open('mới')]],
  ['a successor that has answered owes nothing more', [settled('mới'), open('cũ')], [settled('mới')]],
])('%s', (_, before, after) => expect(passedOn(before, closing)).toEqual(after));
