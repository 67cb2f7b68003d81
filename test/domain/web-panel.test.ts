import fc from 'fast-check';
import type { Commission } from '../../domain/commission/commission.ts';
import { panelRoles } from '../../domain/commission/names.ts';
import { isQuorate } from '../../domain/commission/stages/meeting/room.ts';
import { whyNotComposed } from '../../domain/commission/stages/panel/room.ts';
import { quorumOf } from '../../web/commands/meeting/quorum.ts';
import { requirementsOf, type PanelRule } from '../../web/commands/panel/composition.ts';

/** What the forms say beside a panel and a meeting is what the procedure will say when they are sent. */

const rule: PanelRule = {
  formOfWork: 'council',
  minMembers: 3,
  maxMembers: 7,
  oddNumber: true,
  minReviewers: 1,
  requiredRoles: ['chair', 'reviewer', 'scienceSecretary'],
  quorum: { of: 2, over: 3 },
  source: 'a test',
};

const seats = fc.array(fc.record({ person: fc.integer({ min: 1, max: 9 }).map(String), role: fc.constantFrom(...panelRoles) }), {
  maxLength: 9,
});
const distinct = seats.map((all) => all.filter((one, i) => all.findIndex((other) => other.person === one.person) === i));

const withMembers = (members: object[]) =>
  ({ acceptance: { formOfWork: 'council' }, ruleSet: { panels: [rule] }, members }) as unknown as Commission;

it('a panel that meets every requirement the form shows is composed as the procedure asks, and no other', () => {
  let met = 0;
  fc.assert(
    fc.property(seats, (chosen) => {
      const isMet = requirementsOf(rule, chosen, () => false).every((one) => one.isMet);
      met += isMet ? 1 : 0;
      expect(isMet).toBe(whyNotComposed(withMembers([]), chosen) === null);
    }),
    { numRuns: 5_000 },
  );
  expect(met).toBeGreaterThan(0);
});

it('a person of the host may sit, not lead or judge', () => {
  const independent = (role: (typeof panelRoles)[number]) =>
    requirementsOf(rule, [{ person: 'a', role }], () => true).find((one) => one.kind === 'independent')?.isMet;
  expect(panelRoles.filter((role) => independent(role) === true)).toEqual(['member', 'adminSecretary']);
});

it('the form and the procedure agree on which meeting is quorate', () => {
  let quorate = 0;
  fc.assert(
    fc.property(distinct, fc.func(fc.boolean()), fc.option(fc.integer({ min: 1, max: 9 }).map(String)), (members, isHere, delegate) => {
      const present = members.filter((one) => isHere(one.person)).map((one) => one.person);
      const cleared = members.map((one) => ({
        ...one,
        left: false,
        conflict: 'none',
        answer: { at: 0, accepts: true },
        declaration: { at: 0 },
      }));
      const found = quorumOf(rule.quorum, members, present, delegate ?? undefined).isQuorate;
      quorate += found ? 1 : 0;
      expect(found).toBe(isQuorate(withMembers(cleared), present, delegate));
    }),
    { numRuns: 5_000 },
  );
  expect(quorate).toBeGreaterThan(0);
});
