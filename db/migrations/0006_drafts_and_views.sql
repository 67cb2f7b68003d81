-- What people keep while they work: drafts of commands, and views of lists.

-- A draft is text of its maker and, once handed over, of its holder. It is stored only here. Its content is deleted when its act is on
-- record, so that the act's texts can be erased completely, or when its maker discards it. The row stays, so that a retried creation does
-- not bring the draft back.
create table drafts (
  id uuid primary key,
  maker uuid not null references people (id),
  organisation_id uuid not null references organisations (id),
  -- The person who works on it now. Nobody else may change it.
  holder uuid not null references people (id),
  command text not null,
  case_id uuid,
  title text,
  content jsonb check (jsonb_typeof(content) = 'object'),
  -- Created with the draft. However often the sender sends it, it is one act.
  idempotency_key text not null unique,
  version integer not null check (version >= 1),
  created_at timestamptz not null,
  saved_at timestamptz not null,
  saved_by uuid not null references people (id),
  submitted_at timestamptz,
  submitted_by uuid,
  submitted_case_id uuid,
  receipt_id uuid,
  discarded_at timestamptz,
  check ((content is null) = (submitted_at is not null or discarded_at is not null)),
  check (content is not null or title is null),
  check ((submitted_at is null) = (submitted_by is null)),
  check ((submitted_at is null) = (submitted_case_id is null)),
  check ((submitted_at is null) = (receipt_id is null))
);
create index drafts_of_maker on drafts (maker) where content is not null;
create index drafts_of_holder on drafts (holder) where content is not null;

-- Hand-overs of drafts. Between two of them one person wrote every version, so they show who wrote which.
create table draft_hand_overs (
  draft_id uuid not null references drafts (id),
  -- The version that the hand-over created.
  version integer not null check (version >= 2),
  from_person uuid not null references people (id),
  to_person uuid not null references people (id),
  note text,
  at timestamptz not null,
  primary key (draft_id, version)
);
create trigger draft_hand_overs_append_only before update or delete or truncate on draft_hand_overs
  for each statement execute function refuse_change();

-- A list that a person has saved: the query of its address. A shared one is also visible to everybody who acts in that office.
create table saved_views (
  id uuid primary key,
  owner uuid not null references people (id),
  list text not null,
  name text not null,
  query text not null,
  shared_organisation_id uuid references organisations (id),
  shared_capability text,
  saved_at timestamptz not null,
  check ((shared_organisation_id is null) = (shared_capability is null))
);
create index saved_views_of_owner on saved_views (owner);
create index saved_views_of_office on saved_views (shared_organisation_id, shared_capability) where shared_capability is not null;

-- A change to a view names the version that its author saw, as with master data.
alter table saved_views add column row_version bigint not null
  default (extract(epoch from clock_timestamp()) * 1000000)::bigint check (row_version between 1 and 9007199254740991);
create trigger saved_views_versioned before update on saved_views for each row execute function later_row_version();
