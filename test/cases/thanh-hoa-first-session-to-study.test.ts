import { dayOf, plusDays } from '../../domain/calendar/day.ts';
import type { SealedInput } from '../../domain/commission/commands.ts';
import { feeLines } from '../../domain/commission/fees.ts';
import { Story } from '../support/acts.ts';
import { experts, org } from '../support/province.ts';

/** Eleven members, as QĐ 733 QĐ/LHH formed them. */
const members: SealedInput<'proposePanel'>['members'] = Array.from({ length: 11 }, (_, n) => ({
  person: experts[n]!.person,
  role: (['chair', 'scienceSecretary', 'reviewer', 'reviewer', 'viceChair'] as const)[n] ?? 'member',
}));

/**
 * Thanh Hóa 2011: công văn 2230/UBND-NN of 19/04 assigns several đề án; QĐ 733 QĐ/LHH of 15/09 forms a council of 11; on 17/09 it meets for
 * the first time to study the đề án, and the written opinions follow (tusta.org.vn). One letter for several đề án is entered once with the
 * paper request and tested there.
 */
test('the council meets two days after its appointment to study the subject, is paid for it, and writes its opinions afterwards', () => {
  const d = new Story({ form: 'council', requester: org.ubnd, host: org.construction }).to('panel');
  d.do('proposePanel', { members });
  d.do('appointPanel');
  const appointedOn = dayOf(d.c.panel!.appointedAt!);

  // The first session is convened with the decision, while the members still answer.
  const firstOn = plusDays(appointedOn, 2);
  d.do('conveneMeeting', { purpose: 'study', on: firstOn, session: 'morning' });
  d.to('expertReview');
  expect(d.c.opinions).toEqual([]);
  d.until(firstOn);
  d.do('recordMeeting', { heldOn: firstOn, session: 'morning', ballots: [], dissents: [] });
  expect(d.c.stage).toBe('expertReview');
  expect(feeLines(d.c).filter(({ key }) => key.endsWith('meeting-1'))).toHaveLength(11);

  // Written opinions, a second session that concludes, and one more after it.
  d.to('report');
  expect(d.c.opinions.every(({ at }) => dayOf(at) >= firstOn)).toBe(true);
  expect(d.c.meetings.map(({ purpose, held }) => [purpose, held?.quorate])).toEqual([
    ['study', true],
    ['conclusion', true],
  ]);
  d.do('conveneMeeting', { purpose: 'discussion', on: plusDays(d.today, 3), session: 'morning' });
  d.until(plusDays(d.today, 3));
  d.do('recordMeeting', { heldOn: d.today, session: 'morning', ballots: [], dissents: [] });
  d.do('submitReport');
  expect(d.c.reports).toHaveLength(1);
});
