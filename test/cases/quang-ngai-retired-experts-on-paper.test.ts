import { duties } from '../../domain/commission/duties.ts';
import { isInNameOf } from '../../domain/commission/stages/any-stage/entries.ts';
import { Story } from '../support/acts.ts';
import { fromPaper } from '../support/on-paper.ts';
import { by, org, said } from '../support/province.ts';

/**
 * Quảng Ngãi, 2016: more than 80 experts for about 10 topics a year, many of them retired and without an account. They sign the answer to
 * the invitation, the declaration and the opinion by hand. The assigned specialist enters them with the scan.
 */

const panelOnPaper = ['answerInvitation', 'declareInterests', 'fileOpinion'] as const;

/** Plays until no member owes anything more, and enters every expert's act from a paper. */
function reviewedOnPaper(): Story {
  const d = new Story({ form: 'council', source: 'none', instrument: 'requestLetter' }).to('panel');
  d.do('proposePanel');
  d.do('appointPanel');
  for (;;) {
    const owed = duties(d.c).find(({ kind }) => (panelOnPaper as readonly string[]).includes(kind));
    if (owed === undefined) return d;
    d.give(fromPaper(d, owed.kind as (typeof panelOnPaper)[number]));
  }
}

test('every form of every expert comes on paper, and the review goes on as if they had signed in', () => {
  const d = reviewedOnPaper();
  const seats = d.c.members.filter(({ left }) => !left);
  expect(seats.every(({ answer, declaration }) => answer?.accepts === true && declaration !== null)).toBe(true);
  expect(d.c.opinions.length).toBeGreaterThan(2);
  expect(new Set(d.c.opinions.map(({ person }) => person)).has(by.specialist.person)).toBe(false);
  expect(d.c.entries.every((entry) => entry.by === by.specialist.person && entry.person !== null)).toBe(true);
  d.to('archived');
  expect(d.c.end?.kind).toBe('completed');
});

test('the expert sees what was entered in their name and may contest it; the specialist answers', () => {
  const d = reviewedOnPaper();
  const entry = d.c.entries.find(({ command }) => command === 'fileOpinion')!;
  const expert = { person: entry.person!, organisation: org.union, capability: 'expert' as const, session: 'test' };
  expect(isInNameOf(d.c, entry, expert)).toBe(true);
  expect(isInNameOf(d.c, entry, by.leader)).toBe(false);
  d.give({ command: 'contestEntry', input: { entry: entry.revision, reason: said() }, actor: expert });
  expect(duties(d.c)).toContainEqual(
    expect.objectContaining({ kind: 'answerContest', owner: expect.objectContaining({ person: by.specialist.person }) }),
  );
  d.give({ command: 'answerContest', input: { entry: entry.revision, answer: said() }, actor: by.specialist });
});

test("an expert's letter asking for more time is entered by the clerk, since the specialist decides on it", () => {
  const d = new Story({ form: 'council' }).to('expertReview');
  const act = fromPaper(d, 'requestMoreTime');
  expect(d.whyNot({ ...act, actor: by.specialist })).toBe('NOT_AUTHORISED');
  d.give(act);
  expect(d.c.timeRequests).toMatchObject([{ person: act.onBehalfOf!.person }]);
  expect(d.refusal('grantTime')).toBeNull();
});
