import { Story } from '../support/acts.ts';
import { org } from '../support/province.ts';
import { openStoryBudget, putOnRecord } from '../db/on-record.ts';
import type { Fact } from '../../domain/commission/facts.ts';
import { demoId } from '../../local/seed/ids.ts';
import { serve, type Caller, type Served } from './served.ts';

let served: Served;
let clerk: Caller;
const asked = new Story({ instrument: 'requestLetter' }).to('response');
const proposed = new Story({ route: 'unionProposed' }).to('funding');
const kept = { commission: '', proposal: '' };

beforeAll(async () => {
  served = await serve();
  clerk = await served.signIn('lhh.vanthu');
  await openStoryBudget(served.db);
  kept.commission = await putOnRecord(served.db, atHome(asked.facts));
  kept.proposal = await putOnRecord(served.db, atHome(proposed.facts));
}, 120_000);
afterAll(() => served.close());

const union = demoId('organisation/lhh');
const homes = { [org.union]: 'lhh', [org.construction]: 'so-xay-dung', [org.ubnd]: 'ubnd', [org.finance]: 'so-tai-chinh' };

/** A story moved to the bodies of the demonstration. */
function atHome(facts: readonly Fact[]): Fact[] {
  const told = Object.entries(homes).reduce(
    (text, [id, name]) => text.replaceAll(id, demoId(`organisation/${name}`)),
    JSON.stringify(facts),
  );
  return JSON.parse(told) as Fact[];
}
const homeOf = (id: string) => demoId(`organisation/${homes[id]!}`);

const entriesOf = async (book: string) =>
  (await clerk.get(`/api/registers?organisation=${union}&book=${book}&year=${new Date(asked.now).getFullYear()}`)).body.items as any[];

test('an arrival says whose paper came, as its sender numbered it, about which commission', async () => {
  const { number, notation, on } = asked.c.request.letter;
  expect((await entriesOf('arrival')).find((one) => one.commission?.id === kept.commission)).toMatchObject({
    commission: { title: asked.c.request.title },
    paper: { number, notation, on },
    from: { id: homeOf(asked.c.parts.requester) },
    to: [],
  });
});

test('what the Union proposed itself arrives as the letter of the authority that consents', async () => {
  const granted = proposed.facts.find((fact) => fact.kind === 'consentGranted')!;
  const { number, notation } = (granted as any).input.letter;
  expect((await entriesOf('arrival')).find((one) => one.commission?.id === kept.proposal)).toMatchObject({
    paper: { number, notation },
    from: { id: homeOf(proposed.c.parts.requester) },
  });
});

test('a report says to whom it was sent, and a decision that the Union made it', async () => {
  const [report] = await entriesOf('report');
  expect(report).toMatchObject({ from: { id: union }, paper: null });
  expect(report.to.map((one: { id: string }) => one.id).sort()).toEqual(asked.c.reports[0]!.recipients.map(homeOf).sort());
  expect((await entriesOf('decision'))[0]).toMatchObject({ from: { id: union }, to: [] });
});

test('who does not keep the books does not read them', async () => {
  const expert = await served.signIn('chuyengia.1');
  expect(await expert.get(`/api/registers?organisation=${union}&book=arrival&year=2026`)).toMatchObject({ status: 403 });
});
