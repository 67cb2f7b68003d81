import { sql } from 'kysely';
import { demoId } from '../../local/seed/ids.ts';
import { createDraft } from '../../db/drafts/create-draft.ts';
import { openBudgetLine } from '../../db/ledger/open-budget-line.ts';
import { fold } from '../../domain/commission/apply.ts';
import type { Fact } from '../../domain/commission/facts.ts';
import type { Actor } from '../../domain/case/actor.ts';
import type { Section } from '../../domain/commission/names.ts';
import { sectionsFor } from '../../domain/commission/reading.ts';
import * as ofObstacle from '../../domain/obstacle/reading.ts';
import { putObstacleOnRecord, putOnRecord } from '../db/on-record.ts';
import { by as writer } from '../db/samples.ts';
import { Story } from '../support/acts.ts';
import { ObstacleStory } from '../support/obstacle.ts';
import { fromPaper } from '../support/on-paper.ts';
import { budgetLine, by, experts, leader, officer, org } from '../support/province.ts';
import { serve, type Answer, type Caller, type Served } from './served.ts';

/**
 * Two worlds differ only in facts that a reader may not know. They give that reader byte-equal answers over every GET route. Both tell one
 * story with one change in its facts, each in an installation of its own.
 */
let worlds: Served[];
const readers = new Map<string, Caller[]>();

/** The demonstration's accounts, each with its person in the story. */
const accounts: Record<string, Actor> = {
  'lhh.vanthu': by.clerk,
  'lhh.chuyenvien': by.specialist,
  'lhh.lanhdao': by.leader,
  'lhh.phochutich': by.standIn,
  'lhh.ketoan': by.accountant,
  'lhh.ktt': by.chiefAccountant,
  'stc.cv': by.financeOfficer,
  'stc.ld': by.financeLeader,
  snv: by.homeAffairs,
  btg: by.monitor,
  kiemtoan: by.auditor,
  quantri: by.administrator,
  'so.xaydung.cv': officer(org.construction),
  'so.xaydung.ld': leader(org.construction),
  'so.khcn.ld': leader(org.environment),
  'ubnd.vp': officer(org.ubnd),
  'ubnd.ld': leader(org.ubnd),
  ...Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`chuyengia.${n + 1}`, experts[n]!])),
};
const bodies = {
  union: 'lhh',
  construction: 'so-xay-dung',
  environment: 'so-khcn',
  ubnd: 'ubnd',
  finance: 'so-tai-chinh',
  homeAffairs: 'so-noi-vu',
  party: 'ban-tuyen-giao',
} as const;

/** The facts moved to the people and bodies of the demonstration. */
function atHome<F>(facts: readonly F[]): F[] {
  const names = [
    ...Object.entries(accounts).map(([username, { person }]) => [person, demoId(`person/${username}`)] as const),
    ...Object.entries(bodies).map(([code, name]) => [org[code as keyof typeof bodies], demoId(`organisation/${name}`)] as const),
  ];
  return JSON.parse(names.reduce((text, [id, home]) => text.replaceAll(id, home), JSON.stringify(facts))) as F[];
}

beforeAll(async () => {
  worlds = await Promise.all([serve(), serve()]);
  const line = { id: budgetLine.id, fiscalYear: budgetLine.fiscalYear, organisationId: demoId('organisation/so-tai-chinh') };
  for (const { db } of worlds) {
    const named = { code: 'TVPB-HT', name: 'Kinh phí của hai thế giới', source: 'stateBudget', provenance: null, provenanceStatus: null };
    await openBudgetLine(db, { ...line, ...named, appropriatedVnd: 1_000_000_000_000 }, writer);
  }
  for (const world of worlds) await keepDrafts(world);
  for (const { db } of worlds) await sql`create table books as select id, last_number from register_books`.execute(db);
  for (const username of Object.keys(accounts)) {
    const callers = [];
    for (const world of worlds) callers.push(await world.signIn(username));
    readers.set(username, callers);
  }
}, 300_000);
afterAll(() => Promise.all(worlds.map((world) => world.close())));

const commission = '11111111-1111-5111-8111-111111111111';
const neighbour = '11111111-1111-5111-8111-111111111112';
const obstacle = '11111111-1111-5111-8111-111111111113';
/** Drafts of the Union's leader, from the time before they were walled off: a note on the commission, and an obstacle on it. */
const [draftOfNote, draftOfObstacle] = ['11111111-1111-5111-8111-111111111114', '11111111-1111-5111-8111-111111111115'] as const;

