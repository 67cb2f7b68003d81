import type { Plan } from '../support/drafts.ts';
import { openOffice, type Office } from '../support/case.ts';
import { org } from '../support/province.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const kinds: [string, Partial<Plan>][] = [
  ['a request letter without cost, consultation only', { instrument: 'requestLetter', source: 'none', form: 'consultationOnly' }],
  ['an order contract through a council', {}],
];

it.each(kinds)('%s runs from its first letter to the archive', async (_name, plan) => {
  const c = office.case(plan);
  await c.begin();
  await c.to('archived');
  await c.handle.result();
  await c.prove();
  console.log(await c.events());
});
