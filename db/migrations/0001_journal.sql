-- The journal: append-only, hash-chained streams of facts (docs/design.md §3).
-- The rights of each process on a table are in db/grants.ts.
-- The three extensions are "trusted", so the database's owner may create them without a superuser.

create extension if not exists unaccent schema public;
create extension if not exists pg_trgm schema public;
create extension if not exists btree_gist schema public;

-- Folds text as people type it in searches: no accents, đ as d, lower case, in any Unicode form.
create function vn_fold(t text) returns text
  language sql immutable strict parallel safe
  as $$ select lower(public.unaccent('public.unaccent'::regdictionary, normalize(t, NFC))) $$;

-- Triggers apply to the owner too, unlike grants. A few triggers make an exception for the owner, who could disable them anyway.
create function is_owner_of(of regclass) returns boolean language sql stable as
  $$ select pg_has_role(current_user, relowner, 'USAGE') from pg_class where oid = of $$;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% of % is refused: it is append-only', tg_op, tg_table_name using errcode = 'restrict_violation';
end $$;

create table journal_streams (
  kind text not null check (kind <> ''),
  id text not null check (id <> ''),
  revision integer not null check (revision >= 0),
  head_hash bytea not null check (length(head_hash) = 32),
  head_at timestamptz,
  primary key (kind, id)
);

create table journal_facts (
  stream_kind text not null,
  stream_id text not null,
  revision integer not null check (revision >= 1),
  at timestamptz not null,
  actor jsonb not null check (jsonb_typeof(actor) = 'object'),
  kind text not null check (kind <> ''),
  fact jsonb not null check (jsonb_typeof(fact) = 'object'),
  previous_hash bytea not null check (length(previous_hash) = 32),
  hash bytea not null check (length(hash) = 32),
  primary key (stream_kind, stream_id, revision),
  foreign key (stream_kind, stream_id) references journal_streams (kind, id)
);

-- Triggers apply to the owner too, unlike grants.
create trigger journal_facts_append_only before update or delete or truncate on journal_facts
  for each statement execute function refuse_change();
create trigger journal_streams_stay before delete or truncate on journal_streams
  for each statement execute function refuse_change();

create function journal_head_moves_forward() returns trigger language plpgsql as $$
begin
  if new.kind <> old.kind or new.id <> old.id or new.revision <= old.revision then
    raise exception 'the head of %/% may only move forward', old.kind, old.id using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger journal_streams_forward before update on journal_streams
  for each row execute function journal_head_moves_forward();

-- Names, free text, opinions and declarations. Facts hold only ids and salted digests of them. Erasing a text deletes body and salt.
create table private_texts (
  id uuid primary key,
  case_id uuid,
  kind text not null,
  body jsonb,
  salt bytea,
  digest text not null check (digest ~ '^sha256:[0-9a-f]{64}$'),
  author_person uuid not null,
  created_at timestamptz not null,
  erased_at timestamptz,
  check ((body is null) = (salt is null)),
  check ((body is null) = (erased_at is not null))
);

create function private_text_only_erased() returns trigger language plpgsql as $$
begin
  if new.body is not null or old.body is null
     or (new.id, new.case_id, new.kind, new.digest, new.author_person, new.created_at)
        is distinct from (old.id, old.case_id, old.kind, old.digest, old.author_person, old.created_at) then
    raise exception 'a private text may only be erased' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger private_texts_only_erased before update on private_texts
  for each row execute function private_text_only_erased();
create trigger private_texts_stay before delete or truncate on private_texts
  for each statement execute function refuse_change();

-- A head can only move to a fact that exists.
create function head_is_a_fact() returns trigger language plpgsql as $$
begin
  if not exists (
    select from journal_facts
     where (stream_kind, stream_id, revision) = (new.kind, new.id, new.revision) and hash = new.head_hash) then
    raise exception 'the head of %/% is no fact', new.kind, new.id using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
create constraint trigger journal_streams_on_facts after update on journal_streams
  deferrable initially deferred for each row execute function head_is_a_fact();

-- The explorer of all journals reads it backwards. Facts of the same instant are sorted after reading.
create index journal_facts_at on journal_facts (at);
-- The changes of a row since a version are read from its facts.
create index journal_facts_of_row on journal_facts (stream_id, (fact ->> 'row')) where stream_kind = 'masterData';

-- Published roots: a signed line for the state of the whole journal at a moment. The same line leaves the machine in a file.
-- db/journal/signed-root.ts defines what is signed, and db/journal/merkle.ts what the root is computed from.
create table journal_roots (
  sequence integer primary key check (sequence >= 1),
  at timestamptz not null,
  streams integer not null check (streams >= 0),
  root bytea not null check (length(root) = 32),
  previous_root bytea not null check (length(previous_root) = 32),
  key_id text not null,
  public_key bytea not null check (length(public_key) = 32),
  signature bytea not null check (length(signature) = 64)
);

-- Only streams that changed since the previous root. A stream's leaf under root n is its row with the greatest sequence up to n.
-- A year then keeps a province's few hundred changes a day, and not every stream every day.
create table journal_root_leaves (
  stream_kind text not null,
  stream_id text not null,
  sequence integer not null references journal_roots (sequence),
  revision integer not null check (revision >= 1),
  hash bytea not null check (length(hash) = 32),
  primary key (stream_kind, stream_id, sequence)
);
create index journal_root_leaves_sequence on journal_root_leaves (sequence);

create trigger journal_roots_append_only before update or delete or truncate on journal_roots
  for each statement execute function refuse_change();
create trigger journal_root_leaves_append_only before update or delete or truncate on journal_root_leaves
  for each statement execute function refuse_change();
