-- What the rule of reading (domain/commission/reading.ts) and the inbox ask of a commission's state, beside its row: a page of fifty
-- opened fifty states of 36 KB for it, 60 ms (ADR 0009). Derived from the snapshot by the database, so that nothing can forget it.

-- Who sits on the panel now: invited and not declined, in a conflict that is not cleared.
create function seats_in(snapshot jsonb) returns jsonb
  language sql immutable parallel safe
  as $$
    select coalesce(jsonb_agg(jsonb_build_object(
             'person', member -> 'person',
             'isInvited', member -> 'invitedAt' <> 'null' and member -> 'answer' -> 'accepts' is distinct from 'false',
             'isConflicted', member ->> 'conflict' in ('open', 'blocked'))), '[]')
      from jsonb_array_elements(case jsonb_typeof(snapshot -> 'members') when 'array' then snapshot -> 'members' else '[]' end) as member
     where member -> 'left' = 'false'
  $$;

alter table commissions
  add column seats jsonb not null generated always as (seats_in(snapshot)) stored,
  add column calendar_version integer generated always as ((snapshot -> 'calendar' ->> 'version')::integer) stored;
