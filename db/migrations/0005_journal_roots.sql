-- Published roots: what the whole journal was at a moment, signed, one line each; the same line leaves the machine in a file.
-- db/journal/signed-root.ts says what is signed, db/journal/merkle.ts what the root is over.
-- Least privilege, as in 0001: revoke update on journal_roots, journal_root_leaves from phanbien_app;

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

-- Only streams that moved since the root before: a stream's leaf under root n is its row with the greatest sequence up to n.
-- A province's few hundred moves a day are then what a year keeps, instead of every stream every day.
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
