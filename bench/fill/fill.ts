import pg from 'pg';
import { withContentsStored } from '../../db/cases/pinned-contents.ts';
import { openDatabase } from '../../db/open-database.ts';
import { templates, type Template } from './templates.ts';

/** How many of a hundred commissions are under way, and how many went the whole way; the rest were declined after ten facts. */
const openOfHundred = 5;
const wholeOfHundred = 4;

export interface Filled {
  commissions: number;
  open: number;
  facts: number;
  duties: number;
}

/**
 * Fills a province with commissions. Each is a copy of a played one under a new id, with a title, a code and an opening time of its own.
 * Snapshots and facts are copied unchanged, since no list reads their content, so hashes do not chain. 100,000 take about a minute;
 * without journals, which no list reads, a third of it.
 */
export async function fill(databaseUrl: string, commissions: number, { withJournals = true } = {}): Promise<Filled> {
  const made = await withContentsNamed(databaseUrl, await templates());
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  try {
    // Foreign keys and append-only guards are not measured here.
    await db.query('set session_replication_role = replica; set synchronous_commit = off; select setseed(0.42)');
    await store(db, made);
    await pick(db, made, commissions);
    const journals = withJournals ? [insertStreams, insertFacts] : [];
    for (const statement of [insertCases, insertCommissions, insertDuties, ...journals]) await db.query(statement);
    await db.query('drop table bench_templates, bench_facts, bench_picks');
    await db.query('vacuum (analyze) cases, commissions, duties, journal_facts, journal_streams');
    const { rows } = await db.query<{ [K in keyof Filled]: string }>(
      `select (select count(*) from cases) as commissions, (select count(*) from cases where state = 'open') as open,
              (select count(*) from journal_facts) as facts, (select count(*) from duties) as duties`,
    );
    const { open, facts, duties, commissions: all } = rows[0]!;
    return { commissions: Number(all), open: Number(open), facts: Number(facts), duties: Number(duties) };
  } finally {
    await db.end();
  }
}

/** Stores the contents of the templates' states, and names them there as the projection does. */
async function withContentsNamed(databaseUrl: string, made: readonly Template[]): Promise<Template[]> {
  const db = openDatabase(databaseUrl, { max: 1 });
  try {
    const naming: Template[] = [];
    for (const one of made)
      naming.push({ ...one, snapshot: await withContentsStored(db, one.snapshot, (state) => Promise.resolve(state)) });
    return naming;
  } finally {
    await db.destroy();
  }
}

async function store(db: pg.Client, made: readonly Template[]): Promise<void> {
  await db.query('create unlogged table bench_templates (n int primary key, row jsonb, own jsonb, duties jsonb, snapshot jsonb)');
  await db.query('create unlogged table bench_facts (n int, revision int, at timestamptz, actor jsonb, kind text, fact jsonb)');
  for (const [n, { facts, row, own, duties, snapshot }] of made.entries()) {
    await db.query('insert into bench_templates values ($1, $2, $3, $4, $5)', [
      n,
      ...[row, own, duties, snapshot].map((one) => JSON.stringify(one)),
    ]);
    await db.query(
      `insert into bench_facts
       select $1, (fact->>'revision')::int, (fact->>'at')::timestamptz, fact->'actor', fact->>'kind', fact - '{revision,at,actor,kind}'::text[]
         from jsonb_array_elements($2::jsonb) as fact`,
      [n, JSON.stringify(facts)],
    );
  }
  await db.query('create index on bench_facts (n)');
  await db.query('analyze bench_templates, bench_facts');
}

const subjects = ['Quy hoạch', 'Đề án', 'Dự thảo nghị quyết', 'Kế hoạch', 'Chương trình', 'Dự án', 'Báo cáo đánh giá', 'Dự thảo quy định'];
const matters = [
  'chống ngập đô thị',
  'thoát nước và xử lý nước thải',
  'phát triển công nghiệp chế biến',
  'bảo tồn di sản',
  'chuyển đổi số',
  'đào tạo nhân lực số',
  'trồng rừng ven biển',
  'cấp nước sạch nông thôn',
  'giao thông đường thủy',
  'khai thác cát sỏi lòng sông',
  'nuôi trồng thủy sản',
  'y tế cơ sở',
  'du lịch sinh thái',
  'khu công nghệ cao',
  'phòng cháy chữa cháy rừng',
  'quản lý chất thải rắn',
];