async function keepDrafts({ db }: Served): Promise<void> {
  const of = { maker: demoId('person/lhh.lanhdao'), organisationId: demoId('organisation/lhh'), title: null, content: {}, at: writer.at };
  const [note, raise] = [draftOfNote, draftOfObstacle].map((id) => ({ ...of, id, idempotencyKey: id }));
  await createDraft(db, { ...note!, procedure: 'commission', command: 'addNote', caseId: commission, through: null });
  const through = { procedure: 'commission', id: commission };
  await createDraft(db, { ...raise!, procedure: 'obstacle', command: 'raiseObstacle', caseId: null, through });
}

const cases = [commission, neighbour, obstacle];

/** Removes a story from a world, so that the next one begins from the same state. */
async function clear({ db }: Served): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx);
    await sql`delete from documents using case_documents f where f.document_id = documents.id and f.case_id = any(${cases}::uuid[])`.execute(
      trx,
    );
    for (const table of [
      'register_foreign_numbers',
      'register_numbers',
      'duties',
      'receipts',
      'case_documents',
      'private_texts',
      'ledger_transactions',
    ]) {
      if (table === 'ledger_transactions') {
        await sql`delete from ledger_postings using ledger_transactions as t where t.id = transaction_id and t.case_id = any(${cases}::uuid[])`.execute(
          trx,
        );
      }
      await sql`delete from ${sql.table(table)} where case_id = any(${cases}::uuid[])`.execute(trx);
    }
    await sql`update budget_lines set free = appropriated, committed = 0, advanced = 0, paid = 0 where id = ${budgetLine.id}`.execute(trx);
    await sql`update register_books as b set last_number = books.last_number from books where books.id = b.id`.execute(trx);
    await sql`delete from journal_facts where stream_id = any(${cases}::text[])`.execute(trx);
    await sql`delete from journal_streams where id = any(${cases}::text[])`.execute(trx);
    await sql`delete from cases where id = any(${cases}::uuid[])`.execute(trx);
  });
}

const organisation = demoId('organisation/lhh');
const person = (username: string) => demoId(`person/${username}`);
const panelists = Array.from({ length: 9 }, (_, n) => person(`chuyengia.${n + 1}`));

/** Every GET route with its queries. Null, with a reason, where the answer does not depend on commissions. */
const routes: Record<string, string[] | null> = {
  '/health/live': null,
  '/health/ready': null,
  '/api/session': [''],
  '/api/tokens': [''],
  // Lists sign-ins, for the auditor and the administrator.
  '/api/access-records': null,
  '/api/commissions': ['?limit=1', '?limit=1&q=thoát', '?limit=1&q=bí+mật', '?overdue=true', '?overdue=true&limit=1', '?stage=meeting'],
  '/api/commissions/export': ['?format=csv', '?format=csv&overdue=true'],
  '/api/commissions/alike': [`?host=${demoId('organisation/so-xay-dung')}&title=Quy+hoạch+đô+thị&year=2026`],
  '/api/commissions/{id}': [commission, `${commission}?asOf=2099-01-01`, neighbour],
  '/api/receipts/{id}': [commission],
  '/api/commissions/{id}/journal': [commission, neighbour],
  '/api/obstacles': ['', '?limit=1', '?overdue=true', `?commission=${commission}`],
  '/api/obstacles/figures': [''],
  '/api/obstacles/{id}': [obstacle],
  '/api/obstacles/{id}/journal': [obstacle],
  '/api/journal': ['', '?limit=100'],
  // A full export contains hashes, which always differ.
  '/api/journal/export': null,
  '/api/duties': ['', '?mine=true', '?waitingForOthers=true', '?overdue=true', '?limit=1', '?overdue=true&limit=1'],
  '/api/notices': [''],
  '/api/overview': [''],
  '/api/drafts': [''],
  '/api/drafts/left-behind': [''],
  '/api/drafts/{id}': [draftOfNote, draftOfObstacle],
  '/api/drafts/{id}/receivers': [draftOfNote, draftOfObstacle],
  '/api/views': [''],
  '/api/views/{id}': [commission],
  '/api/documents/{id}': [commission],
  '/api/organisations': null,
  '/api/organisations/{id}': null,
  '/api/people': ['?capability=expert&limit=100'],
  '/api/people/{id}': panelists.slice(8),
  '/api/experts': ['?limit=100'],
  '/api/experts/{id}/seats': [panelists[0]!, panelists[8]!],
  '/api/experts/{id}/payee': panelists.slice(0, 1),
  // Administrators' proposals name tables, people and bodies.
  '/api/proposed-changes': null,
  '/api/proposed-changes/{id}': null,
  '/api/norms': null,
  '/api/withholding-rules': null,
  '/api/budgets': ['', '?fiscalYear=2026'],
  '/api/budgets/{id}': [budgetLine.id],
  '/api/budgets/{id}/ledger': [budgetLine.id],
  '/api/fees': [''],
  '/api/payees/{year}': ['2026'],
  '/api/payees/{year}/export': ['2026'],
  '/api/calendar': null,
  '/api/rule-sets': null,
  '/api/proposal-types': null,
  '/api/registers': ['arrival', 'decision', 'report', 'commission'].map((book) => `?organisation=${organisation}&book=${book}&year=2026`),
  '/api/verifications': [''],
  '/api/verifications/{id}': [commission],
  // The engine tells what is stuck, for the administrator, by ids only.
  '/api/operations/commissions': null,
  '/api/operations/commissions/{id}': null,
  '/api/operations/interventions': [''],
};

