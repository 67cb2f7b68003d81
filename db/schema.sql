-- Generated from the migrated schema; do not edit (npm run codegen:db).

-- extensions

create extension btree_gist;
create extension pg_trgm;
create extension unaccent;

-- functions

CREATE OR REPLACE FUNCTION public.add_log_link(of text, written jsonb, keys text[])
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  link record;
begin
  loop
    update log_chains set links = links + 1, hash = log_link_hash(hash, written) where log = of returning links, hash into link;
    exit when found;
    insert into log_chains values (of, 0, decode(repeat('00', 32), 'hex')) on conflict do nothing;
  end loop;
  insert into log_links
    select of, link.links, string_agg(written ->> k, '/' order by place), link.hash from unnest(keys) with ordinality as a(k, place);
end $function$
;
CREATE OR REPLACE FUNCTION public.body_on(of uuid, day date)
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$
  select id from (
    select id, 0 as later, valid_from as since from organisations
     where id = of and valid_from <= day and (valid_to is null or valid_to >= day)
    union all
    select o.id, 1, s.since from successions s join organisations o on o.id = s.organisation_id
     where s.origin_id = of and s.since <= day and o.valid_from <= day and (o.valid_to is null or o.valid_to >= day)) as standing
   order by later, since limit 1
$function$
;
CREATE OR REPLACE FUNCTION public.budget_line_equals_postings()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  line uuid := coalesce(to_jsonb(new) ->> 'budget_line_id', to_jsonb(new) ->> 'id')::uuid;
begin
  if exists (
    select from budget_lines b
      left join lateral (
        select coalesce(sum(-amount) filter (where account = 'appropriation'), 0) as appropriated,
               coalesce(sum(amount) filter (where account = 'free'), 0) as free,
               coalesce(sum(amount) filter (where account = 'committed'), 0) as committed,
               coalesce(sum(amount) filter (where account = 'advanced'), 0) as advanced,
               coalesce(sum(amount) filter (where account = 'paid'), 0) as paid
          from ledger_postings where budget_line_id = b.id) p on true
     where b.id = line
       and (b.appropriated, b.free, b.committed, b.advanced, b.paid)
           is distinct from (p.appropriated, p.free, p.committed, p.advanced, p.paid)) then
    raise exception 'budget line % differs from its postings', line using errcode = 'check_violation';
  end if;
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.calendar_is_journalled()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if is_owner_of(tg_relid) then
    return null;
  end if;
  if not exists (
    select from journal_facts
     where stream_kind = 'masterData' and stream_id = 'calendar_versions' and kind = 'published'
       and (fact ->> 'version')::int = new.version and xmin = pg_current_xact_id()::xid) then
    raise exception 'a calendar without a fact in its journal is refused' using errcode = 'insufficient_privilege';
  end if;
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.document_only_erased()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.erased_at is null or old.erased_at is not null or new.name <> ''
     or to_jsonb(new) - array['name', 'erased_at'] <> to_jsonb(old) - array['name', 'erased_at'] then
    raise exception 'a document may only be erased' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.erase_loose_texts(stored_before timestamp with time zone, at timestamp with time zone)
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  with erased as (
    update private_texts t set body = null, salt = null, erased_at = at
      from loose_texts(least(stored_before, now() - interval '1 day')) l where t.id = l.id
    returning t.id, t.case_id),
  said as (
    insert into erased_loose_texts select id, case_id, at from erased returning 1)
  select count(*) from said
$function$
;
CREATE OR REPLACE FUNCTION public.head_is_a_fact()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if not exists (
    select from journal_facts
     where (stream_kind, stream_id, revision) = (new.kind, new.id, new.revision) and hash = new.head_hash) then
    raise exception 'the head of %/% is no fact', new.kind, new.id using errcode = 'restrict_violation';
  end if;
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.is_owner_of(of regclass)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$ select pg_has_role(current_user, relowner, 'USAGE') from pg_class where oid = of $function$
;
CREATE OR REPLACE FUNCTION public.journal_head_moves_forward()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.kind <> old.kind or new.id <> old.id or new.revision <= old.revision then
    raise exception 'the head of %/% may only move forward', old.kind, old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.json_day(day text)
 RETURNS date
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ select make_date(substr(day, 1, 4)::int, substr(day, 6, 2)::int, substr(day, 9, 2)::int) $function$
;
CREATE OR REPLACE FUNCTION public.later_row_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  -- The owner may put a row back as its journal says it, with the version of then.
  if new.row_version is distinct from old.row_version and is_owner_of(tg_relid) then
    return new;
  end if;
  new.row_version := greatest(old.row_version + 1, (extract(epoch from clock_timestamp()) * 1000000)::bigint);
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.ledger_transaction_balances()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  of_transaction uuid := coalesce(to_jsonb(new) ->> 'transaction_id', to_jsonb(new) ->> 'id')::uuid;
  line uuid := (select budget_line_id from ledger_transactions where id = of_transaction);
  total numeric;
  strangers bigint;
  postings bigint;
