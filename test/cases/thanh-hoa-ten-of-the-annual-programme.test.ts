import { World } from '../support/drive.ts';
import { Story } from '../support/acts.ts';
import { budgetLine, org } from '../support/province.ts';

/**
 * Thanh Hóa, 2016–2025: the Union chooses from the annual programme of UBND tỉnh, proposes, and the Chairman assigns: five a year, later ten;
 * ten of ten were done in 2025 (baothanhhoa.vn, 06/2025 and 30/12/2025).
 *
 * Not covered, because it needs the annual plan: the list with its decision, its quota and its progress. Ten commissions cannot be told to
 * be those of the plan; they only have the same requester, year and kind.
 */
const proposal = (freeVnd = 1_000_000_000) =>
  new Story(
    { route: 'unionProposed', instrument: 'assignmentDecision', requester: org.ubnd, host: org.environment },
    new World({ [budgetLine.id]: freeVnd }),
  );

test('the Union proposes, the Chairman agrees and assigns by decision, and the Union signs nothing', () => {
  const d = proposal().to('consent');
  expect(d.c.parts.requester).toBe(org.ubnd);
  d.do('grantConsent', { host: org.environment, instrument: 'assignmentDecision' });
  d.to('panel');
  expect(d.c.order).toMatchObject({ issued: true });
  expect(d.facts.some((f) => 'command' in f && f.command === 'countersign')).toBe(false);
});

test('ten in one year are proposed, assigned, done and paid, each from what the others left of one line', () => {
  let freeVnd = 1_000_000_000;
  let paidVnd = 0;
  for (let n = 1; n <= 10; n++) {
    const d = proposal(freeVnd).to('archived');
    expect(d.c.end?.kind).toBe('completed');
    const { free, committed, advanced, paid } = d.world.lines[budgetLine.id]!;
    expect([committed, advanced, free + paid]).toEqual([0, 0, freeVnd]);
    [freeVnd, paidVnd] = [free, paidVnd + paid];
  }
  expect([freeVnd + paidVnd, paidVnd > 0]).toEqual([1_000_000_000, true]);
});

test('what the Chairman does not choose ends with his reason, and costs nothing', () => {
  const d = proposal().to('consent');
  d.do('refuseConsent');
  d.to('archived');
  expect(d.c.end?.kind).toBe('consentRefused');
  expect(d.world.lines[budgetLine.id]!.free).toBe(1_000_000_000);
});
