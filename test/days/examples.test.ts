import { demonstrationPassword } from '../../local/seed/seed-demonstration.ts';
import { serve, type Served } from '../api/served.ts';
import { orderContract, refusedConsent, rejectedProposal, untold } from '../system/example-scripts.ts';
import { Examples } from '../system/examples-over-http.ts';

/** Follows the examples of the OpenAPI document over HTTP, on the day of the project. */

let served: Served;
let examples: Examples;

beforeAll(async () => {
  served = await serve();
  await served.startWorker();
  examples = await Examples.of(await served.app.listen({ port: 0 }), demonstrationPassword, untold);
}, 120_000);

afterAll(() => served.close(), 60_000);

it('an order contract goes from the letter to the archive within the day', async () => {
  const contract = await examples.begin('so.xaydung.ld', 'submitRequest');
  expect(await contract.play(orderContract)).toMatchObject({ stage: 'archived' });
}, 240_000);

it('a proposal of the Union goes from consent to a rejected product within the day', async () => {
  const proposal = await examples.begin('lhh.lanhdao', 'proposeByUnion');
  expect(await proposal.play(rejectedProposal)).toMatchObject({ stage: 'settlement' });
}, 240_000);

it('consent is refused within the day', async () => {
  const proposal = await examples.begin('lhh.lanhdao', 'proposeByUnion');
  expect(await proposal.play(refusedConsent)).toBeDefined();
});
