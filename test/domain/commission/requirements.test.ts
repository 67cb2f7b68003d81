import { bodiesJudged } from '../../../domain/commission/judged-bodies.ts';
import { panelRoles, type PanelRole } from '../../../domain/commission/names.ts';
import { independentRoles, panelRequirements } from '../../../domain/commission/stages/panel/requirements.ts';
import { quorumOf } from '../../../domain/commission/stages/meeting/quorum.ts';

/** The checks that a form shows beside a panel and a meeting are those by which the procedure refuses. */

const asked = {
  minMembers: 3,
  maxMembers: 7,
  oddNumber: true,
  minReviewers: 1,
  requiredRoles: ['chair', 'reviewer', 'scienceSecretary'] as PanelRole[],
};
const unmet = (roles: PanelRole[], rule = asked) =>
  panelRequirements(
    rule,
    roles.map((role, n) => ({ person: String(n), role })),
  )
    .filter(({ isMet }) => !isMet)
    .map((one) => (one.kind === 'role' ? one.role : one.kind));

it('a panel with its chair, its secretary and a reviewer lacks nothing', () => {
  expect(unmet(['chair', 'reviewer', 'scienceSecretary'])).toEqual([]);
});

it('each thing that a panel lacks is said: its size, its odd number, its reviewers, its roles', () => {
  expect(unmet(['chair', 'chair'])).toEqual(['size', 'odd', 'reviewers', 'chair', 'scienceSecretary']);
});

it('a role that one person holds is refused twice even where the rule does not ask for it', () => {
  expect(unmet(['chair', 'chair', 'member'], { ...asked, minReviewers: 0, requiredRoles: [] })).toEqual(['chair']);
});

it('a reviewer who is asked for by role alone is missed as well', () => {
  expect(unmet(['chair', 'scienceSecretary', 'member'], { ...asked, minReviewers: 0 })).toEqual(['reviewer']);
});

it('one person cannot sit twice', () => {
  const seats = (['chair', 'reviewer', 'scienceSecretary'] as const).map((role) => ({ person: 'same', role }));
  expect(panelRequirements(asked, seats).find(({ kind }) => kind === 'distinct')?.isMet).toBe(false);
});

it('people of a judged body may only sit as members', () => {
  expect(panelRoles.filter((role) => !independentRoles.includes(role))).toEqual(['member']);
});

it('the body that asks is judged beside the host, unless it decides for the province', () => {
  expect(bodiesJudged({ host: 'host', requester: 'other' }, 'department')).toEqual(['host', 'other']);
  expect(bodiesJudged({ host: 'host', requester: 'ubnd' }, 'provincialPeoplesCommittee')).toEqual(['host']);
  expect(bodiesJudged({ host: 'host', requester: 'host' }, 'department')).toEqual(['host']);
});

const members = [
  { person: 'chair', role: 'chair' as const },
  { person: 'vice', role: 'viceChair' as const },
  { person: 'reviewer', role: 'reviewer' as const },
  { person: 'secretary', role: 'scienceSecretary' as const },
  { person: 'one', role: 'member' as const },
  { person: 'two', role: 'member' as const },
];
const share = { of: 2, over: 3 };

it('a meeting is quorate with two thirds, a chair or a delegate, the secretary and every reviewer', () => {
  expect(quorumOf(share, members, ['chair', 'reviewer', 'secretary', 'one'], null)).toMatchObject({ needed: 4, isQuorate: true });
  expect(quorumOf(share, members, ['vice', 'reviewer', 'secretary', 'one'], 'vice').isQuorate).toBe(true);
  expect(quorumOf(share, members, ['vice', 'reviewer', 'secretary', 'one'], null)).toMatchObject({ isChaired: false, isQuorate: false });
  expect(quorumOf(share, members, ['chair', 'one', 'secretary', 'two'], null)).toMatchObject({ isReviewed: false, isQuorate: false });
  expect(quorumOf(share, members, ['chair', 'reviewer', 'one', 'two'], null)).toMatchObject({ isRecorded: false, isQuorate: false });
  expect(quorumOf(share, members, ['chair', 'reviewer', 'secretary'], null)).toMatchObject({ isEnough: false, isQuorate: false });
});
