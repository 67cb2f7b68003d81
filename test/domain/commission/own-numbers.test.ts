import { duties } from '../../../domain/commission/duties.ts';
import { Story } from '../../support/acts.ts';
import { by, ownPaper } from '../../support/province.ts';

function approved(): Story {
  const d = new Story({ source: 'none' }).to('report');
  d.do('submitReport');
  d.do('approveReport');
  return d;
}

const report = (d: Story) => d.c.reports.at(-1)!;

describe('the number of a report', () => {
  test('is taken first, and the report that bears it goes out under it without another', () => {
    const d = approved();
    d.do('takePaperNumber');
    const reserved = report(d).reservedNumber!;
    expect(report(d)).toMatchObject({ status: 'approved', number: null, reservedNumber: { number: expect.any(String), on: d.today } });
    expect(duties(d.c)[0]).toMatchObject({ kind: 'issueReport', commands: ['issueReport'] });
    expect(d.refusal('takePaperNumber')).toBe('ALREADY_DONE');
    d.do('issueReport');
    expect(report(d)).toMatchObject({ status: 'issued', number: reserved.number, issuedAt: expect.any(Number) });
    expect(d.c.effects.pending).toEqual([]);
    d.to('archived');
  });

  test('is given with the sending where none was taken, as before', () => {
    const d = approved();
    d.do('issueReport');
    expect(report(d)).toMatchObject({ status: 'issued', number: expect.any(String) });
    expect(report(d)).not.toHaveProperty('reservedNumber');
    expect(d.refusal('takePaperNumber')).not.toBeNull();
  });

  test('belongs to its own day', () => {
    const d = approved();
    d.do('takePaperNumber');
    d.elapse(1);
    expect(d.refusal('issueReport', { paper: ownPaper(d.today) })).toBe('NUMBER_OF_ANOTHER_DAY');
    expect(d.refusal('issueReport')).toBeNull();
  });

  test('is taken for nothing that is not approved, by the clerk only, and not without the signed copy is it issued', () => {
    const d = new Story({ source: 'none' }).to('report');
    expect(d.refusal('takePaperNumber')).toBe('NOTHING_TO_DECIDE');
    d.do('submitReport');
    expect(d.refusal('takePaperNumber')).toBe('NOTHING_TO_DECIDE');
    d.do('approveReport');
    expect(d.refusal('takePaperNumber', {}, by.leader)).toBe('NOT_AUTHORISED');
    d.do('takePaperNumber');
    expect(d.refusal('issueReport', { paper: { ...ownPaper(d.today), documents: [] } })).toBe('PAPER_REQUIRED');
  });
});

test('the decision on the panel goes out under the number that was taken, also after another list was proposed', () => {
  const d = new Story({ source: 'none' }).to('panel');
  expect(d.refusal('takePaperNumber')).toBe('NOTHING_TO_DECIDE');
  d.do('proposePanel');
  d.do('takePaperNumber');
  const reserved = d.c.panel!.reservedNumber!;
  expect(d.c.panel).toMatchObject({ appointedAt: null, decisionNumber: null });
  d.do('proposePanel');
  d.do('appointPanel');
  expect(d.c.panel).toMatchObject({ appointedAt: expect.any(Number), decisionNumber: reserved.number });
  expect(d.c.members.every((m) => m.invitedAt !== null)).toBe(true);
  d.to('archived');
});
