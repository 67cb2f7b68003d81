-- The read model of cases: what lists, the inbox and the API show. It is derived from the journal and rebuilt by `npm run
-- rebuild-read-model`.
-- It therefore has no foreign keys to master data, which must never stop a projection.

-- The parent of every case, of whatever procedure.
create table cases (
  id uuid primary key,
  -- Its name is also the kind of the case's journal stream.
  procedure text not null check (procedure <> ''),
  code text,
  code_year integer,
  code_number integer,
  title text not null,
  search_fold text not null generated always as (vn_fold(coalesce(code, '') || ' ' || title)) stored,
  stage text not null,
  state text not null check (state in ('open', 'closed', 'imported')),
  outcome text,
  organisations uuid[] not null,
  people uuid[] not null,
  -- A reader needs one of these keys to know of the case, unless they have a seat (domain/commission/access-keys.ts). Queries need nothing
  -- else to decide.
  access_keys text[] not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  year integer not null,
  overdue_on date,
  revision integer not null check (revision >= 1),
  person_revision integer not null check (person_revision between 0 and revision),
  -- The calendar version that the case counts days with. Null for imported history.
  calendar_version integer,
  -- The version of the shape of `snapshot`, counted by the procedure.
  state_version integer not null check (state_version >= 1),
  snapshot jsonb not null,
  updated_at timestamptz not null,
  constraint cases_code unique (procedure, code)
);

-- A commission's own columns, besides those of its case: what its list shows, and what decides who may know of it. The projection writes
-- them from `accessFactsOf` (domain/commission/reading.ts).
create table commissions (
  case_id uuid primary key references cases (id) on delete cascade,
  route text not null,
  service_kinds text[] not null,
  instrument text,
  requester_id uuid,
  host_id uuid,
  order_issuer_id uuid,
  funder_id uuid,
  deciding_authority_id uuid,
  union_id uuid,
  finance_id uuid,
  home_affairs_id uuid,
  specialist_id uuid,
  is_without_cost boolean not null,
  is_issued boolean not null,
  -- Seat[] of domain/commission/reading.ts.
  seats jsonb not null check (jsonb_typeof(seats) = 'array'),
  -- People with a line in a payment. Some were invited to speak and have no part in the commission.
  payees uuid[] not null
);

-- The day in a JSON text 'YYYY-MM-DD'. A cast is not immutable, because it depends on settings.
create function json_day(day text) returns date
  language sql immutable strict parallel safe
  as $$ select make_date(substr(day, 1, 4)::int, substr(day, 6, 2)::int, substr(day, 9, 2)::int) $$;

-- The duties of a case: each Duty as the domain derived it, with columns for what is filtered or sorted by.
create table duties (
  case_id uuid not null references cases (id),
  duty jsonb not null check (jsonb_typeof(duty) = 'object'),
  -- The number of rungs of the ladder that have passed.
  rung integer not null check (rung >= 0),
  key text not null generated always as (duty ->> 'key') stored,
  kind text not null generated always as (duty ->> 'kind') stored,
  stage text not null generated always as (duty ->> 'stage') stored,
  owner_organisation uuid generated always as ((duty -> 'owner' ->> 'organisation')::uuid) stored,
  owner_capability text generated always as (duty -> 'owner' ->> 'capability') stored,
  owner_person uuid generated always as ((duty -> 'owner' ->> 'person')::uuid) stored,
  due_on date not null generated always as (json_day(duty -> 'due' ->> 'dueOn')) stored,
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
  salt bytea not null default decode(replace(gen_random_uuid()::text, '-', ''), 'hex'),
  uploaded_by uuid not null,
  uploaded_organisation uuid,
  created_at timestamptz not null,
  erased_at timestamptz
);

-- A document that its writer marks as a state secret is erased before it is in any file. Its bytes leave the store, and its name leaves the
-- row.
create function document_only_erased() returns trigger language plpgsql as $$
begin
  if new.erased_at is null or old.erased_at is not null or new.name <> ''
     or to_jsonb(new) - array['name', 'erased_at'] <> to_jsonb(old) - array['name', 'erased_at'] then
    raise exception 'a document may only be erased' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger documents_only_erased before update on documents for each row execute function document_only_erased();
create trigger documents_stay before truncate on documents for each statement execute function refuse_change();

-- One paper may be in the files of several cases, in each under the kinds of the acts that named it there. The rows are written with those
-- acts. There are no foreign keys, as master data must never stop a projection. The verification compares these rows with the facts.
create table case_documents (
  case_id uuid not null,
  document_id uuid not null,
  kind text not null check (kind <> ''),
  primary key (case_id, document_id, kind)
);
-- Finds the files that a paper is in, whenever it is opened or named.
create index case_documents_document on case_documents (document_id);
create trigger case_documents_append_only before update or delete or truncate on case_documents
  for each statement execute function refuse_change();

-- docs/adr/0024-cases.md has the results of EXPLAIN ANALYZE with 100,000 commissions, 5 % of them open with three duties each. A province
-- makes some hundreds a year.
-- The next indexes serve the list of a procedure without filters, or with filters that many rows match (a busy party, a common word). They
-- are read in order until the page is full.
create index cases_opened on cases (procedure, opened_at desc, id desc);
create index cases_stage on cases (procedure, stage, opened_at desc, id desc);
create index cases_year on cases (procedure, year, opened_at desc, id desc);
create index cases_overdue on cases (procedure, overdue_on) where state = 'open';
create index cases_closed on cases (procedure, closed_at) where state = 'closed';
-- A BitmapOr of both serves a reader with few cases. There is no index on service_kinds: it has three values, and each is common.
create index cases_organisations on cases using gin (organisations);
create index cases_people on cases using gin (people);
-- Bitmap Index Scan for a code or a rare word (the worst case is two letters, which make no trigram).
create index cases_search on cases using gin (search_fold gin_trgm_ops);
create index commissions_payees on commissions using gin (payees);
-- The inbox is a BitmapOr of the two, followed by a sort of the result. For an office with thousands of duties the planner reads
-- duties_due.
create index duties_of_owner on duties (owner_organisation, owner_capability, due_on, case_id, key);
create index duties_of_person on duties (owner_person, due_on, case_id, key) where owner_person is not null;
-- Everybody's duties in order of urgency.
create index duties_due on duties (due_on, case_id, key);
