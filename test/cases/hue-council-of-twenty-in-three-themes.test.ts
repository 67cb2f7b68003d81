import type { SealedInput } from '../../domain/commission/commands.ts';
import { duties } from '../../domain/commission/duties.ts';
import { opinionSources } from '../../domain/commission/stages/report/room.ts';
import { Story } from '../support/acts.ts';
import { experts, org, said } from '../support/province.ts';

const who = (n: number) => experts[n < 28 ? n : n + 2]!;

/** Twenty members: the chair, the science secretary, three reviewers and fifteen members. */
const members: SealedInput<'proposePanel'>['members'] = Array.from({ length: 20 }, (_, n) => ({
  person: who(n).person,
  role: (['chair', 'scienceSecretary', 'reviewer', 'reviewer', 'reviewer'] as const)[n] ?? 'member',
}));

/** Six members each, led by a reviewer. */
const theme = (title: string, lead: number, first: number) => ({
  title,
  lead: who(lead).person,
  members: Array.from({ length: 5 }, (_, n) => who(first + n).person),
});

/**
 * Huế, phản biện Quy hoạch chi tiết hai bờ sông Hương: a council of 20 in three themes, each member's report, then the report of each theme,
 * then the general report; the owner is UBND TP Huế (husta.vn, "Phản biện quy hoạch chi tiết hai bờ sông Hương"). The Korean-led consultant
 * consortium is no party here.
 */
test('a council of twenty works in three themes: members report, themes report, and the general report cites both', () => {
  const d = new Story({ form: 'council', requester: org.ubnd, host: org.construction }).to('panel');
  expect(d.refusal('proposePanel', { members })).toBe('PANEL_SIZE');
  d.do('proposePanel', { members, sizeReason: said('three fields of work, each with its own experts') });
  d.do('arrangeThemes', {
    themes: [theme('Văn hóa – xã hội', 2, 5), theme('Môi trường – cảnh quan', 3, 10), theme('Quy hoạch – hạ tầng – kinh tế', 4, 15)],
  });
  d.to('expertReview');

  // The council studies the plan together before anybody writes.
  d.do('conveneMeeting', { purpose: 'study', on: d.today, session: 'morning' });
  d.do('recordMeeting', { heldOn: d.today, ballots: [], dissents: [], session: 'morning' });
  expect(d.c.meetings[0]?.held?.present).toHaveLength(20);

  for (let n = 0; n < 20; n++) if (members[n]!.role !== 'scienceSecretary') d.do('fileOpinion', {}, who(n));
  expect(d.c.stage).toBe('expertReview');
  expect(duties(d.c).filter(({ kind }) => kind === 'fileThemeReport')).toHaveLength(3);
  for (const [n, lead] of [2, 3, 4].entries()) d.do('fileThemeReport', { theme: n + 1 }, who(lead));

  d.to('report');
  expect(d.c.meetings.at(-1)).toMatchObject({ purpose: 'conclusion', held: { quorate: true } });
  expect([...opinionSources(d.c)].filter((source) => source.startsWith('theme/'))).toEqual(['theme/1', 'theme/2', 'theme/3']);
  const from = [`opinion/${who(7).person}`, 'theme/1'];
  d.do('submitReport', { recommendations: [{ recommendation: said(), from }], reserved: [] });
  d.do('approveReport');
  d.do('issueReport', { recipients: [org.ubnd, org.construction] });
  expect(d.c.reports.at(-1)?.recommendations[0]?.from).toEqual(from);
});
