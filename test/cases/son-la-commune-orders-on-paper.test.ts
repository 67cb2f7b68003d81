import { bodyKinds } from '../../domain/body-kinds.ts';
import { Story } from '../support/acts.ts';
import { fromPaper } from '../support/on-paper.ts';
import { org } from '../support/province.ts';

/**
 * Sơn La (source document 004): departments, districts and communes order work, and the Union also writes articles to those who draft.
 * A commune or an enterprise has no account; it writes on paper. Not recorded by this product: that the Union's people sit on councils of
 * others. Nobody owes anything there, so it belongs to the periodic report, which is still to come.
 */

test('a commune, an enterprise and a subcommittee are kinds of the list, so nobody invents a word for them', () => {
  expect(bodyKinds).toEqual(expect.arrayContaining(['commune', 'enterprise', 'subcommittee']));
});

test('a body without an account asks on paper, is answered, and answers on paper; the file says who signed and who typed', () => {
  const d = new Story({ source: 'none', instrument: 'requestLetter', form: 'expertGroup', requester: org.company, host: org.company });
  d.give(fromPaper(d, 'submitRequest'));
  d.to('response');
  d.give(fromPaper(d, 'acknowledgeReport'));
  d.give(fromPaper(d, 'answerRecommendations'));
  d.to('archived');
  expect(d.c.end?.kind).toBe('completed');
  expect(d.c.entries.map(({ command, organisation }) => [command, organisation])).toEqual([
    ['submitRequest', org.company],
    ['acknowledgeReport', org.company],
    ['answerRecommendations', org.company],
  ]);
  expect(d.c.reports.at(-1)!.recommendations.every(({ answer }) => answer !== null && answer.answer !== 'noResponse')).toBe(true);
});

test('an article to those who draft is a memo on the own initiative of the Union: no consent, no money, nobody owes an answer', () => {
  const d = new Story({ route: 'unionProposed', source: 'none', form: 'writtenComment' });
  d.do('proposeByUnion', { isMemo: true });
  d.to('archived');
  expect(d.c.end?.kind).toBe('completed');
  expect(d.facts.some((f) => f.kind === 'stageOpened' && (f.stage === 'consent' || f.stage === 'response'))).toBe(false);
});
