-- What opens doors also closes: roles, people and bodies that ended, tokens without an end, and how often somebody may try.

-- What somebody may act as, and when it counts: the role, the person, the body and, for an expert, the consent must all hold.
-- Every query that asks for roles reads this view and never the table beneath it.
create view held_roles as
select c.id, c.person_id, c.organisation_id, c.capability,
       greatest(c.valid_from, p.valid_from, o.valid_from) as valid_from,
       least(c.valid_to, p.valid_to, o.valid_to,
             case when c.capability = 'expert' and e.consent_withdrawn_at >= coalesce(e.consent_at, '-infinity')
                  then (e.consent_withdrawn_at at time zone 'Asia/Ho_Chi_Minh')::date - 1 end) as valid_to
  from capabilities c
  join people p on p.id = c.person_id
  join organisations o on o.id = c.organisation_id
  left join experts e on e.person_id = c.person_id;

-- A token ends within 90 days (91 with the rest of its last day) and says how far it reaches.
alter table access_tokens add column scope text not null default 'act' check (scope in ('read', 'act'));
alter table access_tokens alter column scope drop default;
alter table access_tokens add column last_address text;
update access_tokens set expires_at = least(coalesce(expires_at, 'infinity'), created_at + interval '90 days');
alter table access_tokens alter column expires_at set not null;
alter table access_tokens add constraint access_tokens_end check (expires_at <= created_at + interval '91 days');

-- How often somebody has tried a door since `began_at`: an account, an address, a person at a costly route. `door` is a digest, for a user
-- name that is tried may be a password typed in the wrong field. Lost after a crash, which only forgets a minute.
create unlogged table attempts (
  door bytea primary key check (length(door) = 32),
  began_at timestamptz not null,
  attempts integer not null
);
create index attempts_began on attempts (began_at);

-- Who came, who was refused, and from where. No passwords, no secrets.
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
