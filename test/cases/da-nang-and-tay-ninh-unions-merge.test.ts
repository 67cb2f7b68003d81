import { duties } from '../../domain/commission/duties.ts';
import type { Actor } from '../../domain/case/actor.ts';
import { Story } from '../support/acts.ts';
import { obstacleProcedure } from '../../domain/obstacle/procedure.ts';
import { obstacleIn } from '../support/obstacle.ts';
import { by, experts, org, uuid } from '../support/province.ts';

/**
 * Đà Nẵng, 13/08/2025: the Chairman of UBND merges the Unions of Quảng Nam and Đà Nẵng (baodanang.vn). Tây Ninh, 24/10/2025: the Union of
 * the merged province, with 15 associations (vietnam.vn). The files of the old Union go on under the new one. Roles, drafts, registers and
 * numbers of the merger are rehearsed over HTTP in test/api/merger-of-unions.test.ts.
 */
const merged = { id: uuid(180), code: 'lhh-hop-nhat', name: 'merged', kind: 'union' };
const now = (who: Actor): Actor => ({ ...who, organisation: merged.id });

test.each(['intake', 'panel', 'expertReview', 'report', 'signOff', 'payment'] as const)(
  'a file in the stage %s goes on under the new Union, and the old one owes and may do nothing more',
  (stage) => {
    const d = new Story().to(stage);
    const before = duties(d.c).filter(({ owner }) => owner.organisation === org.union && owner.capability !== 'expert');
    expect(d.succeed(org.union, merged)).toBe(true);
    expect(d.c.parts.union).toBe(merged.id);
    const after = duties(d.c).filter(({ owner }) => owner.capability !== 'expert');
    expect(after.map(({ owner }) => owner.organisation)).not.toContain(org.union);
    expect(after.map(({ key, due }) => [key, due.dueOn])).toEqual(expect.arrayContaining(before.map(({ key, due }) => [key, due.dueOn])));
    expect(d.refusal('hold', {}, by.leader)).toBe('NOT_AUTHORISED');
    expect(d.refusal('addNote', {}, now(by.leader))).toBeNull();
  },
);

test('members of the panel keep their seats, and file their opinions after the merger', () => {
  const d = new Story().to('expertReview');
  d.succeed(org.union, merged);
  const seats = d.c.members.filter((m) => !m.left);
  expect(seats).toHaveLength(7);
  d.do('fileOpinion', {}, { ...experts[2]!, organisation: merged.id });
  expect(d.c.opinions).toHaveLength(1);
});

test('the specialist goes on with the work, and papers that were signed keep the name of the old Union', () => {
  const d = new Story().to('panel');
  const registered = d.facts.find(({ kind }) => kind === 'registered')!;
  d.succeed(org.union, merged);
  expect(d.c.specialist?.person).toBe(by.specialist.person);
  d.do('proposePanel', {}, now(by.specialist));
  expect(registered.actor).toMatchObject({ organisation: org.union });
  expect(Object.keys(d.c.organisations)).toEqual(expect.arrayContaining([org.union, merged.id]));
});

test('an archived file stays with the old name', () => {
  const d = new Story().to('archived');
  expect(d.succeed(org.union, merged)).toBe(false);
  expect(d.c.parts.union).toBe(org.union);
});

test('the obstacles of the old Union go over as well', () => {
  const story = obstacleIn('guidance');
  const facts = obstacleProcedure.succession(story.c, { from: org.union, to: merged });
  expect(facts).toMatchObject([{ kind: 'partSucceeded', parts: ['union'] }]);
});