/** Which commission is a copy of which play. Open ones were begun when their play was, give or take a day; the others over ten years. */
async function pick(db: pg.Client, made: readonly Template[], commissions: number): Promise<void> {
  const numbered = made.map(({ state, facts }, n) => ({ n, state, length: facts.length }));
  const shortest = Math.min(...numbered.filter((t) => t.state === 'closed').map((t) => t.length));
  const of = (holds: (t: (typeof numbered)[number]) => boolean) => numbered.filter(holds).map((t) => t.n);
  const open = of((t) => t.state === 'open');
  const whole = of((t) => t.state === 'closed' && t.length > shortest);
  const declined = of((t) => t.state === 'closed' && t.length === shortest);
  await db.query(
    `create unlogged table bench_picks as
     select i, gen_random_uuid() as id,
            case when lot < $5 then ($2::int[])[1 + floor(random() * cardinality($2::int[]))]
                 when lot < $5 + $6 then ($3::int[])[1 + floor(random() * cardinality($3::int[]))]
                 else ($4::int[])[1 + floor(random() * cardinality($4::int[]))] end as n,
            format('%s %s xã %s, giai đoạn %s', ($7::text[])[1 + floor(random() * cardinality($7::text[]))],
                   ($8::text[])[1 + floor(random() * cardinality($8::text[]))], 1 + floor(random() * 120), 1 + floor(random() * 9)) as title,
            lot < $5 as open, random() as moment
       from (select i, random() * 100 as lot from generate_series(1, $1::int) as i) as lots`,
    [commissions, open, whole, declined, openOfHundred, wholeOfHundred, subjects, matters],
  );
  await db.query('create index on bench_picks (n)');
}

const insertCases = `
  insert into cases (id, procedure, code, code_year, code_number, title, stage, state, outcome, organisations, people, access_keys, opened_at, closed_at,
                     year, overdue_on, revision, person_revision, calendar_version, state_version, snapshot, updated_at)
  select id, r.procedure, number || '/' || year, year, number, title, r.stage, r.state, r.outcome, r.organisations, r.people, r."accessKeys", opened,
         opened + (r."closedAt" - r."openedAt"), year, r."overdueOn", r.revision, r."personRevision", r."calendarVersion", r."stateVersion",
         snapshot, opened + (r."updatedAt" - r."openedAt")
    from (select *, extract(year from opened)::int as year, row_number() over (partition by extract(year from opened) order by opened, id) as number
            from (select p.*, t.row, t.snapshot,
                         date_trunc('milliseconds', case when p.open then (t.row->>'openedAt')::timestamptz + (moment - 0.5) * interval '2 days'
                                                         else timestamptz '2016-09-01' + moment * interval '10 years' end) as opened
                    from bench_picks p join bench_templates t using (n)) as dated) as numbered,
         jsonb_to_record(numbered.row) as r(procedure text, stage text, state text, outcome text, organisations uuid[], people uuid[], "accessKeys" text[],
           "openedAt" timestamptz, "closedAt" timestamptz, "overdueOn" date, revision int, "personRevision" int, "calendarVersion" int,
           "stateVersion" int, "updatedAt" timestamptz)`;

const insertCommissions = `
  insert into commissions (case_id, route, service_kinds, instrument, requester_id, host_id, order_issuer_id, funder_id,
                           deciding_authority_id, union_id, finance_id, home_affairs_id, specialist_id, is_without_cost, is_issued, seats,
                           payees)
  select p.id, r.route, r."serviceKinds", r.instrument, r."requesterId", r."hostId", r."orderIssuerId", r."funderId",
         r."decidingAuthorityId", r."unionId", r."financeId", r."homeAffairsId", r."specialistId", r."isWithoutCost", r."isIssued", r.seats,
         r.payees
    from bench_picks p join bench_templates t using (n),
         jsonb_to_record(t.own) as r(route text, "serviceKinds" text[], instrument text, "requesterId" uuid, "hostId" uuid,
           "orderIssuerId" uuid, "funderId" uuid, "decidingAuthorityId" uuid, "unionId" uuid, "financeId" uuid, "homeAffairsId" uuid,
           "specialistId" uuid, "isWithoutCost" boolean, "isIssued" boolean, seats jsonb, payees uuid[])`;

const insertDuties = `
  insert into duties (case_id, duty, rung)
  select p.id, d.duty, d.rung
    from bench_picks p join bench_templates t using (n), jsonb_to_recordset(t.duties) as d(duty jsonb, rung int)`;

const insertStreams = `
  insert into journal_streams (kind, id, revision, head_hash, head_at)
  select 'commission', id::text, revision, sha256(id::text::bytea), updated_at from cases where id in (select id from bench_picks)`;

const insertFacts = `
  insert into journal_facts (stream_kind, stream_id, revision, at, actor, kind, fact, previous_hash, hash)
  select 'commission', p.id::text, f.revision, f.at, f.actor, f.kind, f.fact, sha256(p.id::text::bytea), sha256(p.id::text::bytea)
    from bench_picks p join bench_facts f using (n)`;
