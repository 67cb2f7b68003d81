-- Changes that one administrator proposes and another confirms. The row that a proposal makes has the proposal's id.
create table proposed_changes (
  id uuid primary key,
  kind text not null,
  -- The proposed values, after they were checked.
  input jsonb not null,
  -- The state that it replaces or depends on. The proposal lapses when that state changes.
  rests_on jsonb not null,
  state text not null check (state in ('waiting', 'confirmed', 'rejected', 'takenBack')),
  reason_text uuid not null references private_texts (id),
  proposed_by uuid not null references people (id),
  proposed_at timestamptz not null,
  decided_by uuid references people (id),
  decided_at timestamptz,
  decision_text uuid references private_texts (id),
  constraint proposed_changes_decided check (
    (state = 'waiting') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
  constraint proposed_changes_two_persons check (
    case state when 'confirmed' then decided_by <> proposed_by when 'takenBack' then decided_by = proposed_by else true end)
);
create index proposed_changes_by_time on proposed_changes (proposed_at desc, id);
create index proposed_changes_waiting on proposed_changes (proposed_at) where state = 'waiting';

-- A link by which a person sets their own password. The proposer has the link, and the confirming person has the code. Neither is enough
-- alone.
create table password_resets (
  id uuid primary key,
  person_id uuid not null references people (id),
  -- SHA-256 of the link's secret (256 random bits) and of the code (80), hexadecimal.
  link_hash text not null unique,
  code_hash text,
  expires_at timestamptz,
  used_at timestamptz,
  ended_at timestamptz,
  constraint password_resets_confirmed check ((code_hash is null) = (expires_at is null) and (used_at is null or code_hash is not null))
);
create index password_resets_of on password_resets (person_id);

do $$
declare
  name text;
begin
  foreach name in array array['proposed_changes', 'password_resets'] loop
    execute format('create constraint trigger %1$s_journalled after insert or update on %1$I
      deferrable initially deferred for each row execute function row_is_journalled(''id'')', name);
  end loop;
end $$;

-- A decided proposal cannot be decided again, and the content of a proposal never changes.
create function proposal_only_decided() returns trigger language plpgsql as $$
begin
  if old.state <> 'waiting' or to_jsonb(new) - array['state', 'decided_by', 'decided_at', 'decision_text']
     <> to_jsonb(old) - array['state', 'decided_by', 'decided_at', 'decision_text'] then
    raise exception 'a proposal may only be decided, once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger proposed_changes_only_decided before update on proposed_changes
  for each row execute function proposal_only_decided();
create trigger proposed_changes_stay before delete or truncate on proposed_changes
  for each statement execute function refuse_change();
create trigger password_resets_stay before delete or truncate on password_resets
  for each statement execute function refuse_change();

-- A role, a ceiling, a tax rule or a rule set begins, comes into force or lasts longer only by a proposal. Another person must confirm it
-- in the same transaction. The owner is exempt: seeds and the operator's command write as the owner.
create function two_persons_changed() returns trigger language plpgsql as $$
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
end $$;
do $$
declare
  name text;
begin
  foreach name in array array['capabilities', 'spending_norms', 'withholding_rules', 'rule_sets'] loop
    execute format('create constraint trigger %1$s_by_two after insert or update on %1$I
      deferrable initially deferred for each row execute function two_persons_changed()', name);
  end loop;
end $$;
