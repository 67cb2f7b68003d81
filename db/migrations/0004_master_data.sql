-- Master data: effective-dated, with provenance (source, source_status: 'verified' | 'secondary' | 'proposed' | …), and
-- changed only through db/master-data, which journals every change in the stream ('masterData', table).

create table organisations (
  id uuid primary key,
  code text not null unique,
  name text not null,
  name_fold text not null generated always as (vn_fold(name)) stored,
  kind text not null,
  parent_id uuid references organisations (id),
  parent_organ text,
  territory text,
  successor_id uuid references organisations (id),
  valid_from date not null,
  valid_to date,
  source text,
  source_status text,
  check (valid_to is null or valid_to >= valid_from),
  check (successor_id is distinct from id)
);
create index organisations_name on organisations using gin (name_fold gin_trgm_ops);
create index organisations_successor on organisations (successor_id);

create table people (
  id uuid primary key,
  full_name text not null,
  name_fold text not null generated always as (vn_fold(full_name)) stored,
  email text,
  phone text,
  position text,
  salt bytea not null,
  valid_from date not null,
  valid_to date,
  source text,
  source_status text
);
create index people_name on people using gin (name_fold gin_trgm_ops);

create table capabilities (
  id uuid primary key,
  person_id uuid not null references people (id),
  organisation_id uuid not null references organisations (id),
  capability text not null,
  valid_from date not null,
  valid_to date,
  source text,
  source_status text,
  constraint capabilities_once exclude using gist (
    person_id with =, organisation_id with =, capability with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index capabilities_of_organisation on capabilities (organisation_id, capability);

create table accounts (
  person_id uuid primary key references people (id),
  username text not null unique check (username = lower(username)),
  password_hash text,
  disabled_at timestamptz
);

create table experts (
  person_id uuid primary key references people (id),
  degree text,
  fields text[] not null,
  residency text not null check (residency in ('resident', 'nonResident')),
  residence text,
  affiliation_organisation_id uuid references organisations (id),
  affiliation_text text,
  tax_code text,
  bank_account text,
  bank_name text,
  consent_at timestamptz,
  consent_withdrawn_at timestamptz,
  salt bytea not null,
  valid_from date not null,
  valid_to date,
  source text,
  source_status text
);

-- Ceilings per unit of work. Several may hold for one item (a binding text, an analogue, a proposal): the domain ranks them.
-- Ids of norms, rules and types are readable words: they are cited in facts and seeded as data.
create table spending_norms (
  id text primary key check (id <> ''),
  territory text not null,
  item text not null,
  unit text not null,
  max_vnd bigint not null check (max_vnd between 0 and 9007199254740991),
  max_percent double precision check (max_percent between 0 and 100),
  issuer text not null,
  valid_from date not null,
  valid_to date,
  source text not null,
  source_status text not null,
  constraint spending_norms_once exclude using gist (
    territory with =, item with =, source with =, daterange(valid_from, valid_to, '[]') with &&)
);

create table withholding_rules (
  id text primary key check (id <> ''),
  residency text not null check (residency in ('resident', 'nonResident')),
  rate_percent double precision not null check (rate_percent between 0 and 100),
  threshold_vnd bigint not null check (threshold_vnd between 0 and 9007199254740991),
  can_commit boolean not null,
  can_request_below boolean not null,
  valid_from date not null,
  valid_to date,
  source text not null,
  source_status text not null,
  constraint withholding_rules_once exclude using gist (
    residency with =, daterange(valid_from, valid_to, '[]') with &&)
);

-- Which rules bind: one active set per territory and date (docs/sources.md §7, rule 28).
create table rule_sets (
  id text primary key check (id <> ''),
  code text not null,
  version integer not null check (version >= 1),
  territory text not null,
  status text not null check (status in ('draft', 'active', 'retired')),
  legal_basis text not null,
  content jsonb not null,
  valid_from date not null,
  valid_to date,
  source text,
  source_status text,
  unique (code, version),
  constraint rule_sets_one_active exclude using gist (
    territory with =, daterange(valid_from, valid_to, '[]') with &&) where (status = 'active')
);

-- The calendar as it stands is the version with the greatest number; a version is written once and whole.
create table calendar_versions (
  id uuid primary key,
  version integer not null unique check (version >= 1),
  confirmed_years integer[] not null,
  published_at timestamptz not null,
  source text,
  source_status text
);
create table calendar_days (
  version_id uuid not null references calendar_versions (id),
  day date not null,
  kind text not null check (kind in ('holiday', 'compensation', 'swapOff', 'swapWork')),
  name text not null,
  source text not null,
  source_status text not null,
  primary key (version_id, day)
);
create trigger calendar_days_append_only before update or delete or truncate on calendar_days
  for each statement execute function refuse_change();

create table proposal_types (
  id text primary key check (id <> ''),
  code text not null unique,
  name text not null,
  area text,
  obligation text,
  valid_from date not null,
  valid_to date,
  source text,
  source_status text
);

create table sessions (
  token_hash bytea primary key check (length(token_hash) = 32),
  person_id uuid not null references people (id),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index sessions_person on sessions (person_id);
create index sessions_expiry on sessions (expires_at);

create table access_tokens (
  id uuid primary key,
  person_id uuid not null references people (id),
  name text not null,
  token_hash bytea not null unique check (length(token_hash) = 32),
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz
);
create index access_tokens_person on access_tokens (person_id);
