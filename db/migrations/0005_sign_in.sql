-- Sign-in: sessions, tokens, counted attempts, and the access record.

create table sessions (
  token_hash bytea primary key check (length(token_hash) = 32),
  person_id uuid not null references people (id),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index sessions_person on sessions (person_id);
create index sessions_expiry on sessions (expires_at);

-- A session is renewed while it lasts, and for at most a day from its beginning. The API ends it earlier.
create function session_only_renewed() returns trigger language plpgsql as $$
begin
  if (new.token_hash, new.person_id, new.created_at) is distinct from (old.token_hash, old.person_id, old.created_at) then
    raise exception 'a session may only be renewed' using errcode = 'restrict_violation';
  end if;
  new.expires_at := least(new.expires_at, old.created_at + interval '24 hours');
  return new;
end $$;
create trigger sessions_only_renewed before update on sessions for each row execute function session_only_renewed();

create table access_tokens (
  id uuid primary key,
  person_id uuid not null references people (id),
  name text not null,
  token_hash bytea not null unique check (length(token_hash) = 32),
  created_at timestamptz not null,
  -- A token ends within 90 days (91 with the rest of its last day). Its scope limits what it may do.
  expires_at timestamptz not null,
  scope text not null check (scope in ('read', 'act')),
  revoked_at timestamptz,
  last_address text,
  constraint access_tokens_end check (expires_at <= created_at + interval '91 days')
);
create index access_tokens_person on access_tokens (person_id);

-- Counts the attempts since `began_at` on an account, from an address, or by a person at a costly route. `door` is a digest, because an
-- attempted user name may be a password typed in the wrong field. A crash loses the rows, which only forgets a minute.
create unlogged table attempts (
  door bytea primary key check (length(door) = 32),
  began_at timestamptz not null,
  attempts integer not null
);
create index attempts_began on attempts (began_at);

-- The access record: who signed in, who was refused, and from where. It has no passwords and no secrets.
create table access_log (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  outcome text not null check (outcome in ('signedIn', 'signInFailed', 'limited', 'signedOut', 'passwordChanged', 'passwordRefused',
    'passwordSet', 'accountDisabled', 'refused', 'tokenMade', 'tokenRevoked', 'tokenUsed')),
  reason text,
  account text,
  person_id uuid,
  address text not null,
  method text,
  route text,
  required_right text,
  session text,
  request_id text not null
);
create index access_log_at on access_log (at);
create index access_log_account on access_log (account, id);
create trigger access_log_append_only before update or delete or truncate on access_log
  for each statement execute function refuse_change();