begin
  select coalesce(sum(amount), 0), count(*) filter (where budget_line_id <> line), count(*)
    into total, strangers, postings from ledger_postings where transaction_id = of_transaction;
  if total <> 0 or strangers > 0 or postings = 0 then
    raise exception 'ledger transaction % does not balance', of_transaction using errcode = 'check_violation';
  end if;
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.link_log_row()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "TimeZone" TO 'UTC'
AS $function$
begin
  perform add_log_link(tg_table_name, to_jsonb(new), tg_argv);
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.log_faults(of text)
 RETURNS TABLE(n bigint, key text, what text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "TimeZone" TO 'UTC'
AS $function$
declare
  key_of text := (
    select string_agg(format('t.%I::text', k), $j$ || '/' || $j$ order by ord)
      from pg_trigger g, unnest(string_to_array(encode(g.tgargs, 'escape'), '\000')) with ordinality as a(k, ord)
     where g.tgname = of || '_linked' and g.tgrelid = format('public.%I', of)::regclass and a.k <> '');
begin
  return query execute format($f$
    with links as (
      select l.n, l.key, l.hash, lag(l.hash, 1, decode(repeat('00', 32), 'hex')) over w as before, lag(l.n, 1, 0::bigint) over w as n_before
        from log_links l where l.log = %1$L window w as (order by l.n)),
    log_rows as (select %2$s as key, to_jsonb(t) as written from %3$I t)
    select l.n, coalesce(l.key, r.key),
           case when l.key is null then 'is in no chain' when r.key is null then 'is missing'
                when l.n <> l.n_before + 1 then 'follows a link that is missing' else 'is not what was written' end
      from links l full join log_rows r on r.key = l.key
     where l.key is null or r.key is null or l.n <> l.n_before + 1 or l.hash <> log_link_hash(l.before, r.written)
    union all
    select e.n, null, 'ends elsewhere than its chain says'
      from (select l.n, l.hash from links l order by l.n desc limit 1) e full join (select * from log_chains c where c.log = %1$L) c on true
     where (c.links, c.hash) is distinct from (e.n, e.hash)
    limit 1000$f$, of, key_of, of);
end $function$
;
CREATE OR REPLACE FUNCTION public.log_link_hash(before bytea, log_row jsonb)
 RETURNS bytea
 LANGUAGE sql
 IMMUTABLE
AS $function$ select sha256(before || convert_to(jsonb_strip_nulls(log_row)::text, 'UTF8')) $function$
;
CREATE OR REPLACE FUNCTION public.loose_texts(stored_before timestamp with time zone)
 RETURNS TABLE(id uuid, case_id uuid)
 LANGUAGE sql
 STABLE
AS $function$
  with named as materialized (
    select distinct said #>> '{}' as id
      from journal_facts f, jsonb_path_query(f.fact, '$.**.text ? (@.type() == "string")') as said)
  select t.id, t.case_id from private_texts t
   where t.case_id is not null and t.erased_at is null and t.created_at < stored_before
     and not exists (select from named n where n.id = t.id::text)
$function$
;
CREATE OR REPLACE FUNCTION public.personal_columns(of text)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select case of
    when 'people' then array['full_name', 'email', 'phone', 'position']
    when 'accounts' then array['username', 'password_hash']
    when 'experts' then array['degree', 'affiliation_text', 'tax_code', 'bank_account', 'bank_name', 'tax_commitment_year', 'wants_withholding']
    when 'documents' then array['name']
    else array[]::text[] end
$function$
;
CREATE OR REPLACE FUNCTION public.private_text_only_erased()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.body is not null or old.body is null
     or (new.id, new.case_id, new.kind, new.digest, new.author_person, new.created_at)
        is distinct from (old.id, old.case_id, old.kind, old.digest, old.author_person, old.created_at) then
    raise exception 'a private text may only be erased' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.proposal_only_decided()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.state <> 'waiting' or to_jsonb(new) - array['state', 'decided_by', 'decided_at', 'decision_text']
     <> to_jsonb(old) - array['state', 'decided_by', 'decided_at', 'decision_text'] then
    raise exception 'a proposal may only be decided, once' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.read_payee(expert uuid, reader uuid, read_at timestamp with time zone)
 RETURNS TABLE(person_id uuid, tax_code text, bank_account text, bank_name text)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
AS $function$
  insert into reads_log (person, case_id, what, at)
    select reader, null, 'payee/' || e.person_id, read_at from experts e where e.person_id = expert;
  select e.person_id, e.tax_code, e.bank_account, e.bank_name from experts e where e.person_id = expert;
$function$
;
CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% of % is refused: it is append-only', tg_op, tg_table_name using errcode = 'restrict_violation';
end $function$
;
CREATE OR REPLACE FUNCTION public.register_number_only_voided()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if old.voided_at is not null or new.voided_at is null
     or (new.book_id, new.number, new.key, new.case_id, new.signed_on, new.taken_at)
        is distinct from (old.book_id, old.number, old.key, old.case_id, old.signed_on, old.taken_at) then
    raise exception 'a register number may only be voided, once' using errcode = 'restrict_violation';
  end if;
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.row_is_journalled()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  key text := to_jsonb(new) ->> tg_argv[0];
begin
  if is_owner_of(tg_relid) then
    return null;
  end if;
  if not exists (
    select from journal_facts
     where stream_kind = 'masterData' and stream_id = tg_table_name and fact ->> 'row' = key
       and xmin = pg_current_xact_id()::xid) then
    raise exception 'a change of % without a fact in its journal is refused', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.rows_to_verify(of text)
 RETURNS SETOF jsonb
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public'
 SET "TimeZone" TO 'UTC'
AS $function$
declare
  digests text := (
    select string_agg(format(
      $f$ || jsonb_build_object(%1$L, 'sha256:' || encode(sha256(t.salt || convert_to(normalize(to_jsonb(t.%1$I)::text, NFC), 'UTF8')), 'hex'))$f$,
      c), '') from unnest(public.personal_columns(of)) as c);
begin
  if of not in ('organisations', 'people', 'capabilities', 'accounts', 'experts', 'spending_norms', 'withholding_rules', 'rule_sets',
                'proposal_types', 'documents', 'budget_lines', 'register_books', 'calendar_versions', 'calendar_days',
                'proposed_changes', 'password_resets') then
    raise exception 'the rows of % are not compared with the journal', of using errcode = 'invalid_parameter_value';
  end if;
  return query execute format($f$select to_jsonb(t) - 'salt' %s from public.%I t$f$, coalesce(digests, ''), of);
end $function$
;
CREATE OR REPLACE FUNCTION public.session_only_renewed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if (new.token_hash, new.person_id, new.created_at) is distinct from (old.token_hash, old.person_id, old.created_at) then
    raise exception 'a session may only be renewed' using errcode = 'restrict_violation';
  end if;
  new.expires_at := least(new.expires_at, old.created_at + interval '24 hours');
  return new;
end $function$
;
CREATE OR REPLACE FUNCTION public.two_persons_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if is_owner_of(tg_relid) then
    return null;
  end if;
  if tg_op = 'UPDATE' then
    if coalesce(new.valid_to, 'infinity') <= coalesce(old.valid_to, 'infinity')
       and (tg_table_name <> 'rule_sets' or to_jsonb(new) ->> 'status' is not distinct from to_jsonb(old) ->> 'status'
            or to_jsonb(new) ->> 'status' = 'retired') then
      return null;
    end if;
  end if;
  if not exists (
    select from proposed_changes
     where state = 'confirmed' and (id::text = new.id::text or input ->> 'id' = new.id::text) and xmin = pg_current_xact_id()::xid) then
    raise exception 'a change of % by one person alone is refused', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return null;
end $function$
;
CREATE OR REPLACE FUNCTION public.vn_fold(t text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
AS $function$ select lower(public.unaccent('public.unaccent'::regdictionary, normalize(t, NFC))) $function$
;

-- tables

create table access_log (
  account text,
  address text not null,
  at timestamp with time zone not null,
  id bigint not null generated always as identity,
  method text,
  outcome text not null,
  person_id uuid,
  reason text,
  request_id text not null,
  required_right text,
  route text,
  session text
);
create table access_tokens (
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  id uuid not null,
  last_address text,
  name text not null,
  person_id uuid not null,
  revoked_at timestamp with time zone,
  scope text not null,
  token_hash bytea not null
);
create table accounts (
  disabled_at timestamp with time zone,
  password_hash text,
  person_id uuid not null,
  row_version bigint not null default ((EXTRACT(epoch FROM clock_timestamp()) * (1000000)::numeric))::bigint,
  salt bytea not null default decode(replace((gen_random_uuid())::text, '-'::text, ''::text), 'hex'::text),
  username text not null
);
create table attempts (
  attempts integer not null,
  began_at timestamp with time zone not null,
  door bytea not null
);
create table budget_lines (
  advanced bigint not null default 0,
  appropriated bigint not null default 0,
  classification text,
  code text not null,
  committed bigint not null default 0,
  fiscal_year integer not null,
  free bigint not null default 0,
  id uuid not null,
  name text not null,
  organisation_id uuid not null,
  paid bigint not null default 0,
  provenance text,
  provenance_status text,
  source text not null
);
create table calendar_days (
  day date not null,
  kind text not null,
  name text not null,
  source text not null,
  source_status text not null,
  version_id uuid not null
);
create table calendar_versions (
  confirmed_years integer[] not null,
  id uuid not null,
  published_at timestamp with time zone not null,
  source text,
  source_status text,
  version integer not null
);
create table capabilities (
  capability text not null,
  id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  row_version bigint not null default ((EXTRACT(epoch FROM clock_timestamp()) * (1000000)::numeric))::bigint,
  source text,
  source_status text,
  valid_from date not null,
  valid_to date
);
create table case_documents (
  case_id uuid not null,
  document_id uuid not null,
  kind text not null
);
create table cases (
  access_keys text[] not null,
  calendar_digest text generated always as (((snapshot -> 'calendar'::text) ->> 'pinned'::text)) stored,
  calendar_version integer,
  closed_at timestamp with time zone,
  code text,
  code_number integer,
  code_year integer,
  id uuid not null,
  opened_at timestamp with time zone not null,
  organisations uuid[] not null,
  outcome text,
  overdue_on date,
  people uuid[] not null,
  person_revision integer not null,
  procedure text not null,
  revision integer not null,
  rule_set_digest text generated always as (((snapshot -> 'ruleSet'::text) ->> 'pinned'::text)) stored,
  search_fold text not null generated always as (vn_fold(((COALESCE(code, ''::text) || ' '::text) || title))) stored,
  snapshot jsonb not null,
  stage text not null,
  state text not null,
  state_version integer not null,
  title text not null,
  unseen_by text[] not null default '{}'::text[],
  updated_at timestamp with time zone not null,
  year integer not null
);
create table commissions (
  case_id uuid not null,
  deciding_authority_id uuid,
  finance_id uuid,
  funder_id uuid,
  home_affairs_id uuid,
  host_id uuid,
  instrument text,
  is_issued boolean not null,
  is_without_cost boolean not null,
  order_issuer_id uuid,
  payees uuid[] not null,
  requester_id uuid,
  route text not null,
  seats jsonb not null,
  service_kinds text[] not null,
  specialist_id uuid,
  union_id uuid
);
create table documents (
  created_at timestamp with time zone not null,
  erased_at timestamp with time zone,
  id uuid not null,
  media_type text not null,
  name text not null,
  salt bytea not null default decode(replace((gen_random_uuid())::text, '-'::text, ''::text), 'hex'::text),
  sha256 text not null,
  size bigint not null,
  uploaded_by uuid not null,
  uploaded_organisation uuid
);
create table draft_hand_overs (
  at timestamp with time zone not null,
  draft_id uuid not null,
  from_person uuid not null,
  note text,
  to_person uuid not null,
  version integer not null
);
create table drafts (
  case_id uuid,
  command text not null,
  content jsonb,
  created_at timestamp with time zone not null,
  discarded_at timestamp with time zone,
  holder uuid not null,
  id uuid not null,
  idempotency_key text not null,
  maker uuid not null,
  organisation_id uuid not null,
  procedure text not null,
  receipt_id uuid,
  saved_at timestamp with time zone not null,
  saved_by uuid not null,
  submitted_at timestamp with time zone,
  submitted_by uuid,
  submitted_case_id uuid,
  through_case_id uuid,
  through_procedure text,
  title text,
  version integer not null
);
create table duties (
  case_id uuid not null,
  due_on date not null generated always as (json_day(((duty -> 'due'::text) ->> 'dueOn'::text))) stored,
  duty jsonb not null,
  key text not null generated always as ((duty ->> 'key'::text)) stored,
  kind text not null generated always as ((duty ->> 'kind'::text)) stored,
  owner_capability text generated always as (((duty -> 'owner'::text) ->> 'capability'::text)) stored,
  owner_organisation uuid generated always as ((((duty -> 'owner'::text) ->> 'organisation'::text))::uuid) stored,
  owner_person uuid generated always as ((((duty -> 'owner'::text) ->> 'person'::text))::uuid) stored,
  rung integer not null,
  stage text not null generated always as ((duty ->> 'stage'::text)) stored
);
create table erased_loose_texts (
  case_id uuid not null,
  erased_at timestamp with time zone not null,
  text_id uuid not null
);
create table experts (
  affiliation_organisation_id uuid,
  affiliation_text text,
  bank_account text,
  bank_name text,
  consent_at timestamp with time zone,
  consent_withdrawn_at timestamp with time zone,
  degree text,
  fields text[] not null,
  person_id uuid not null,
  residence text,
  residency text not null,
  row_version bigint not null default ((EXTRACT(epoch FROM clock_timestamp()) * (1000000)::numeric))::bigint,
  salt bytea not null,
  source text,
  source_status text,
  tax_code text,
  tax_commitment_year integer,
  valid_from date not null,
  valid_to date,
  wants_withholding boolean not null default false
);
create table given_up_effects (
  at timestamp with time zone not null,
  key text not null
);
create table interventions (
  action text not null,
  at timestamp with time zone not null,
  case_id uuid not null,
  causes text[] not null,
  id uuid not null,
  person uuid not null,
  reason text not null
);
create table journal_facts (
  actor jsonb not null,
  at timestamp with time zone not null,
  fact jsonb not null,
  hash bytea not null,
  kind text not null,
  previous_hash bytea not null,
  revision integer not null,
  stream_id text not null,
  stream_kind text not null
);
create table journal_root_leaves (
  hash bytea not null,
  revision integer not null,
  sequence integer not null,
  stream_id text not null,
  stream_kind text not null
);
create table journal_roots (
  at timestamp with time zone not null,
  key_id text not null,
  previous_root bytea not null,
  public_key bytea not null,
  root bytea not null,
  sequence integer not null,
  signature bytea not null,
  streams integer not null
);
create table journal_streams (
  head_at timestamp with time zone,
  head_hash bytea not null,
  id text not null,
  kind text not null,
  revision integer not null
);
create table ledger_postings (
  account text not null,
  amount bigint not null,
  budget_line_id uuid not null,
  position integer not null,
  transaction_id uuid not null
);
create table ledger_transactions (
  at timestamp with time zone not null,
  balances jsonb not null,
  budget_line_id uuid not null,
  case_id uuid,
  id uuid not null,
  kind text not null,
  memo text not null,
  movements jsonb not null,
  n integer not null
);
create table log_chains (
  hash bytea not null,
  links bigint not null,
  log text not null
);
create table log_links (
  hash bytea not null,
  key text not null,
  log text not null,
  n bigint not null
);
create table obstacles (
  about_case uuid,
  about_number integer,
  about_procedure text,
  answer text,
  answered_at timestamp with time zone,
  case_id uuid not null,
  category text not null,
  deciding_authority_id uuid not null,
  home_affairs_id uuid not null,
  raised_by uuid not null,
  raiser_id uuid,
  round integer not null,
  union_id uuid not null
);
create table organisations (
  code text not null,
  id uuid not null,
  kind text not null,
  name text not null,
  name_fold text not null generated always as (vn_fold(name)) stored,
  parent_id uuid,
  parent_organ text,
  row_version bigint not null default ((EXTRACT(epoch FROM clock_timestamp()) * (1000000)::numeric))::bigint,
  source text,
  source_status text,
  successor_id uuid,
  territory text,
  valid_from date not null,
  valid_to date
);
create table password_resets (
  code_hash text,
  ended_at timestamp with time zone,
  expires_at timestamp with time zone,
  id uuid not null,
  link_hash text not null,
  person_id uuid not null,
  used_at timestamp with time zone
);
create table payee_payments (
  case_id uuid not null,
  gross_vnd bigint not null,
  paid_on date not null,
  payment integer not null,
  person_id uuid not null,
  recorded_at timestamp with time zone not null,
  withheld_vnd bigint not null
);
create table people (
  email text,
  full_name text not null,
  id uuid not null,
  name_fold text not null generated always as (vn_fold(full_name)) stored,
  phone text,
  position text,
  row_version bigint not null default ((EXTRACT(epoch FROM clock_timestamp()) * (1000000)::numeric))::bigint,
  salt bytea not null,
  source text,
  source_status text,
  valid_from date not null,
  valid_to date
);
create table pinned_contents (
  content text not null,
  digest text not null
);
create table private_texts (
  author_person uuid not null,
  body jsonb,
  case_id uuid,
  created_at timestamp with time zone not null,
  digest text not null,
  erased_at timestamp with time zone,
  id uuid not null,
  kind text not null,
  salt bytea
);
create table proposal_types (
  area text,
  code text not null,
  id text not null,
  name text not null,
  obligation text,
  row_version bigint not null default ((EXTRACT(epoch FROM clock_timestamp()) * (1000000)::numeric))::bigint,
  source text,
  source_status text,
  valid_from date not null,
  valid_to date
);
create table proposed_changes (
  decided_at timestamp with time zone,
  decided_by uuid,
  decision_text uuid,
  id uuid not null,
  input jsonb not null,
  kind text not null,
  proposed_at timestamp with time zone not null,
  proposed_by uuid not null,
  reason_text uuid not null,
  rests_on jsonb not null,
  state text not null
);
create table reads_log (
  at timestamp with time zone not null,
  case_id uuid,
  document_id uuid,
  id bigint not null generated always as identity,
  person uuid not null,
  what text not null
);
create table receipts (
  at timestamp with time zone not null,
  body_digest text not null,
  case_id uuid not null,
  command text not null,
  idempotency_key text not null,
  outcome jsonb not null,
  person uuid not null,
  revision integer not null,
  stage text not null,
  update_id uuid not null
);
create table register_books (
  book text not null,
  first_number integer not null default 1,
  id uuid not null,
  kept_here boolean not null,
  last_number integer not null default 0,
  organisation_id uuid not null,
  year integer not null
);
create table register_foreign_numbers (
  book text not null,
  case_id uuid,
  is_shared boolean not null default false,
  key text not null,
  notation text not null,
  notation_fold text not null,
  organisation_id uuid not null,
  paper text not null,
  recorded_at timestamp with time zone not null,
  year integer not null
);
create table register_numbers (
  book_id uuid not null,
  case_id uuid,
  key text not null,
  number integer not null,
  signed_on date not null,
  taken_at timestamp with time zone not null,
  void_reason text,
  voided_at timestamp with time zone
);
create table rule_sets (
  code text not null,
  content jsonb not null,
  id text not null,
  legal_basis text not null,
  row_version bigint not null default ((EXTRACT(epoch FROM clock_timestamp()) * (1000000)::numeric))::bigint,
  source text,
  source_status text,
  status text not null,
  territory text not null,
  valid_from date not null,
  valid_to date,
  version integer not null
);
create table saved_views (
  id uuid not null,
  list text not null,
  name text not null,
  owner uuid not null,
  query text not null,
  row_version bigint not null default ((EXTRACT(epoch FROM clock_timestamp()) * (1000000)::numeric))::bigint,
  saved_at timestamp with time zone not null,
  shared_capability text,
  shared_organisation_id uuid
);
create table sessions (
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  person_id uuid not null,
  token_hash bytea not null
);
create table spending_norms (
  id text not null,
  issuer text not null,
  item text not null,
  max_percent double precision,
  max_vnd bigint not null,
  row_version bigint not null default ((EXTRACT(epoch FROM clock_timestamp()) * (1000000)::numeric))::bigint,
  source text not null,
  source_status text not null,
  territory text not null,
  unit text not null,
  valid_from date not null,
  valid_to date
);
create table treasury_references (
  case_id uuid not null,
  is_shared boolean not null,
  key text not null,
  paid_on date not null,
  recorded_at timestamp with time zone not null,
  reference text not null,
  reference_fold text not null
);
create table verifications (
  checks jsonb not null,
  ended_at timestamp with time zone not null,
  failed_checks integer not null,
  head jsonb,
  id uuid not null,
  outcome text not null,
  source text not null,
  started_at timestamp with time zone not null
);
create table withholding_rules (
  can_commit boolean not null,
  can_request_below boolean not null,
  exemptions jsonb,
  id text not null,
  payroll_from_months integer,
  rate_percent double precision not null,
  residency text not null,
  row_version bigint not null default ((EXTRACT(epoch FROM clock_timestamp()) * (1000000)::numeric))::bigint,
  source text not null,
  source_status text not null,
  threshold_vnd bigint not null,
  valid_from date not null,
  valid_to date
);

-- views

create view held_roles as
 SELECT c.id,
    c.person_id,
    c.organisation_id,
    c.capability,
    GREATEST(c.valid_from, p.valid_from, o.valid_from) AS valid_from,
    LEAST(c.valid_to, p.valid_to, o.valid_to,
        CASE
            WHEN ((c.capability = 'expert'::text) AND (e.consent_withdrawn_at >= COALESCE(e.consent_at, '-infinity'::timestamp with time zone))) THEN (((e.consent_withdrawn_at AT TIME ZONE 'Asia/Ho_Chi_Minh'::text))::date - 1)
            ELSE NULL::date
        END) AS valid_to,
    c.row_version
   FROM (((capabilities c
     JOIN people p ON ((p.id = c.person_id)))
     JOIN organisations o ON ((o.id = c.organisation_id)))
     LEFT JOIN experts e ON ((e.person_id = c.person_id)))
UNION ALL
 SELECT c.id,
    c.person_id,
    s.organisation_id,
    c.capability,
    GREATEST(c.valid_from, p.valid_from, o.valid_from, s.since) AS valid_from,
    LEAST(c.valid_to, p.valid_to, o.valid_to,
        CASE
            WHEN ((c.capability = 'expert'::text) AND (e.consent_withdrawn_at >= COALESCE(e.consent_at, '-infinity'::timestamp with time zone))) THEN (((e.consent_withdrawn_at AT TIME ZONE 'Asia/Ho_Chi_Minh'::text))::date - 1)
            ELSE NULL::date
        END) AS valid_to,
    c.row_version
   FROM ((((successions s
     JOIN capabilities c ON (((c.organisation_id = s.origin_id) AND (c.capability = ANY (ARRAY['expert'::text, 'administrator'::text, 'auditor'::text])) AND ((c.valid_to IS NULL) OR (c.valid_to >= s.since)))))
     JOIN people p ON ((p.id = c.person_id)))
     JOIN organisations o ON ((o.id = s.organisation_id)))
     LEFT JOIN experts e ON ((e.person_id = c.person_id)));
create view successions as
 WITH RECURSIVE line(origin_id, organisation_id, since, step) AS (
         SELECT organisations.id,
            organisations.successor_id,
            (organisations.valid_to + 1) AS "?column?",
            1 AS "?column?"
           FROM organisations
          WHERE ((organisations.successor_id IS NOT NULL) AND (organisations.valid_to IS NOT NULL))
        UNION ALL
         SELECT line_1.origin_id,
            o.successor_id,
            (o.valid_to + 1),
            (line_1.step + 1)
           FROM (line line_1
             JOIN organisations o ON ((o.id = line_1.organisation_id)))
          WHERE ((o.successor_id IS NOT NULL) AND (o.valid_to IS NOT NULL) AND (line_1.step < 20))
        )
 SELECT origin_id,
    organisation_id,
    since
   FROM line;

-- constraints

alter table access_log add constraint access_log_outcome_check CHECK ((outcome = ANY (ARRAY['signedIn'::text, 'signInFailed'::text, 'limited'::text, 'signedOut'::text, 'passwordChanged'::text, 'passwordRefused'::text, 'passwordSet'::text, 'accountDisabled'::text, 'refused'::text, 'tokenMade'::text, 'tokenRevoked'::text, 'tokenUsed'::text])));
alter table access_log add constraint access_log_pkey PRIMARY KEY (id);
alter table access_tokens add constraint access_tokens_end CHECK ((expires_at <= (created_at + '91 days'::interval)));
alter table access_tokens add constraint access_tokens_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table access_tokens add constraint access_tokens_pkey PRIMARY KEY (id);
alter table access_tokens add constraint access_tokens_scope_check CHECK ((scope = ANY (ARRAY['read'::text, 'act'::text])));
alter table access_tokens add constraint access_tokens_token_hash_check CHECK ((length(token_hash) = 32));
alter table access_tokens add constraint access_tokens_token_hash_key UNIQUE (token_hash);
alter table accounts add constraint accounts_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table accounts add constraint accounts_pkey PRIMARY KEY (person_id);
alter table accounts add constraint accounts_row_version_check CHECK (((row_version >= 1) AND (row_version <= '9007199254740991'::bigint)));
alter table accounts add constraint accounts_username_check CHECK ((username = lower(username)));
alter table accounts add constraint accounts_username_key UNIQUE (username);
alter table attempts add constraint attempts_door_check CHECK ((length(door) = 32));
alter table attempts add constraint attempts_pkey PRIMARY KEY (door);
alter table budget_lines add constraint budget_lines_advanced_check CHECK (((advanced >= 0) AND (advanced <= '9007199254740991'::bigint)));
alter table budget_lines add constraint budget_lines_appropriated_check CHECK (((appropriated >= 0) AND (appropriated <= '9007199254740991'::bigint)));
alter table budget_lines add constraint budget_lines_balance CHECK ((appropriated = (((free + committed) + advanced) + paid)));
alter table budget_lines add constraint budget_lines_classification_check CHECK ((classification ~ '^\d{3}-\d{3}-\d{3}-\d{4}$'::text));
alter table budget_lines add constraint budget_lines_committed_check CHECK (((committed >= 0) AND (committed <= '9007199254740991'::bigint)));
alter table budget_lines add constraint budget_lines_fiscal_year_check CHECK (((fiscal_year >= 1945) AND (fiscal_year <= 9999)));
alter table budget_lines add constraint budget_lines_free_check CHECK (((free >= 0) AND (free <= '9007199254740991'::bigint)));
alter table budget_lines add constraint budget_lines_organisation_id_fiscal_year_code_key UNIQUE (organisation_id, fiscal_year, code);
alter table budget_lines add constraint budget_lines_paid_check CHECK (((paid >= 0) AND (paid <= '9007199254740991'::bigint)));
alter table budget_lines add constraint budget_lines_pkey PRIMARY KEY (id);
alter table calendar_days add constraint calendar_days_kind_check CHECK ((kind = ANY (ARRAY['holiday'::text, 'compensation'::text, 'swapOff'::text, 'swapWork'::text])));
alter table calendar_days add constraint calendar_days_pkey PRIMARY KEY (version_id, day);
alter table calendar_days add constraint calendar_days_version_id_fkey FOREIGN KEY (version_id) REFERENCES calendar_versions(id);
alter table calendar_versions add constraint calendar_versions_pkey PRIMARY KEY (id);
alter table calendar_versions add constraint calendar_versions_version_check CHECK ((version >= 1));
alter table calendar_versions add constraint calendar_versions_version_key UNIQUE (version);
alter table capabilities add constraint capabilities_ends_after_beginning CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)));
alter table capabilities add constraint capabilities_once EXCLUDE USING gist (person_id WITH =, organisation_id WITH =, capability WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&);
alter table capabilities add constraint capabilities_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id);
alter table capabilities add constraint capabilities_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table capabilities add constraint capabilities_pkey PRIMARY KEY (id);
alter table capabilities add constraint capabilities_row_version_check CHECK (((row_version >= 1) AND (row_version <= '9007199254740991'::bigint)));
alter table case_documents add constraint case_documents_kind_check CHECK ((kind <> ''::text));
alter table case_documents add constraint case_documents_pkey PRIMARY KEY (case_id, document_id, kind);
alter table cases add constraint cases_calendar_is_stored FOREIGN KEY (calendar_digest) REFERENCES pinned_contents(digest);
alter table cases add constraint cases_check CHECK (((person_revision >= 0) AND (person_revision <= revision)));
alter table cases add constraint cases_code UNIQUE (procedure, code);
alter table cases add constraint cases_pkey PRIMARY KEY (id);
alter table cases add constraint cases_procedure_check CHECK ((procedure <> ''::text));
alter table cases add constraint cases_revision_check CHECK ((revision >= 1));
alter table cases add constraint cases_rule_set_is_stored FOREIGN KEY (rule_set_digest) REFERENCES pinned_contents(digest);
alter table cases add constraint cases_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text, 'imported'::text])));
alter table cases add constraint cases_state_version_check CHECK ((state_version >= 1));
alter table commissions add constraint commissions_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id) ON DELETE CASCADE;
alter table commissions add constraint commissions_pkey PRIMARY KEY (case_id);
alter table commissions add constraint commissions_seats_check CHECK ((jsonb_typeof(seats) = 'array'::text));
alter table documents add constraint documents_pkey PRIMARY KEY (id);
alter table documents add constraint documents_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text));
alter table documents add constraint documents_size_check CHECK ((size >= 0));
alter table draft_hand_overs add constraint draft_hand_overs_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES drafts(id);
alter table draft_hand_overs add constraint draft_hand_overs_from_person_fkey FOREIGN KEY (from_person) REFERENCES people(id);
alter table draft_hand_overs add constraint draft_hand_overs_pkey PRIMARY KEY (draft_id, version);
alter table draft_hand_overs add constraint draft_hand_overs_to_person_fkey FOREIGN KEY (to_person) REFERENCES people(id);
alter table draft_hand_overs add constraint draft_hand_overs_version_check CHECK ((version >= 2));
alter table drafts add constraint drafts_check CHECK (((content IS NULL) = ((submitted_at IS NOT NULL) OR (discarded_at IS NOT NULL))));
alter table drafts add constraint drafts_check1 CHECK (((content IS NOT NULL) OR (title IS NULL)));
alter table drafts add constraint drafts_check2 CHECK (((submitted_at IS NULL) = (submitted_by IS NULL)));
alter table drafts add constraint drafts_check3 CHECK (((submitted_at IS NULL) = (submitted_case_id IS NULL)));
alter table drafts add constraint drafts_check4 CHECK (((submitted_at IS NULL) = (receipt_id IS NULL)));
alter table drafts add constraint drafts_check5 CHECK (((through_case_id IS NULL) = (through_procedure IS NULL)));
alter table drafts add constraint drafts_check6 CHECK (((through_case_id IS NULL) OR (case_id IS NULL)));
alter table drafts add constraint drafts_content_check CHECK ((jsonb_typeof(content) = 'object'::text));
alter table drafts add constraint drafts_holder_fkey FOREIGN KEY (holder) REFERENCES people(id);
alter table drafts add constraint drafts_idempotency_key_key UNIQUE (idempotency_key);
alter table drafts add constraint drafts_maker_fkey FOREIGN KEY (maker) REFERENCES people(id);
alter table drafts add constraint drafts_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id);
alter table drafts add constraint drafts_pkey PRIMARY KEY (id);
alter table drafts add constraint drafts_saved_by_fkey FOREIGN KEY (saved_by) REFERENCES people(id);
alter table drafts add constraint drafts_version_check CHECK ((version >= 1));
alter table duties add constraint duties_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id);
alter table duties add constraint duties_duty_check CHECK ((jsonb_typeof(duty) = 'object'::text));
alter table duties add constraint duties_pkey PRIMARY KEY (case_id, key);
alter table duties add constraint duties_rung_check CHECK ((rung >= 0));
alter table erased_loose_texts add constraint erased_loose_texts_pkey PRIMARY KEY (text_id);
alter table erased_loose_texts add constraint erased_loose_texts_text_id_fkey FOREIGN KEY (text_id) REFERENCES private_texts(id);
alter table experts add constraint experts_affiliation_organisation_id_fkey FOREIGN KEY (affiliation_organisation_id) REFERENCES organisations(id);
alter table experts add constraint experts_ends_after_beginning CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)));
alter table experts add constraint experts_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table experts add constraint experts_pkey PRIMARY KEY (person_id);
alter table experts add constraint experts_residency_check CHECK ((residency = ANY (ARRAY['resident'::text, 'nonResident'::text])));
alter table experts add constraint experts_row_version_check CHECK (((row_version >= 1) AND (row_version <= '9007199254740991'::bigint)));
alter table experts add constraint experts_tax_commitment_year_check CHECK (((tax_commitment_year >= 2000) AND (tax_commitment_year <= 9999)));
alter table given_up_effects add constraint given_up_effects_key_check CHECK ((key <> ''::text));
alter table given_up_effects add constraint given_up_effects_pkey PRIMARY KEY (key);
alter table interventions add constraint interventions_action_check CHECK ((action = ANY (ARRAY['retryActivities'::text, 'recreateWorkflow'::text, 'giveUpEffect'::text])));
alter table interventions add constraint interventions_causes_check CHECK ((cardinality(causes) >= 1));
alter table interventions add constraint interventions_pkey PRIMARY KEY (id);
alter table interventions add constraint interventions_reason_check CHECK ((length(reason) >= 10));
alter table journal_facts add constraint journal_facts_actor_check CHECK ((jsonb_typeof(actor) = 'object'::text));
alter table journal_facts add constraint journal_facts_fact_check CHECK ((jsonb_typeof(fact) = 'object'::text));
alter table journal_facts add constraint journal_facts_hash_check CHECK ((length(hash) = 32));
alter table journal_facts add constraint journal_facts_kind_check CHECK ((kind <> ''::text));
alter table journal_facts add constraint journal_facts_pkey PRIMARY KEY (stream_kind, stream_id, revision);
alter table journal_facts add constraint journal_facts_previous_hash_check CHECK ((length(previous_hash) = 32));
alter table journal_facts add constraint journal_facts_revision_check CHECK ((revision >= 1));
alter table journal_facts add constraint journal_facts_stream_kind_stream_id_fkey FOREIGN KEY (stream_kind, stream_id) REFERENCES journal_streams(kind, id);
alter table journal_root_leaves add constraint journal_root_leaves_hash_check CHECK ((length(hash) = 32));
alter table journal_root_leaves add constraint journal_root_leaves_pkey PRIMARY KEY (stream_kind, stream_id, sequence);
alter table journal_root_leaves add constraint journal_root_leaves_revision_check CHECK ((revision >= 1));
alter table journal_root_leaves add constraint journal_root_leaves_sequence_fkey FOREIGN KEY (sequence) REFERENCES journal_roots(sequence);
alter table journal_roots add constraint journal_roots_pkey PRIMARY KEY (sequence);
alter table journal_roots add constraint journal_roots_previous_root_check CHECK ((length(previous_root) = 32));
alter table journal_roots add constraint journal_roots_public_key_check CHECK ((length(public_key) = 32));
alter table journal_roots add constraint journal_roots_root_check CHECK ((length(root) = 32));
alter table journal_roots add constraint journal_roots_sequence_check CHECK ((sequence >= 1));
alter table journal_roots add constraint journal_roots_signature_check CHECK ((length(signature) = 64));
alter table journal_roots add constraint journal_roots_streams_check CHECK ((streams >= 0));
alter table journal_streams add constraint journal_streams_head_hash_check CHECK ((length(head_hash) = 32));
alter table journal_streams add constraint journal_streams_id_check CHECK ((id <> ''::text));
alter table journal_streams add constraint journal_streams_kind_check CHECK ((kind <> ''::text));
alter table journal_streams add constraint journal_streams_pkey PRIMARY KEY (kind, id);
alter table journal_streams add constraint journal_streams_revision_check CHECK ((revision >= 0));
alter table ledger_postings add constraint ledger_postings_account_check CHECK ((account = ANY (ARRAY['appropriation'::text, 'free'::text, 'committed'::text, 'advanced'::text, 'paid'::text])));
alter table ledger_postings add constraint ledger_postings_amount_check CHECK ((amount <> 0));
alter table ledger_postings add constraint ledger_postings_budget_line_id_fkey FOREIGN KEY (budget_line_id) REFERENCES budget_lines(id);
alter table ledger_postings add constraint ledger_postings_pkey PRIMARY KEY (transaction_id, "position");
alter table ledger_postings add constraint ledger_postings_transaction_id_fkey FOREIGN KEY (transaction_id) REFERENCES ledger_transactions(id);
alter table ledger_transactions add constraint ledger_transactions_budget_line_id_fkey FOREIGN KEY (budget_line_id) REFERENCES budget_lines(id);
alter table ledger_transactions add constraint ledger_transactions_case_id_kind_n_key UNIQUE (case_id, kind, n);
alter table ledger_transactions add constraint ledger_transactions_pkey PRIMARY KEY (id);
alter table log_chains add constraint log_chains_hash_check CHECK ((length(hash) = 32));
alter table log_chains add constraint log_chains_pkey PRIMARY KEY (log);
alter table log_links add constraint log_links_hash_check CHECK ((length(hash) = 32));
alter table log_links add constraint log_links_log_fkey FOREIGN KEY (log) REFERENCES log_chains(log);
alter table log_links add constraint log_links_n_check CHECK ((n >= 1));
alter table log_links add constraint log_links_pkey PRIMARY KEY (log, n);
alter table obstacles add constraint obstacles_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id) ON DELETE CASCADE;
alter table obstacles add constraint obstacles_check CHECK ((num_nonnulls(about_procedure, about_case, about_number) = ANY (ARRAY[0, 3])));
alter table obstacles add constraint obstacles_check1 CHECK ((num_nonnulls(answer, answered_at) = ANY (ARRAY[0, 2])));
alter table obstacles add constraint obstacles_pkey PRIMARY KEY (case_id);
alter table obstacles add constraint obstacles_round_check CHECK ((round >= 1));
alter table organisations add constraint organisations_check CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)));
alter table organisations add constraint organisations_check1 CHECK ((successor_id IS DISTINCT FROM id));
alter table organisations add constraint organisations_code_key UNIQUE (code);
alter table organisations add constraint organisations_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES organisations(id);
alter table organisations add constraint organisations_pkey PRIMARY KEY (id);
alter table organisations add constraint organisations_row_version_check CHECK (((row_version >= 1) AND (row_version <= '9007199254740991'::bigint)));
alter table organisations add constraint organisations_successor_id_fkey FOREIGN KEY (successor_id) REFERENCES organisations(id);
alter table password_resets add constraint password_resets_confirmed CHECK ((((code_hash IS NULL) = (expires_at IS NULL)) AND ((used_at IS NULL) OR (code_hash IS NOT NULL))));
alter table password_resets add constraint password_resets_link_hash_key UNIQUE (link_hash);
alter table password_resets add constraint password_resets_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table password_resets add constraint password_resets_pkey PRIMARY KEY (id);
alter table payee_payments add constraint payee_payments_check CHECK (((withheld_vnd >= 0) AND (withheld_vnd <= gross_vnd)));
alter table payee_payments add constraint payee_payments_gross_vnd_check CHECK (((gross_vnd >= 0) AND (gross_vnd <= '9007199254740991'::bigint)));
alter table payee_payments add constraint payee_payments_payment_check CHECK ((payment >= 1));
alter table payee_payments add constraint payee_payments_pkey PRIMARY KEY (case_id, payment, person_id);
alter table people add constraint people_ends_after_beginning CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)));
alter table people add constraint people_pkey PRIMARY KEY (id);
alter table people add constraint people_row_version_check CHECK (((row_version >= 1) AND (row_version <= '9007199254740991'::bigint)));
alter table pinned_contents add constraint pinned_contents_digest CHECK ((digest = ('sha256:'::text || encode(sha256(convert_to(content, 'UTF8'::name)), 'hex'::text))));
alter table pinned_contents add constraint pinned_contents_pkey PRIMARY KEY (digest);
alter table private_texts add constraint private_texts_check CHECK (((body IS NULL) = (salt IS NULL)));
alter table private_texts add constraint private_texts_check1 CHECK (((body IS NULL) = (erased_at IS NOT NULL)));
alter table private_texts add constraint private_texts_digest_check CHECK ((digest ~ '^sha256:[0-9a-f]{64}$'::text));
alter table private_texts add constraint private_texts_pkey PRIMARY KEY (id);
alter table proposal_types add constraint proposal_types_code_key UNIQUE (code);
alter table proposal_types add constraint proposal_types_ends_after_beginning CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)));
alter table proposal_types add constraint proposal_types_id_check CHECK ((id <> ''::text));
alter table proposal_types add constraint proposal_types_pkey PRIMARY KEY (id);
alter table proposal_types add constraint proposal_types_row_version_check CHECK (((row_version >= 1) AND (row_version <= '9007199254740991'::bigint)));
alter table proposed_changes add constraint proposed_changes_decided CHECK ((((state = 'waiting'::text) = (decided_by IS NULL)) AND ((decided_by IS NULL) = (decided_at IS NULL))));
alter table proposed_changes add constraint proposed_changes_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES people(id);
alter table proposed_changes add constraint proposed_changes_decision_text_fkey FOREIGN KEY (decision_text) REFERENCES private_texts(id);
alter table proposed_changes add constraint proposed_changes_pkey PRIMARY KEY (id);
alter table proposed_changes add constraint proposed_changes_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES people(id);
alter table proposed_changes add constraint proposed_changes_reason_text_fkey FOREIGN KEY (reason_text) REFERENCES private_texts(id);
alter table proposed_changes add constraint proposed_changes_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'confirmed'::text, 'rejected'::text, 'takenBack'::text])));
alter table proposed_changes add constraint proposed_changes_two_persons CHECK (
CASE state
    WHEN 'confirmed'::text THEN (decided_by <> proposed_by)
    WHEN 'takenBack'::text THEN (decided_by = proposed_by)
    ELSE true
END);
alter table reads_log add constraint reads_log_pkey PRIMARY KEY (id);
alter table receipts add constraint receipts_pkey PRIMARY KEY (update_id);
alter table register_books add constraint register_books_first_number_check CHECK ((first_number >= 1));
alter table register_books add constraint register_books_last_number_check CHECK ((last_number >= 0));
alter table register_books add constraint register_books_organisation_id_book_year_key UNIQUE (organisation_id, book, year);
alter table register_books add constraint register_books_pkey PRIMARY KEY (id);
alter table register_books add constraint register_books_year_check CHECK (((year >= 1945) AND (year <= 9999)));
alter table register_foreign_numbers add constraint register_foreign_numbers_paper_check CHECK ((paper = ANY (ARRAY['order'::text, 'letter'::text])));
alter table register_foreign_numbers add constraint register_foreign_numbers_pkey PRIMARY KEY (key);
alter table register_numbers add constraint register_numbers_book_id_fkey FOREIGN KEY (book_id) REFERENCES register_books(id);
alter table register_numbers add constraint register_numbers_check CHECK (((voided_at IS NULL) = (void_reason IS NULL)));
alter table register_numbers add constraint register_numbers_key_key UNIQUE (key);
alter table register_numbers add constraint register_numbers_number_check CHECK ((number >= 1));
alter table register_numbers add constraint register_numbers_pkey PRIMARY KEY (book_id, number);
alter table rule_sets add constraint rule_sets_code_version_key UNIQUE (code, version);
alter table rule_sets add constraint rule_sets_ends_after_beginning CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)));
alter table rule_sets add constraint rule_sets_id_check CHECK ((id <> ''::text));
alter table rule_sets add constraint rule_sets_one_active EXCLUDE USING gist (territory WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&) WHERE ((status = 'active'::text));
alter table rule_sets add constraint rule_sets_pkey PRIMARY KEY (id);
alter table rule_sets add constraint rule_sets_row_version_check CHECK (((row_version >= 1) AND (row_version <= '9007199254740991'::bigint)));
alter table rule_sets add constraint rule_sets_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'active'::text, 'retired'::text])));
alter table rule_sets add constraint rule_sets_version_check CHECK ((version >= 1));
alter table saved_views add constraint saved_views_check CHECK (((shared_organisation_id IS NULL) = (shared_capability IS NULL)));
alter table saved_views add constraint saved_views_owner_fkey FOREIGN KEY (owner) REFERENCES people(id);
alter table saved_views add constraint saved_views_pkey PRIMARY KEY (id);
alter table saved_views add constraint saved_views_row_version_check CHECK (((row_version >= 1) AND (row_version <= '9007199254740991'::bigint)));
alter table saved_views add constraint saved_views_shared_organisation_id_fkey FOREIGN KEY (shared_organisation_id) REFERENCES organisations(id);
alter table sessions add constraint sessions_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table sessions add constraint sessions_pkey PRIMARY KEY (token_hash);
alter table sessions add constraint sessions_token_hash_check CHECK ((length(token_hash) = 32));
alter table spending_norms add constraint spending_norms_ends_after_beginning CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)));
alter table spending_norms add constraint spending_norms_id_check CHECK ((id <> ''::text));
alter table spending_norms add constraint spending_norms_max_percent_check CHECK (((max_percent >= (0)::double precision) AND (max_percent <= (100)::double precision)));
alter table spending_norms add constraint spending_norms_max_vnd_check CHECK (((max_vnd >= 0) AND (max_vnd <= '9007199254740991'::bigint)));
alter table spending_norms add constraint spending_norms_once EXCLUDE USING gist (territory WITH =, item WITH =, source WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&);
alter table spending_norms add constraint spending_norms_pkey PRIMARY KEY (id);
alter table spending_norms add constraint spending_norms_row_version_check CHECK (((row_version >= 1) AND (row_version <= '9007199254740991'::bigint)));
alter table treasury_references add constraint treasury_references_key_check CHECK ((key <> ''::text));
alter table treasury_references add constraint treasury_references_pkey PRIMARY KEY (key);
alter table treasury_references add constraint treasury_references_reference_check CHECK ((reference <> ''::text));
alter table verifications add constraint verifications_check CHECK ((ended_at >= started_at));
alter table verifications add constraint verifications_check1 CHECK (((outcome = 'fails'::text) = (failed_checks > 0)));
alter table verifications add constraint verifications_checks_check CHECK ((jsonb_typeof(checks) = 'array'::text));
alter table verifications add constraint verifications_failed_checks_check CHECK ((failed_checks >= 0));
alter table verifications add constraint verifications_outcome_check CHECK ((outcome = ANY (ARRAY['holds'::text, 'fails'::text, 'incomplete'::text])));
alter table verifications add constraint verifications_pkey PRIMARY KEY (id);
alter table verifications add constraint verifications_source_check CHECK ((source = ANY (ARRAY['nightly'::text, 'operator'::text])));
alter table withholding_rules add constraint withholding_rules_ends_after_beginning CHECK (((valid_to IS NULL) OR (valid_to >= valid_from)));
alter table withholding_rules add constraint withholding_rules_id_check CHECK ((id <> ''::text));
alter table withholding_rules add constraint withholding_rules_once EXCLUDE USING gist (residency WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&);
alter table withholding_rules add constraint withholding_rules_payroll_from_months_check CHECK ((payroll_from_months > 0));
alter table withholding_rules add constraint withholding_rules_pkey PRIMARY KEY (id);
alter table withholding_rules add constraint withholding_rules_rate_percent_check CHECK (((rate_percent >= (0)::double precision) AND (rate_percent <= (100)::double precision)));
alter table withholding_rules add constraint withholding_rules_residency_check CHECK ((residency = ANY (ARRAY['resident'::text, 'nonResident'::text])));
alter table withholding_rules add constraint withholding_rules_row_version_check CHECK (((row_version >= 1) AND (row_version <= '9007199254740991'::bigint)));
alter table withholding_rules add constraint withholding_rules_threshold_vnd_check CHECK (((threshold_vnd >= 0) AND (threshold_vnd <= '9007199254740991'::bigint)));

