import type { CommandName } from '../../domain/commission/commands.ts';
import type { Plan } from '../support/drafts.ts';
import { openOffice, type Case, type Office } from '../support/case.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

// The events that one act may add to a history: two workflow tasks, one projection, one moved deadline. An effect adds two more activities.
// The longest lifecycle has some sixty acts. Temporal advises a new run at 4,096 events.
const plainEvents = 13;
const effectEvents = 27;

/** The number of events that this command added. */
async function costOf(c: Case, command: CommandName): Promise<{ events: number; hasEffect: boolean }> {
  const before = (await c.handle.fetchHistory()).events?.length ?? 0;
  const receipt = await c.do(command);
  const events = (await c.events()) - before;
  // The stage that an act opens is recorded together with the act. A reader with the receipt sees both.
  expect(await c.journal()).toHaveLength((await c.state()).revision);
  const fact = (await c.journal()).filter((f) => f['command'] === command).at(-1);
  expect(receipt.outcome.result).toBe('done');
  return { events, hasEffect: fact?.['effect'] !== undefined };
}

it.each([
  ['an order contract', { form: 'expertGroup' }],
  ['a request without cost, which passes by most stages', { instrument: 'requestLetter', source: 'none', form: 'consultationOnly' }],
] as [string, Partial<Plan>][])('In %s an act costs the history no more than planned, whatever comes of it', async (_name, plan) => {
  const c = office.case(plan);
  await c.begin();
  const costs: [CommandName, number, boolean][] = [];
  for (let n = 0; n < 60; n++) {
    const given = await c.next();
    if (!given) break;
    for (const command of n % 6 === 0 ? (['addNote', given.command] as const) : [given.command]) {
      const { events, hasEffect } = await costOf(c, command);
      costs.push([command, events, hasEffect]);
      if (command === 'archive') break;
    }
    if ((await c.state()).closedAt !== null) break;
  }
  const mean = (of: typeof costs) => (of.reduce((sum, [, events]) => sum + events, 0) / of.length).toFixed(1);
  const plain = costs.filter(([, , hasEffect]) => !hasEffect);
  const withEffect = costs.filter(([, , hasEffect]) => hasEffect);
  process.stdout.write(
    `    plain ${mean(plain)} events (${plain.length} acts), with an effect ${mean(withEffect)} (${withEffect.length})\n`,
  );
  expect(plain.filter(([, events]) => events > plainEvents)).toEqual([]);
  expect(withEffect.filter(([, events]) => events > effectEvents)).toEqual([]);
});