function addressesOf(): string[] {
  return Object.entries(routes).flatMap(([route, asked]) =>
    (asked ?? []).map((ask) => {
      const [id = '', query] = ask.startsWith('?') ? ['', ask.slice(1)] : ask.split('?');
      return `${route.replace(/\{(id|year)\}/, id)}${query === undefined ? '' : `?${query}`}`;
    }),
  );
}

test('every GET route that there is is asked, or it is said why not', async () => {
  const { paths } = (await worlds[0]!.app.inject('/api/openapi.json')).json<{ paths: Record<string, { get?: object }> }>();
  const described = Object.keys(paths).filter((path) => paths[path]!.get !== undefined);
  expect(described.filter((path) => !(path in routes))).toEqual([]);
});

/** Salted digests, hashes over hidden content and random ids always differ. Nothing else may. */
function comparable({ status, headers, body }: Answer): string {
  const raw = JSON.stringify([status, body]);
  const said = raw
    .replaceAll(/"requestId":"[^"]*"/g, '')
    .replaceAll(/sha256:[0-9a-f]{64}/g, 'digest')
    .replaceAll(/[0-9a-f]{64}/g, 'hash')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-(?!0{7})[0-9a-f]{12}/g, 'drawn')
    // The version of a row is the moment of its writing.
    .replaceAll(/"(?:version|rowVersion)":"?\d{12,}"?/g, 'drawn')
    .replaceAll(/"(?:createdAt|savedAt|expiresAt|lastUsedAt|startedAt|validFrom)":"[^"]*"/g, '');
  const isExact = said.length === raw.length || !/digest|hash|drawn/.test(said);
  return JSON.stringify([said, headers['cache-control'], headers['vary'], isExact ? headers['etag'] : null]);
}

/** The words around the place where two answers differ. */
function parting(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return `${one.slice(Math.max(0, at - 60), at + 30)} | ${other.slice(at, at + 30)}`;
}

/** The places where each reader's answers differ between the worlds. */
async function differences(): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const [username, callers] of readers) {
    const told: string[] = [];
    for (const address of addressesOf()) {
      const [one, other] = await Promise.all(callers.map(async (caller) => comparable(await caller.get(address))));
      if (one !== other) told.push(`${address} ${parting(one!, other!)}`);
    }
    found.set(username, told);
  }
  return found;
}

interface Pair {
  /** The name of the change. */
  name: string;
  tell: () => Fact[];
  /** Makes the story of the other world. */
  change: (facts: Fact[]) => Fact[];
  section: Section;
  /** Readers who see it as their own, besides those to whom the section is open. */
  own?: string[];
}

const editing =
  (edit: (fact: any) => void) =>
  (facts: Fact[]): Fact[] => {
    const copy = structuredClone(facts);
    copy.forEach(edit);
    return copy;
  };
const replacing =
  (...words: [string, string][]) =>
  (facts: Fact[]): Fact[] =>
    JSON.parse(words.reduce((text, [from, to]) => text.replaceAll(from, to), JSON.stringify(facts))) as Fact[];

const member = (d: Story, role: string) =>
  d.c.members.filter((one) => one.role === role).map(({ person: id }) => experts.find((e) => e.person === id)!);

