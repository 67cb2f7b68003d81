-- The read model of commissions: what lists, the inbox and the API show. Derived from the journal, rebuilt by
-- `npm run rebuild-read-model`; therefore no foreign keys to master data, which must never stop a projection.

create table commissions (
  id uuid primary key,
  code text unique,
  code_year integer,
  code_number integer,
  route text not null,
  title text not null,
  search_fold text not null generated always as (vn_fold(coalesce(code, '') || ' ' || title)) stored,
  service_kinds text[] not null,
  stage text not null,
  state text not null check (state in ('open', 'closed', 'imported')),
  outcome text,
  requester_id uuid,
  host_id uuid,
  order_issuer_id uuid,
  funder_id uuid,
  deciding_authority_id uuid,
  union_id uuid,
  organisations uuid[] not null,
  people uuid[] not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  year integer not null,
  overdue_on date,
  revision integer not null check (revision >= 1),
  person_revision integer not null check (person_revision between 0 and revision),
  snapshot jsonb not null,
  updated_at timestamptz not null
);

create table duties (
  case_id uuid not null references commissions (id),
  key text not null,
  kind text not null,
  stage text not null,
  owner_organisation uuid,
  owner_capability text,
  owner_person uuid,
  -- The person whom the duty is about, who may read it though somebody else owes it.
  about uuid,
  since timestamptz not null,
  due_on date,
  -- Duties without a day come last and must still have a place in keyset paging.
  due_order date not null generated always as (coalesce(due_on, date '9999-12-31')) stored,
  deadline_code text,
  derivation jsonb,
  commands text[] not null,
  rung integer not null check (rung >= 0),
  primary key (case_id, key)
);

create table receipts (
  update_id uuid primary key,
  case_id uuid not null,
  person uuid not null,
  command text not null,
  idempotency_key text not null,
  body_digest text not null,
  revision integer not null,
  stage text not null,
  outcome jsonb not null,
  at timestamptz not null
);

create table reads_log (
  id bigint generated always as identity primary key,
  person uuid not null,
  case_id uuid,
  document_id uuid,
  what text not null,
  at timestamptz not null
);
create index reads_log_case on reads_log (case_id, at);
create index reads_log_person on reads_log (person, at);
create trigger reads_log_append_only before update or delete or truncate on reads_log
  for each statement execute function refuse_change();

create table documents (
  id uuid primary key,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size bigint not null check (size >= 0),
  media_type text not null,
  name text not null,
  uploaded_by uuid not null,
  uploaded_organisation uuid,
  case_id uuid,
  kind text,
  created_at timestamptz not null
);
create index documents_case on documents (case_id, created_at);

-- What EXPLAIN ANALYZE said with 100,000 commissions, 5 % of them open with three duties each (a province makes some hundreds a
-- year); every list of db/commissions answered in 2 to 15 ms, the worst (a party of no commission at all) in 48 ms.
-- The list without filters, or with ones that many rows meet (a busy party, a common word): walked in order until the page is full.
create index commissions_opened on commissions (opened_at desc, id desc);
-- Index Scan, 51 rows, 0.1 ms.
create index commissions_stage on commissions (stage, opened_at desc, id desc);
create index commissions_year on commissions (year, opened_at desc, id desc);
-- Bitmap Index Scan of 2,222 rows, then a top-51 sort, 4.6 ms.
create index commissions_overdue on commissions (overdue_on) where state = 'open';
-- BitmapOr of both for a reader with few commissions. There is none on service_kinds: of three values each is common.
create index commissions_organisations on commissions using gin (organisations);
create index commissions_people on commissions using gin (people);
-- Bitmap Index Scan for a code or a rare word, 3.5 ms (the worst, two letters, which make no trigram: 38 ms).
create index commissions_search on commissions using gin (search_fold gin_trgm_ops);
-- The inbox: BitmapOr of the two, then a sort of what is found, 0.1 ms; an office with thousands of duties walks duties_due.
create index duties_of_owner on duties (owner_organisation, owner_capability, due_order, case_id, key);
create index duties_of_person on duties (owner_person, due_order, case_id, key) where owner_person is not null;
-- Everybody's duties in order of urgency: Index Scan, 51 rows, 0.1 ms.
create index duties_due on duties (due_order, case_id, key);
