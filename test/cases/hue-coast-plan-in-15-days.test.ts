import { dayOf, plusDays } from '../../domain/calendar/day.ts';
import { duties } from '../../domain/commission/duties.ts';
import { Story } from '../support/acts.ts';
import { by, org, said } from '../support/province.ts';

/**
 * Huế, Kế hoạch phân vùng sử dụng tổng hợp đới bờ: a paper of less than 20 pages with 16 shortcomings, reviewed in about 15 days
 * (husta.vn, "Thêm một kế hoạch được Liên hiệp hội phản biện"). Recommendations went to the owner, its consultant and UBND tỉnh.
 */
test('a critical review in writing is out within 15 days, no duty is born late, and the host owes its answers', () => {
  const d = new Story({
    source: 'none',
    instrument: 'requestLetter',
    form: 'writtenComment',
    requester: org.environment,
    host: org.environment,
  });
  d.do('submitRequest');
  const lastDay = plusDays(d.today, 15);
  const inTime = () => duties(d.c).every(({ due }) => due.dueOn >= d.today);
  d.elapse(1);
  d.do('register');
  d.do('accept', { specialist: by.specialist.person, deliverOn: lastDay });
  expect(inTime()).toBe(true);
  d.elapse(10);
  const shortcomings = Array.from({ length: 16 }, () => ({ recommendation: said(), from: ['union'] }));
  const addressees = [{ organisation: org.environment }, { organisation: org.ubnd }, { name: said() }];
  d.do('submitReport', { recommendations: shortcomings.map((one) => ({ ...one, addressees })), reserved: [] });
  d.do('approveReport');
  d.do('issueReport', { recipients: [org.environment, org.ubnd] });
  expect(d.today <= lastDay).toBe(true);
  expect(dayOf(d.c.reports.at(-1)?.forwardedAt ?? 0) <= lastDay).toBe(true);
  expect(d.c.stage).toBe('response');
  const owing = duties(d.c).flatMap(({ kind, owner }) => (kind === 'answerRecommendations' ? [owner.organisation] : []));
  expect(owing).toEqual([org.environment, org.ubnd]);
  expect(inTime()).toBe(true);
});
