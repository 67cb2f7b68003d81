import { birthCommands, commandNames, type CommandName } from '../../domain/commission/commands.ts';
import { demonstrationPassword } from '../../local/seed/seed-demonstration.ts';
import { orderTitles } from '../../locale/acts/order.ts';
import { commandTitles } from '../../locale/commands.ts';
import { formWords } from '../../locale/web/forms.ts';
import { slugOf } from '../../web/acts/slug.ts';
import { endings, orderContract, refusedConsent, rejectedProposal, untold } from '../system/example-scripts.ts';
import { Examples, type GivenName, type Scripted } from '../system/examples-over-http.ts';
import { journey, openStage, type Stage, type Visitor } from './at-the-screen.ts';

/** The form of every command, shown to the person who is about to give it, when it can be given. */

let stage: Stage | undefined;
let examples: Examples;
const visitors = new Map<string, Promise<Visitor>>();
const seen = new Set<CommandName>();

beforeAll(async () => {
  stage = await openStage();
  if (stage) examples = await Examples.of(stage.system.url, demonstrationPassword, untold);
}, 180_000);
afterAll(() => stage?.close());

function visitor(who: string): Promise<Visitor> {
  const known = visitors.get(who) ?? stage!.visitor(who);
  visitors.set(who, known);
  return known;
}

/** Plays a script. Before a command is given for the first time, its form is shown to the giver. */
async function look(who: string, begin: 'submitRequest' | 'proposeByUnion', script: readonly Scripted[]): Promise<void> {
  const commission = await examples.begin(who, begin);
  const so = await stage!.addressOf(commission.id);
  await commission.play(script, async (giver, command) => {
    if (seen.has(command)) return;
    seen.add(command);
    await showForm(await visitor(giver), so, command);
  });
}

async function showForm(giver: Visitor, so: string, command: GivenName): Promise<void> {
  const slug = slugOf(command);
  // The order is titled by its instrument.
  const titles = command === 'issueOrder' ? Object.values(orderTitles).map(({ vi }) => vi) : [commandTitles[command].vi];
  const title = new RegExp(`^(${titles.map((one) => one.replace(/[.*+?()]/g, '\\$&')).join('|')})$`);
  const { page } = giver;
  await giver.open(`/ho-so/${so}/lam/${slug}`);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  // A form with a preview before sending says so on its button.
  await page
    .locator('form')
    .getByRole('button', { name: title })
    .or(page.getByRole('button', { name: formWords.check.vi }))
    .and(page.locator(':enabled'))
    .waitFor();
  expect({ command, text: await page.locator('main').innerText() }).toEqual({
    command,
    text: expect.not.stringContaining(formWords.notAllowed.vi),
  });
  await giver.showsWell(`bieu-mau-${slug}`);
}

const longer = 900_000;

journey('the forms on the way of an order contract', () => look('so.xaydung.ld', 'submitRequest', orderContract), longer);
journey('the forms on the way of a proposal of the Union', () => look('lhh.lanhdao', 'proposeByUnion', rejectedProposal), longer);
journey('the forms that end a request', async () => {
  for (const [, steps] of endings) await look('so.xaydung.ld', 'submitRequest', steps);
  await look('lhh.lanhdao', 'proposeByUnion', refusedConsent);
});
journey('leave out none', () => {
  const births: readonly string[] = birthCommands;
  expect(commandNames.filter((command) => !seen.has(command) && !births.includes(command))).toEqual([]);
  return Promise.resolve();
});