-- indexes

CREATE INDEX access_log_account ON public.access_log USING btree (account, id);
CREATE INDEX access_log_at ON public.access_log USING btree (at);
CREATE INDEX access_tokens_person ON public.access_tokens USING btree (person_id);
CREATE INDEX attempts_began ON public.attempts USING btree (began_at);
CREATE INDEX capabilities_of_organisation ON public.capabilities USING btree (organisation_id, capability);
CREATE INDEX case_documents_document ON public.case_documents USING btree (document_id);
CREATE INDEX cases_closed ON public.cases USING btree (procedure, closed_at) WHERE (state = 'closed'::text);
CREATE INDEX cases_opened ON public.cases USING btree (procedure, opened_at DESC, id DESC);
CREATE INDEX cases_organisations ON public.cases USING gin (organisations);
CREATE INDEX cases_overdue ON public.cases USING btree (procedure, overdue_on) WHERE (state = 'open'::text);
CREATE INDEX cases_people ON public.cases USING gin (people);
CREATE INDEX cases_search ON public.cases USING gin (search_fold gin_trgm_ops);
CREATE INDEX cases_stage ON public.cases USING btree (procedure, stage, opened_at DESC, id DESC);
CREATE INDEX cases_unseen_by ON public.cases USING gin (unseen_by) WHERE ((state = 'open'::text) AND (unseen_by <> '{}'::text[]));
CREATE INDEX cases_year ON public.cases USING btree (procedure, year, opened_at DESC, id DESC);
CREATE INDEX commissions_of_host ON public.commissions USING btree (host_id) WHERE (host_id IS NOT NULL);
CREATE INDEX commissions_payees ON public.commissions USING gin (payees);
CREATE INDEX drafts_of_holder ON public.drafts USING btree (holder) WHERE (content IS NOT NULL);
CREATE INDEX drafts_of_maker ON public.drafts USING btree (maker) WHERE (content IS NOT NULL);
CREATE INDEX duties_due ON public.duties USING btree (due_on, case_id, key);
CREATE INDEX duties_of_owner ON public.duties USING btree (owner_organisation, owner_capability, due_on, case_id, key);
CREATE INDEX duties_of_person ON public.duties USING btree (owner_person, due_on, case_id, key) WHERE (owner_person IS NOT NULL);
CREATE INDEX interventions_at ON public.interventions USING btree (at, id);
CREATE INDEX interventions_case ON public.interventions USING btree (case_id, at);
CREATE INDEX journal_facts_at ON public.journal_facts USING btree (at);
CREATE INDEX journal_facts_of_row ON public.journal_facts USING btree (stream_id, ((fact ->> 'row'::text))) WHERE (stream_kind = 'masterData'::text);
CREATE INDEX journal_root_leaves_sequence ON public.journal_root_leaves USING btree (sequence);
CREATE INDEX ledger_postings_line ON public.ledger_postings USING btree (budget_line_id, account) INCLUDE (amount);
CREATE INDEX ledger_transactions_line ON public.ledger_transactions USING btree (budget_line_id, at);
CREATE UNIQUE INDEX ledger_transactions_of_line ON public.ledger_transactions USING btree (budget_line_id, kind, n) WHERE (case_id IS NULL);
CREATE UNIQUE INDEX log_links_key ON public.log_links USING btree (log, key);
CREATE INDEX obstacles_about ON public.obstacles USING btree (about_case) WHERE (about_case IS NOT NULL);
CREATE INDEX organisations_name ON public.organisations USING gin (name_fold gin_trgm_ops);
CREATE INDEX organisations_successor ON public.organisations USING btree (successor_id);
CREATE INDEX password_resets_of ON public.password_resets USING btree (person_id);
CREATE INDEX payee_payments_day ON public.payee_payments USING btree (person_id, paid_on);
CREATE INDEX people_name ON public.people USING gin (name_fold gin_trgm_ops);
CREATE INDEX proposed_changes_by_time ON public.proposed_changes USING btree (proposed_at DESC, id);
CREATE INDEX proposed_changes_waiting ON public.proposed_changes USING btree (proposed_at) WHERE (state = 'waiting'::text);
CREATE INDEX reads_log_case ON public.reads_log USING btree (case_id, at);
CREATE INDEX reads_log_person ON public.reads_log USING btree (person, at);
CREATE UNIQUE INDEX register_books_one_for_commissions ON public.register_books USING btree (year) WHERE (book = 'commission'::text);
CREATE INDEX register_foreign_numbers_of_case ON public.register_foreign_numbers USING btree (case_id);
CREATE UNIQUE INDEX register_foreign_numbers_once ON public.register_foreign_numbers USING btree (organisation_id, paper, year, notation_fold) WHERE (NOT is_shared);
CREATE INDEX saved_views_of_office ON public.saved_views USING btree (shared_organisation_id, shared_capability) WHERE (shared_capability IS NOT NULL);
CREATE INDEX saved_views_of_owner ON public.saved_views USING btree (owner);
CREATE INDEX sessions_expiry ON public.sessions USING btree (expires_at);
CREATE INDEX sessions_person ON public.sessions USING btree (person_id);
CREATE INDEX treasury_references_fold ON public.treasury_references USING btree (reference_fold);
CREATE INDEX verifications_last_success ON public.verifications USING btree (source, ended_at DESC) WHERE (outcome = 'holds'::text);
CREATE INDEX verifications_newest ON public.verifications USING btree (ended_at DESC, id DESC);