/** A council at work. One of its reviewers is also the Union's leader, with a conflict that nobody has cleared. */
function walledOff(): Fact[] {
  const d = new Story().to('expertReview');
  d.do('requestAdvance', { amountVnd: 7_654_000 });
  d.do('approveAdvance', {}, by.standIn);
  d.do('confirmDisbursement');
  const seat = member(d, 'reviewer')[0]!.person;
  return replacing([seat, by.leader.person])(d.facts).map((fact: any) =>
    fact.kind === 'interestsDeclared' && fact.actor.person === by.leader.person
      ? {
          ...fact,
          input: {
            ...fact.input,
            interests: [
              {
                category: 'other',
                explanation: {
                  text: fact.input.interests?.[0]?.explanation?.text ?? '00000000-0000-4000-8000-000000999999',
                  digest: 'said',
                },
              },
            ],
          },
        }
      : fact,
  );
}

const pairs: Pair[] = [
  {
    name: 'the day granted to one expert',
    section: 'opinions',
    tell: () => {
      const d = new Story().to('expertReview');
      const late = member(d, 'reviewer')[0]!;
      d.do('requestMoreTime', {}, late);
      d.do('grantTime', { until: '2026-12-29' });
      return d.facts;
    },
    change: editing((fact) => {
      if (fact.kind === 'timeGranted') fact.input.until = '2026-01-02';
    }),
  },
  {
    name: 'whether more time was granted or refused',
    section: 'opinions',
    tell: () => {
      const d = new Story().to('expertReview');
      d.do('requestMoreTime', {}, member(d, 'reviewer')[0]);
      d.do('grantTime', { until: '2026-12-29' });
      return d.facts;
    },
    change: editing((fact) => {
      if (fact.kind !== 'timeGranted') return;
      const reason = { text: '00000000-0000-4000-8000-000000999998', digest: 'said' };
      Object.assign(fact, { kind: 'timeRefused', command: 'refuseTime', input: { person: fact.input.person, reason } });
    }),
  },
  {
    name: 'what an opinion concludes',
    section: 'opinions',
    tell: () => {
      const d = new Story().to('expertReview');
      d.do('fileOpinion', { conclusion: 'agree' }, member(d, 'reviewer')[0]);
      return d.facts;
    },
    change: editing((fact) => {
      if (fact.kind === 'opinionFiled') fact.input.conclusion = 'disagree';
    }),
  },
  {
    name: 'that an opinion came on paper',
    section: 'opinions',
    own: ['lhh.chuyenvien'],
    tell: () => {
      const d = new Story().to('expertReview');
      d.give(fromPaper(d, 'fileOpinion'));
      return d.facts;
    },
    change: editing((fact) => {
      if (fact.kind !== 'opinionFiled') return;
      fact.actor = { person: fact.onBehalfOf.person, organisation: org.union, capability: 'expert', session: 'test' };
      delete fact.onBehalfOf;
    }),
  },
  {
    name: 'who sits on the panel',
    section: 'panel',
    own: ['chuyengia.9'],
    tell: () => new Story().to('meeting').facts,
    change: (facts) => {
      const seat = (facts.find((fact) => fact.kind === 'panelProposed') as any).input.members.find(
        (one: any) => one.role === 'reviewer',
      ).person;
      return replacing([seat, experts[8]!.person])(facts);
    },
  },
  {
    name: 'whether a member has declared interests',
    section: 'panel',
    tell: () => {
      const d = new Story().to('panel');
      while (d.c.members.every((m) => m.declaration === null)) d.goOn();
      return d.facts;
    },
    change: editing((fact) => {
      if (fact.kind !== 'interestsDeclared') return;
      fact.input.interests = [{ category: 'other', explanation: { text: '00000000-0000-4000-8000-000000999997', digest: 'said' } }];
    }),
  },
  {
    name: 'the day of the meeting',
    section: 'meetings',
    tell: () => {
      const d = new Story().to('meeting');
      d.do('conveneMeeting', {});
      return d.facts;
    },
    change: editing((fact) => {
      if (fact.kind === 'meetingConvened') fact.input.on = '2026-12-28';
    }),
  },
  {
    name: 'who comes to a session for an invited body',
    section: 'meetings',
    own: ['so.khcn.ld', 'lhh.vanthu'],
    tell: () => {
      const d = new Story().to('meeting');
      d.do('conveneMeeting', { invitedBodies: [org.environment] });
      d.do('nameSessionDelegate', { title: 'Trưởng phòng' }, leader(org.environment));
      return d.facts;
    },
    change: editing((fact) => {
      if (fact.kind === 'sessionDelegateNamed') fact.input.title = 'Phó phòng';
    }),
  },
  {
    name: 'the day of an advance',
    section: 'moneyTotals',
    tell: () => {
      const d = new Story().to('expertReview');
      d.do('requestAdvance', { amountVnd: 7_654_000 });
      return d.facts;
    },
    change: editing((fact) => {
      if (fact.kind === 'advanceRequested') fact.input.amountVnd = 7_321_000;
    }),
  },
  {
    name: 'what the obstacle is about',
    section: 'obstacles',
    tell: () => {
      const d = new Story().to('funding');
      d.do('raiseObstacle', { category: 'funding' } as never, officer(org.construction));
      return d.facts;
    },
    change: editing((fact) => {
      if (fact.kind === 'obstacleRaised') fact.input.category = 'documents';
    }),
  },
];

