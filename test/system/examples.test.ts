import { commandNames } from '../../domain/commission/commands.ts';
import { demonstrationPassword } from '../../local/seed/seed-demonstration.ts';
import { startSystem, type RunningSystem } from '../support/running-system.ts';
import { endings, orderContract, refusedConsent, rejectedProposal, untold } from './example-scripts.ts';
import { Examples } from './examples-over-http.ts';

/** Every example of the OpenAPI document, posted to the running system exactly as the document shows it. */

let system: RunningSystem | undefined;
let examples: Examples;

beforeAll(async () => {
  system = await startSystem();
  examples = await Examples.of(system.url, demonstrationPassword, untold);
}, 300_000);

afterAll(() => system?.stop(), 60_000);

it('the examples carry an order contract with a council from the letter to the archive', async () => {
  const contract = await examples.begin('so.xaydung.ld', 'submitRequest');
  expect(await contract.play(orderContract)).toMatchObject({ stage: 'archived' });
}, 240_000);

it('the examples carry a proposal of the Union from consent to a rejected product and the return of its advance', async () => {
  const proposal = await examples.begin('lhh.lanhdao', 'proposeByUnion');
  expect(await proposal.play(rejectedProposal)).toMatchObject({ stage: 'settlement' });
}, 240_000);

it.each(endings)('the examples show how a request is %s', async (_ending, steps) => {
  const request = await examples.begin('so.xaydung.ld', 'submitRequest');
  expect(await request.play(steps)).toBeDefined();
});

it('the examples show how consent is refused', async () => {
  const proposal = await examples.begin('lhh.lanhdao', 'proposeByUnion');
  expect(await proposal.play(refusedConsent)).toBeDefined();
});

it('leaves no command whose example was not accepted as it stands', () => {
  expect([...examples.accepted].sort()).toEqual([...commandNames].sort());
});
