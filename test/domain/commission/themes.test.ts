import { plusDays } from '../../../domain/calendar/day.ts';
import { apply } from '../../../domain/commission/apply.ts';
import { duties } from '../../../domain/commission/duties.ts';
import { feeLines } from '../../../domain/commission/fees.ts';
import { sectionsFor } from '../../../domain/commission/reading.ts';
import { approvedEstimate } from '../../../domain/commission/stages/funding/state.ts';
import { opinionSources } from '../../../domain/commission/stages/report/room.ts';
import { themesDue } from '../../../domain/commission/stages/themes/state.ts';
import { Story } from '../../support/acts.ts';
import { experts, said, uuid } from '../../support/province.ts';

const who = (n: number) => experts[n]!;
const id = (n: number) => who(n).person;
const owed = (d: Story, kind: string) => duties(d.c).filter((duty) => duty.kind === kind);

/** A council with two themes: the reviewers lead, and the members work with them. Seat 1 is the science secretary. */
function themed(): Story {
  const d = new Story().to('expertReview');
  const themes = [
    { title: 'Văn hóa', lead: id(2), members: [id(4)], dueOn: plusDays(d.today, 21) },
    { title: 'Môi trường', lead: id(3), members: [id(5), id(6)] },
  ];
  d.do('arrangeThemes', { themes });
  return d;
}

/** Files the opinions of these seats. */
function opine(d: Story, ...seats: number[]): Story {
  for (const n of seats) d.do('fileOpinion', {}, who(n));
  return d;
}

describe('themes of a panel', () => {
  test('a lead owes the report once the whole theme has filed its opinions, by the day that was set or by the term', () => {
    const d = opine(themed(), 2);
    expect(owed(d, 'fileThemeReport')).toEqual([]);
    expect(d.refusal('fileThemeReport', { theme: 1 }, who(2))).toBe('OPINIONS_OUTSTANDING');
    opine(d, 4, 3, 5, 6);
    expect(owed(d, 'fileThemeReport').map(({ about, due }) => [about, due.dueOn])).toEqual([
      [id(2), d.c.themes[0]!.dueOn],
      [id(3), expect.any(String)],
    ]);
    expect(d.refusal('fileThemeReport', { theme: 1 }, who(3))).toBe('NOT_THEME_LEAD');
    expect(d.refusal('fileThemeReport', { theme: 1 }, who(4))).toBe('NOT_THEME_LEAD');
    d.do('fileThemeReport', { theme: 1 }, who(2));
    expect(themesDue(d.c).map(({ theme }) => theme)).toEqual([2]);
  });

  test('opinions lead to theme reports, these to the session that concludes, and the report cites them', () => {
    const d = opine(themed(), 0, 2, 3, 4, 5, 6);
    expect(d.c.stage).toBe('expertReview');
    d.do('fileThemeReport', { theme: 1 }, who(2));
    expect(d.c.stage).toBe('expertReview');
    d.do('fileThemeReport', { theme: 2 }, who(3));
    d.to('report');
    expect([...opinionSources(d.c)]).toEqual(expect.arrayContaining(['theme/1', 'theme/2']));
    const recommendations = [{ recommendation: said(), from: ['theme/1', `opinion/${id(4)}`] }];
    expect(d.refusal('submitReport', { recommendations: [{ recommendation: said(), from: ['theme/3'] }] })).toBe('UNKNOWN_SOURCE');
    d.do('submitReport', { recommendations, reserved: [] });
    expect(d.c.reports[0]?.recommendations[0]?.from).toContain('theme/1');
    expect(d.refusal('fileThemeReport', { theme: 1 }, who(2))).toBe('REPORT_OPEN');
  });

  test('a report is open to those who may read opinions', () => {
    const d = opine(themed(), 2, 4);
    d.do('fileThemeReport', { theme: 1 }, who(2));
    expect(sectionsFor(d.c, who(4)).has('opinions')).toBe(true);
    expect(sectionsFor(d.c, who(3)).has('opinions')).toBe(false);
    expect(sectionsFor(d.c, who(3)).has('panel')).toBe(true);
  });

  test('a theme without a lead waits for the specialist, who names another; nothing filed is lost', () => {
    const d = opine(themed(), 0, 2, 3, 4, 5, 6);
    d.do('fileThemeReport', { theme: 1 }, who(2));
    const left = { kind: 'dutyHolderLeft', person: id(3), capability: 'expert' } as const;
    const gone = apply(d.c, { ...left, revision: d.c.revision + 1, at: d.now, actor: { system: 'procedure' } } as never);
    expect(duties(gone).map(({ key }) => key)).toContain('arrangeThemes/2');
    d.do('replaceMember', { leaving: id(3), joining: { person: id(30), role: 'reviewer' } });
    expect(owed(d, 'arrangeThemes')).toHaveLength(1);
    const rest = { title: 'Môi trường', members: [id(6)] };
    expect(d.refusal('arrangeThemes', { themes: [{ theme: 2, ...rest, lead: id(5) }] })).toBe('THEME_REPORTED');
    const kept = { theme: 1, title: 'Văn hóa', lead: id(2), members: [id(4)] };
    d.do('arrangeThemes', { themes: [kept, { theme: 2, ...rest, lead: id(5) }] });
    expect(owed(d, 'fileThemeReport').map(({ about }) => about)).toEqual([id(5)]);
  });

  test('the lead sits on the panel, files an opinion, and is named once', () => {
    const d = themed();
    const theme = (lead: string, members: string[] = []) => ({ themes: [{ title: 'x', lead, members }] });
    expect(d.refusal('arrangeThemes', theme(id(30)))).toBe('UNKNOWN_MEMBER');
    expect(d.refusal('arrangeThemes', theme(id(2), [uuid()]))).toBe('UNKNOWN_MEMBER');
    expect(d.refusal('arrangeThemes', theme(id(1)))).toBe('THEME_LEAD_ROLE');
    expect(d.refusal('arrangeThemes', theme(id(2), [id(2)]))).toBe('PANEL_DUPLICATE');
    expect(d.refusal('arrangeThemes', { themes: [{ theme: 7, title: 'x', lead: id(2), members: [] }] })).toBe('UNKNOWN_THEME');
  });

  test('it is paid once to whoever filed it first, where the estimate has the item', () => {
    const d = opine(themed(), 0, 2, 3, 4, 5, 6);
    const first = d.act('fileThemeReport', { theme: 1 }, who(2));
    d.give(first);
    expect(d.whyNot(first)).toBe('ALREADY_FILED');
    d.do('fileThemeReport', { theme: 1, replaces: 1 }, who(2));
    expect(d.c.themeReports.map(({ version }) => version)).toEqual([1, 2]);
    const estimate = approvedEstimate(d.c)!;
    const line = { ...estimate.lines[0]!, item: 'themeReport' as const, quantity: 2, unitPriceVnd: 1_500_000 };
    const c = { ...d.c, estimates: d.c.estimates.map((one) => (one === estimate ? { ...one, lines: [...one.lines, line] } : one)) };
    expect(feeLines(c).filter(({ item }) => item === 'themeReport')).toMatchObject([
      { key: `themeReport/${id(2)}/themeReport-1`, person: id(2), grossVnd: 1_500_000 },
    ]);
    expect(feeLines(d.c).some(({ item }) => item === 'themeReport')).toBe(false);
  });
});