async function lay(told: Fact[], changed: Fact[]): Promise<void> {
  const beside = atHome(new Story().to('intake').facts);
  for (const [n, world] of worlds.entries()) {
    await clear(world);
    await putOnRecord(world.db, beside, neighbour);
    await putOnRecord(world.db, atHome(n === 0 ? told : changed), commission);
  }
}

test.each(pairs)(
  '$name is told to nobody to whom it is closed, by no route',
  async ({ tell, change, section, own = [] }) => {
    const told = tell();
    await lay(told, change(told));
    const state = fold(told)!;
    const changed = fold(change(told))!;
    const found = await differences();
    const closedTo = Object.keys(accounts).filter((username) => {
      const actor = accounts[username]!;
      const isOwn = own.includes(username) || state.members.some((m) => m.person === actor.person);
      return !isOwn && !sectionsFor(state, actor).has(section) && !sectionsFor(changed, actor).has(section);
    });
    expect(closedTo.length).toBeGreaterThan(4);
    expect(Object.fromEntries(closedTo.map((username) => [username, found.get(username)]))).toEqual(
      Object.fromEntries(closedTo.map((username) => [username, []])),
    );
    // The difference would be visible if it were open.
    expect(found.get('kiemtoan')!.length).toBeGreaterThan(0);
  },
  120_000,
);

test.each([
  ['an advance', replacing(['7654000', '7321000'])],
  ['a word of the title', replacing(['Quy hoạch đô thị', 'Quy hoạch bí mật'])],
])(
  'a leader who is walled off from a file is not told %s of it, by no route',
  async (_, change) => {
    const told = walledOff();
    await lay(told, change(told));
    const found = await differences();
    expect(found.get('lhh.lanhdao')).toEqual([]);
    expect(found.get('lhh.phochutich')!.length).toBeGreaterThan(0);
  },
  120_000,
);

/** An obstacle that its raiser and the Union have written about, on the commission or in general. */
function obstacleOn(about: string | null): ObstacleStory {
  const on = about === null ? {} : { about: { procedure: 'commission', case: about, n: 1 } };
  return new ObstacleStory().do('raiseObstacle', on).do('triageObstacle').do('adviseObstacle');
}

test.each([
  ['the title of the file', replacing(['Quy hoạch đô thị', 'Quy hoạch bí mật']), commission],
  ['the form of its order', replacing(['orderContract', 'assignmentDecision']), commission],
  ['that it is about this file', (facts: Fact[]) => facts, null],
])(
  'an obstacle on a file from which a leader is walled off does not tell them %s, by no route',
  async (_, change, about) => {
    const told = walledOff();
    await lay(told, change(told));
    await putObstacleOnRecord(worlds[0]!.db, atHome(obstacleOn(commission).facts), obstacle);
    await putObstacleOnRecord(worlds[1]!.db, atHome(obstacleOn(about).facts), obstacle);
    const found = await differences();
    expect(found.get('lhh.lanhdao')).toEqual([]);
    expect(found.get('lhh.phochutich')!.length).toBeGreaterThan(0);
  },
  120_000,
);

test('who may not know of an obstacle is not told that there is one, by no route', async () => {
  const told = new Story().to('funding').facts;
  await lay(told, told);
  const story = obstacleOn(null);
  await putObstacleOnRecord(worlds[0]!.db, atHome(story.facts), obstacle);
  const found = await differences();
  const closedTo = Object.keys(accounts).filter((username) => !ofObstacle.mayRead(story.c, accounts[username]!));
  expect(closedTo.length).toBeGreaterThan(4);
  expect(Object.fromEntries(closedTo.map((username) => [username, found.get(username)]))).toEqual(
    Object.fromEntries(closedTo.map((username) => [username, []])),
  );
  for (const username of ['snv', 'lhh.lanhdao', 'so.xaydung.ld', 'kiemtoan']) expect(found.get(username)!.length).toBeGreaterThan(0);
}, 120_000);
