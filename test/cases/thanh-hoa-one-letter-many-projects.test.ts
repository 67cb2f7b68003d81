import { duties } from '../../domain/commission/duties.ts';
import { Story } from '../support/acts.ts';
import { fromPaper } from '../support/on-paper.ts';
import { by, org, said, uuid } from '../support/province.ts';

/**
 * Thanh Hóa, 19/04/2011: one letter of UBND tỉnh (2230/UBND-NN) assigns many proposals to the Union. UBND's people do not sign in, so the
 * clerk enters the letter once, with one scan. Each proposal becomes a commission of its own. That the council of 15/09 first sits to study
 * the proposal, before the opinions, is the case of the sessions and has a file of its own.
 */

const scan = uuid();
/** Signed on the day of the story. */
const letterOn = (on: string) => ({ number: '2230', notation: 'UBND-NN', on, signer: 'Phó Chủ tịch UBND tỉnh', documents: [scan] });
const proposals = ['Quy hoạch thủy lợi', 'Đề án phát triển lâm nghiệp', 'Đề án nước sạch nông thôn'];

function assigned(title: string, change: object = {}): Story {
  const d = new Story({ source: 'none', instrument: 'requestLetter', form: 'council', requester: org.ubnd, host: org.environment });
  const request = d.act('submitRequest').input as { proposal: object };
  d.give(
    fromPaper(
      d,
      'submitRequest',
      { letter: letterOn(d.today), proposal: { ...request.proposal, title }, sameLetterReason: said(), ...change } as never,
      scan,
    ),
  );
  return d;
}

test('one letter with one scan begins as many commissions as it assigns, each with its own duties', () => {
  const all = proposals.map((title) => assigned(title));
  for (const [n, d] of all.entries()) {
    expect(d.c.request).toMatchObject({ title: proposals[n], letter: { number: '2230', notation: 'UBND-NN' } });
    // The scan is filed once, though it is both the letter's file and the evidence of the entry.
    expect(d.c.documents.filter(({ document }) => document === scan)).toHaveLength(1);
    expect(d.c.entries).toMatchObject([{ command: 'submitRequest', organisation: org.ubnd, by: by.clerk.person }]);
    expect(duties(d.c).map(({ kind }) => kind)).toEqual(['register']);
  }
});

test('one of them is taken back or withdrawn without the others', () => {
  const [first, second] = proposals.map((title) => assigned(title)) as [Story, Story, Story];
  first.give({ command: 'takeBackEntry', input: { entry: 1, reason: said() }, actor: by.clerk });
  expect(first.c.end?.kind).toBe('withdrawn');
  expect(second.c.end).toBeNull();
  second.to('archived');
  expect(second.c.end?.kind).toBe('completed');
});

test('without a reason the same letter is refused once it was received, so that nothing is begun twice unawares', () => {
  const d = new Story({ source: 'none', instrument: 'requestLetter', requester: org.ubnd, host: org.environment });
  const act = fromPaper(d, 'submitRequest', { letter: letterOn(d.today) } as never, scan);
  expect(d.whyNot({ ...act, attested: { ...act.attested, letterReceived: true } as never })).toBe('LETTER_RECEIVED');
});
