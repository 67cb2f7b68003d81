-- Master data: effective-dated, with provenance (source, source_status: 'verified' | 'secondary' | 'proposed' | …). It is changed only
-- through db/master-data, which journals every change in the stream ('masterData', table).

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
  source_status text,
  constraint people_ends_after_beginning check (valid_to is null or valid_to >= valid_from)
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
    person_id with =, organisation_id with =, capability with =, daterange(valid_from, valid_to, '[]') with &&),
  constraint capabilities_ends_after_beginning check (valid_to is null or valid_to >= valid_from)
);
create index capabilities_of_organisation on capabilities (organisation_id, capability);

create table accounts (
  person_id uuid primary key references people (id),
  username text not null unique check (username = lower(username)),
  password_hash text,
  -- The journal knows user names and password hashes as salted digests, so that a change by hand is found.
  salt bytea not null default decode(replace(gen_random_uuid()::text, '-', ''), 'hex'),
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
  -- Their declarations about tax: the year for which a signed commitment is valid, and the wish for withholding below the threshold too.
  tax_commitment_year integer check (tax_commitment_year between 2000 and 9999),
  wants_withholding boolean not null default false,
  consent_at timestamptz,
  consent_withdrawn_at timestamptz,
  salt bytea not null,
  valid_from date not null,
  valid_to date,
  source text,
  source_status text,
  constraint experts_ends_after_beginning check (valid_to is null or valid_to >= valid_from)
);

-- Ceilings per unit of work. Several may be valid for one item (a binding text, an analogue, a proposal), and the domain ranks them.
-- Ids of norms, rules and types are readable words, because facts cite them and they are seeded as data.
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
    territory with =, item with =, source with =, daterange(valid_from, valid_to, '[]') with &&),
  constraint spending_norms_ends_after_beginning check (valid_to is null or valid_to >= valid_from)
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
    residency with =, daterange(valid_from, valid_to, '[]') with &&),
  constraint withholding_rules_ends_after_beginning check (valid_to is null or valid_to >= valid_from)
);

-- The binding rules: one active set per territory and date (docs/sources.md §7, rule 28).
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
    territory with =, daterange(valid_from, valid_to, '[]') with &&) where (status = 'active'),
  constraint rule_sets_ends_after_beginning check (valid_to is null or valid_to >= valid_from)
);

-- The present calendar is the version with the greatest number. A version is written once and whole.
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
-- A published calendar never changes.
create trigger calendar_versions_append_only before update or delete or truncate on calendar_versions
  for each statement execute function refuse_change();
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
  source_status text,
  constraint proposal_types_ends_after_beginning check (valid_to is null or valid_to >= valid_from)
);

-- A change to a row names the version that its author saw. A version is the microsecond of the writing, and always later than the one
-- before. Versions of two tables are therefore never equal by mistake, and a restored database continues the count without a sequence.

create function later_row_version() returns trigger language plpgsql as $$
begin
  -- The owner may put a row back as its journal says it, with the version of then.
  if new.row_version is distinct from old.row_version and is_owner_of(tg_relid) then
    return new;
  end if;
  new.row_version := greatest(old.row_version + 1, (extract(epoch from clock_timestamp()) * 1000000)::bigint);
  return new;
end $$;

do $$
declare
  name text;
begin
  foreach name in array array['organisations', 'people', 'capabilities', 'accounts', 'experts', 'spending_norms', 'withholding_rules',
                              'rule_sets', 'proposal_types'] loop
    execute format('alter table %I add column row_version bigint not null
      default (extract(epoch from clock_timestamp()) * 1000000)::bigint check (row_version between 1 and 9007199254740991)', name);
    execute format('create trigger %1$s_versioned before update on %1$I for each row execute function later_row_version()', name);
  end loop;
end $$;

-- The capabilities of people, and when they are valid: the role, the person, the body and, for an expert, the consent must all be valid.
-- Every query for roles reads this view and never the table beneath it.
create view held_roles as
select c.id, c.person_id, c.organisation_id, c.capability,
       greatest(c.valid_from, p.valid_from, o.valid_from) as valid_from,
       least(c.valid_to, p.valid_to, o.valid_to,
             case when c.capability = 'expert' and e.consent_withdrawn_at >= coalesce(e.consent_at, '-infinity')
                  then (e.consent_withdrawn_at at time zone 'Asia/Ho_Chi_Minh')::date - 1 end) as valid_to,
       c.row_version
  from capabilities c
  join people p on p.id = c.person_id
  join organisations o on o.id = c.organisation_id
  left join experts e on e.person_id = c.person_id;
