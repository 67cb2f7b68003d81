import { furtherOf, isSeveral, rowsOf } from '../../web/request/one-letter.ts';
import { lacksIn, type RequestAnswers } from '../../web/request/answers.ts';

/** One letter that assigns several proposals becomes one request for each, under keys that a repetition keeps. */

const answers: RequestAnswers = {
  letter: { number: '2230', notation: 'UBND-NN', on: '2026-11-20', signer: 'Phó Chủ tịch' },
  instrument: 'requestLetter',
  proposal: { type: 'nong-nghiep', title: 'Đề án thứ nhất' },
  parts: { requester: 'u', host: 'a', decidingAuthority: 'u' },
  funding: { source: 'none' },
  onBehalfOf: { paper: { documents: ['scan'], arrivedOn: '2026-11-22' } },
  further: [{ key: 'k2', title: 'Đề án thứ hai', host: 'b' }, { key: 'k3', title: 'Đề án thứ ba', type: 'y-te' }, { key: 'k4' }],
};
const rows = (of: RequestAnswers) => rowsOf('submitRequest', of, 'draft', 'Một công văn giao nhiều đề án');

test('each row is a request with its own key, title, host and kind, and all share the letter and its one scan', () => {
  const [first, second, third, ...none] = rows(answers) as unknown as { key: string; title: string; input: object }[];
  expect(none).toEqual([]);
  expect([first!.key, second!.key, third!.key]).toEqual(['draft-1', 'k2', 'k3']);
  expect(second!.input).toMatchObject({ proposal: { title: 'Đề án thứ hai', type: 'nong-nghiep' }, parts: { host: 'b', requester: 'u' } });
  expect(third!.input).toMatchObject({ proposal: { title: 'Đề án thứ ba', type: 'y-te' }, parts: { host: 'a' } });
  for (const { input } of [first!, second!, third!]) {
    expect(input).toMatchObject({ sameLetterReason: 'Một công văn giao nhiều đề án', onBehalfOf: { paper: { documents: ['scan'] } } });
    expect(input).not.toHaveProperty('further');
    expect(input).not.toHaveProperty('begun');
  }
});

test('the same answers give the same bodies again, so a repetition begins nothing twice', () => {
  expect(rows(structuredClone(answers))).toEqual(rows(answers));
});

test('a row that is begun stays begun when the others are removed', () => {
  const begun = { k2: { title: 'Đề án thứ hai', caseId: 'c', code: '07/2026', revision: 2 } };
  expect(isSeveral({ ...answers, further: [], begun })).toBe(true);
  expect(isSeveral({ ...answers, further: [] })).toBe(false);
});

test('a blank row is no request, and a row without a title is told', () => {
  expect(furtherOf(answers).map(({ key }) => key)).toEqual(['k2', 'k3']);
  const lacking = (of: RequestAnswers) =>
    lacksIn('submitRequest', of, { vi: '', en: '' }, '2026-11-30')
      .map(({ question }) => question.name.join('.'))
      .filter((name) => name === 'further');
  expect(lacking(answers)).toEqual(['further']);
  expect(lacking({ ...answers, further: answers.further!.slice(0, 2) })).toEqual([]);
});
