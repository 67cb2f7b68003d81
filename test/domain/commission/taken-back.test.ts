import { fold } from '../../../domain/commission/apply.ts';
import type { Commission } from '../../../domain/commission/commission.ts';
import { undone } from '../../../domain/commission/taken-back.ts';
import { duties } from '../../../domain/commission/duties.ts';
import { unseenBy } from '../../../domain/case/paper-entries.ts';
import type { EnteredCommand } from '../../../domain/commission/on-behalf.ts';
import { Story } from '../../support/acts.ts';
import { fromPaper } from '../../support/on-paper.ts';
import { by, org, said } from '../../support/province.ts';

/** An entry that was made by mistake loses its effect where nothing was built on it, and stays on record. */

const takeBack = (entry: number, actor = by.clerk) => ({ command: 'takeBackEntry' as const, input: { entry, reason: said() }, actor });

/** What an act changes, apart from what records that it was given. */
function effects({ entries: _, hands: __, revision: ___, lastAt: ____, personRevision: _____, documents: ______, ...rest }: Commission) {
  return rest;
}

/** A story in which the command may be entered now. */
const before: Partial<Record<EnteredCommand, () => Story>> = {
  supplyDocuments: () => {
    const d = new Story().begin();
    d.to('intake');
    d.do('assignSpecialist');
    d.do('requestSupplement');
    return d;
  },
  answerInvitation: () => appointed(),
  declareInterests: () => {
    const d = appointed();
    d.do('answerInvitation');
    return d;
  },
  fileOpinion: () => new Story({ form: 'council' }).to('expertReview'),
  requestMoreTime: () => new Story({ form: 'council' }).to('expertReview'),
  acknowledgeReport: () => new Story({ form: 'council' }).to('response'),
};

function appointed(): Story {
  const d = new Story({ form: 'council' }).to('panel');
  d.do('proposePanel');
  d.do('appointPanel');
  return d;
}

test.each(Object.entries(before))('%s that is taken back leaves the file as it was, and the entry on record', (name, story) => {
  const command = name as EnteredCommand;
  const d = story();
  const was = structuredClone(effects(d.c));
  const act = fromPaper(d, command);
  d.give(act);
  expect(effects(d.c)).not.toEqual(was);
  const [entry] = d.c.entries;
  expect(d.whyNot(takeBack(entry!.revision, by.accountant))).toBe('NOT_AUTHORISED');
  d.elapse(0);
  d.give(takeBack(entry!.revision, act.actor));
  expect(effects(d.c)).toEqual(was);
  expect(d.c.entries[0]).toMatchObject({ command, takenBack: { by: act.actor.person } });
  expect(unseenBy(d.c.entries)).toEqual([]);
  expect(d.whyNot(takeBack(entry!.revision, act.actor))).toBe('NO_ENTRY');
  // It is given again as if it had never been entered.
  expect(d.whyNot(fromPaper(d, command))).toBeNull();
});

test('an opinion on which the report was built is not taken back', () => {
  const d = new Story({ form: 'council' }).to('expertReview');
  d.give(fromPaper(d, 'fileOpinion'));
  d.to('report');
  const [entry] = d.c.entries;
  expect(d.whyNot(takeBack(entry!.revision, by.specialist))).toBe('ENTRY_BUILT_ON');
});

test('an order that was entered binds others, and only a later paper of that body corrects it', () => {
  const d = new Story().to('order');
  d.give(fromPaper(d, 'issueOrder'));
  expect(d.whyNot(takeBack(d.c.entries[0]!.revision))).toBe('ENTRY_NOT_TAKEN_BACK');
});

test('a request is taken back until the Union decides on it, by the clerk or by the leader', () => {
  const d = new Story();
  d.give(fromPaper(d, 'submitRequest'));
  d.to('intake');
  d.do('assignSpecialist');
  expect(d.whyNot(takeBack(1, by.specialist))).toBe('NOT_AUTHORISED');
  expect(d.whyNot(takeBack(1, by.leader))).toBeNull();
  d.give(takeBack(1));
  expect(d.c.end).toMatchObject({ kind: 'withdrawn' });
  const decided = new Story();
  decided.give(fromPaper(decided, 'submitRequest'));
  decided.to('funding');
  expect(decided.whyNot(takeBack(1))).toBe('ENTRY_BUILT_ON');
});

test('an answer that is taken back is owed again, and the file is not archived without it', () => {
  const d = new Story({ form: 'council', source: 'none', instrument: 'requestLetter' }).to('response');
  d.give(fromPaper(d, 'answerRecommendations'));
  expect(d.c.stage).toBe('settlement');
  d.give(takeBack(d.c.entries[0]!.revision));
  expect(d.c.stage).toBe('settlement');
  expect(duties(d.c).filter(({ kind }) => kind === 'answerRecommendations')).toMatchObject([{ owner: { organisation: d.c.parts.host } }]);
  expect(d.refusal('archive')).toBe('ANSWER_TAKEN_BACK');
  d.do('answerRecommendations');
  expect(duties(d.c).filter(({ kind }) => kind === 'answerRecommendations')).toEqual([]);
  d.to('archived');
});

test('a host that stays silent after its answer was taken back is recorded as silent in the end', () => {
  const d = new Story({ form: 'council', source: 'none', instrument: 'requestLetter' }).to('response');
  d.give(fromPaper(d, 'answerRecommendations'));
  d.give(takeBack(d.c.entries[0]!.revision));
  d.elapse(90);
  expect(d.c.reports.at(-1)!.recommendations.map(({ answer }) => answer?.answer)).toEqual(
    d.c.reports.at(-1)!.recommendations.map(() => 'noResponse'),
  );
  d.to('archived');
});

test('the answer of another body at the same instant stays', () => {
  const d = new Story({ source: 'none', instrument: 'requestLetter', form: 'writtenComment', requester: org.ubnd }).to('report');
  d.do('openCollection', { bodies: [org.environment, org.company] });
  d.give(fromPaper(d, 'answerCollection'));
  d.give(fromPaper(d, 'answerCollection'));
  // The engine gives the acts of one task the same instant.
  const [one, other] = d.facts.slice(-2);
  const c = fold([...d.facts.slice(0, -1), { ...other!, at: one!.at }])!;
  const replies = (of: Commission) => of.collections[0]!.asked.map(({ reply }) => reply?.at);
  expect(replies(c)).toEqual([one!.at, one!.at]);
  expect(replies(undone(c, c.entries[0]!, one!.at))).toEqual([undefined, one!.at]);
});