-- triggers

CREATE TRIGGER access_log_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.access_log FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER access_log_linked AFTER INSERT ON public.access_log FOR EACH ROW EXECUTE FUNCTION link_log_row('id');
CREATE CONSTRAINT TRIGGER accounts_journalled AFTER INSERT OR UPDATE ON public.accounts DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION row_is_journalled('person_id');
CREATE TRIGGER accounts_versioned BEFORE UPDATE ON public.accounts FOR EACH ROW EXECUTE FUNCTION later_row_version();
CREATE CONSTRAINT TRIGGER budget_lines_equal_postings AFTER INSERT OR UPDATE OF appropriated, free, committed, advanced, paid ON public.budget_lines DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION budget_line_equals_postings();
CREATE CONSTRAINT TRIGGER budget_lines_journalled AFTER INSERT ON public.budget_lines DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION row_is_journalled('id');
CREATE TRIGGER budget_lines_stay BEFORE DELETE OR TRUNCATE ON public.budget_lines FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER calendar_days_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.calendar_days FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER calendar_versions_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.calendar_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE CONSTRAINT TRIGGER calendar_versions_journalled AFTER INSERT ON public.calendar_versions DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION calendar_is_journalled();
CREATE CONSTRAINT TRIGGER capabilities_by_two AFTER INSERT OR UPDATE ON public.capabilities DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION two_persons_changed();
CREATE CONSTRAINT TRIGGER capabilities_journalled AFTER INSERT OR UPDATE ON public.capabilities DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION row_is_journalled('id');
CREATE TRIGGER capabilities_versioned BEFORE UPDATE ON public.capabilities FOR EACH ROW EXECUTE FUNCTION later_row_version();
CREATE TRIGGER case_documents_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.case_documents FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE CONSTRAINT TRIGGER documents_journalled AFTER INSERT OR UPDATE ON public.documents DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION row_is_journalled('id');
CREATE TRIGGER documents_only_erased BEFORE UPDATE ON public.documents FOR EACH ROW EXECUTE FUNCTION document_only_erased();
CREATE TRIGGER documents_stay BEFORE TRUNCATE ON public.documents FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER draft_hand_overs_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.draft_hand_overs FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER draft_hand_overs_linked AFTER INSERT ON public.draft_hand_overs FOR EACH ROW EXECUTE FUNCTION link_log_row('draft_id', 'version');
CREATE TRIGGER erased_loose_texts_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.erased_loose_texts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER erased_loose_texts_linked AFTER INSERT ON public.erased_loose_texts FOR EACH ROW EXECUTE FUNCTION link_log_row('text_id');
CREATE CONSTRAINT TRIGGER experts_journalled AFTER INSERT OR UPDATE ON public.experts DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION row_is_journalled('person_id');
CREATE TRIGGER experts_versioned BEFORE UPDATE ON public.experts FOR EACH ROW EXECUTE FUNCTION later_row_version();
CREATE TRIGGER given_up_effects_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.given_up_effects FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER given_up_effects_linked AFTER INSERT ON public.given_up_effects FOR EACH ROW EXECUTE FUNCTION link_log_row('key');
CREATE TRIGGER interventions_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.interventions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER interventions_linked AFTER INSERT ON public.interventions FOR EACH ROW EXECUTE FUNCTION link_log_row('id');
CREATE TRIGGER journal_facts_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.journal_facts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER journal_root_leaves_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.journal_root_leaves FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER journal_roots_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.journal_roots FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER journal_streams_forward BEFORE UPDATE ON public.journal_streams FOR EACH ROW EXECUTE FUNCTION journal_head_moves_forward();
CREATE CONSTRAINT TRIGGER journal_streams_on_facts AFTER UPDATE ON public.journal_streams DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION head_is_a_fact();
CREATE TRIGGER journal_streams_stay BEFORE DELETE OR TRUNCATE ON public.journal_streams FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_postings_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.ledger_postings FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE CONSTRAINT TRIGGER ledger_postings_balance AFTER INSERT ON public.ledger_postings DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_transaction_balances();
CREATE CONSTRAINT TRIGGER ledger_postings_equal_line AFTER INSERT ON public.ledger_postings DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION budget_line_equals_postings();
CREATE TRIGGER ledger_transactions_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.ledger_transactions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE CONSTRAINT TRIGGER ledger_transactions_balance AFTER INSERT ON public.ledger_transactions DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_transaction_balances();
CREATE TRIGGER log_links_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.log_links FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE CONSTRAINT TRIGGER organisations_journalled AFTER INSERT OR UPDATE ON public.organisations DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION row_is_journalled('id');
CREATE TRIGGER organisations_versioned BEFORE UPDATE ON public.organisations FOR EACH ROW EXECUTE FUNCTION later_row_version();
CREATE CONSTRAINT TRIGGER password_resets_journalled AFTER INSERT OR UPDATE ON public.password_resets DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION row_is_journalled('id');
CREATE TRIGGER password_resets_stay BEFORE DELETE OR TRUNCATE ON public.password_resets FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER payee_payments_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.payee_payments FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER payee_payments_linked AFTER INSERT ON public.payee_payments FOR EACH ROW EXECUTE FUNCTION link_log_row('case_id', 'payment', 'person_id');
CREATE CONSTRAINT TRIGGER people_journalled AFTER INSERT OR UPDATE ON public.people DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION row_is_journalled('id');
CREATE TRIGGER people_versioned BEFORE UPDATE ON public.people FOR EACH ROW EXECUTE FUNCTION later_row_version();
CREATE TRIGGER pinned_contents_stay BEFORE DELETE OR TRUNCATE ON public.pinned_contents FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER private_texts_only_erased BEFORE UPDATE ON public.private_texts FOR EACH ROW EXECUTE FUNCTION private_text_only_erased();
CREATE TRIGGER private_texts_stay BEFORE DELETE OR TRUNCATE ON public.private_texts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE CONSTRAINT TRIGGER proposal_types_journalled AFTER INSERT OR UPDATE ON public.proposal_types DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION row_is_journalled('id');
CREATE TRIGGER proposal_types_versioned BEFORE UPDATE ON public.proposal_types FOR EACH ROW EXECUTE FUNCTION later_row_version();
CREATE CONSTRAINT TRIGGER proposed_changes_journalled AFTER INSERT OR UPDATE ON public.proposed_changes DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION row_is_journalled('id');
CREATE TRIGGER proposed_changes_only_decided BEFORE UPDATE ON public.proposed_changes FOR EACH ROW EXECUTE FUNCTION proposal_only_decided();
CREATE TRIGGER proposed_changes_stay BEFORE DELETE OR TRUNCATE ON public.proposed_changes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER reads_log_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.reads_log FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER reads_log_linked AFTER INSERT ON public.reads_log FOR EACH ROW EXECUTE FUNCTION link_log_row('id');
CREATE CONSTRAINT TRIGGER register_books_journalled AFTER INSERT ON public.register_books DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION row_is_journalled('id');
CREATE TRIGGER register_numbers_only_voided BEFORE UPDATE ON public.register_numbers FOR EACH ROW EXECUTE FUNCTION register_number_only_voided();
CREATE TRIGGER register_numbers_stay BEFORE DELETE OR TRUNCATE ON public.register_numbers FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE CONSTRAINT TRIGGER rule_sets_by_two AFTER INSERT OR UPDATE ON public.rule_sets DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION two_persons_changed();
CREATE CONSTRAINT TRIGGER rule_sets_journalled AFTER INSERT OR UPDATE ON public.rule_sets DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION row_is_journalled('id');
CREATE TRIGGER rule_sets_versioned BEFORE UPDATE ON public.rule_sets FOR EACH ROW EXECUTE FUNCTION later_row_version();
CREATE TRIGGER saved_views_versioned BEFORE UPDATE ON public.saved_views FOR EACH ROW EXECUTE FUNCTION later_row_version();
CREATE TRIGGER sessions_only_renewed BEFORE UPDATE ON public.sessions FOR EACH ROW EXECUTE FUNCTION session_only_renewed();
CREATE CONSTRAINT TRIGGER spending_norms_by_two AFTER INSERT OR UPDATE ON public.spending_norms DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION two_persons_changed();
CREATE CONSTRAINT TRIGGER spending_norms_journalled AFTER INSERT OR UPDATE ON public.spending_norms DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION row_is_journalled('id');
CREATE TRIGGER spending_norms_versioned BEFORE UPDATE ON public.spending_norms FOR EACH ROW EXECUTE FUNCTION later_row_version();
CREATE TRIGGER treasury_references_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.treasury_references FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER treasury_references_linked AFTER INSERT ON public.treasury_references FOR EACH ROW EXECUTE FUNCTION link_log_row('key');
CREATE TRIGGER verifications_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.verifications FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER verifications_linked AFTER INSERT ON public.verifications FOR EACH ROW EXECUTE FUNCTION link_log_row('id');
CREATE CONSTRAINT TRIGGER withholding_rules_by_two AFTER INSERT OR UPDATE ON public.withholding_rules DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION two_persons_changed();
CREATE CONSTRAINT TRIGGER withholding_rules_journalled AFTER INSERT OR UPDATE ON public.withholding_rules DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION row_is_journalled('id');
CREATE TRIGGER withholding_rules_versioned BEFORE UPDATE ON public.withholding_rules FOR EACH ROW EXECUTE FUNCTION later_row_version();
