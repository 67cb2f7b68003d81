-- What decides which sections of a commission a reader sees, beside its row (domain/commission/reading.ts, `Knowable`): lists judge each
-- duty by its section, and would open the state of every row for it. Derived from the snapshot, as in 0008.

alter table commissions drop column seats;
drop function seats_in(jsonb);

-- The elements of an array of the snapshot; none where there is no such array.
create function entries_of(list jsonb) returns setof jsonb
  language sql immutable parallel safe
  as $$ select jsonb_array_elements(case jsonb_typeof(list) when 'array' then list else '[]' end) $$;

-- Whether the last opinion of a person was filed and not returned.
create function has_standing_opinion(snapshot jsonb, person text) returns boolean
  language sql immutable parallel safe
  as $$
    select coalesce((
      select opinion -> 'returned' = 'null'
        from jsonb_array_elements(case jsonb_typeof(snapshot -> 'opinions') when 'array' then snapshot -> 'opinions' else '[]' end)
             with ordinality as filed(opinion, n)
       where opinion ->> 'person' = person
       order by n desc
       limit 1), false)
  $$;

create function seats_in(snapshot jsonb) returns jsonb
  language sql immutable parallel safe
  as $$
    select coalesce(jsonb_agg(jsonb_build_object(
             'person', member -> 'person',
             'isInvited', member -> 'invitedAt' <> 'null' and member -> 'answer' -> 'accepts' is distinct from 'false',
             'isConflicted', member ->> 'conflict' in ('open', 'blocked'),
             'isCleared', coalesce(member -> 'answer' -> 'accepts' = 'true' and member -> 'declaration' <> 'null'
                                   and member ->> 'conflict' in ('none', 'cleared'), false),
             'isIndependent', member ->> 'role' = 'scienceSecretary' or has_standing_opinion(snapshot, member ->> 'person'),
             'owesIndependence', member -> 'invitedAt' <> 'null' and member -> 'answer' -> 'accepts' is distinct from 'false'
                                 and snapshot -> 'end' = 'null' and member ->> 'role' in ('chair', 'viceChair', 'reviewer', 'member')
                                 and member ->> 'conflict' is distinct from 'blocked'
                                 and not has_standing_opinion(snapshot, member ->> 'person'),
             'isWalledOff', member -> 'invitedAt' <> 'null'
                            and (member -> 'employedByHost' = 'true' or member ->> 'conflict' in ('open', 'blocked')))), '[]')
      from entries_of(snapshot -> 'members') as member
     where member -> 'left' = 'false'
  $$;

alter table commissions
  add column seats jsonb not null generated always as (seats_in(snapshot)) stored,
  add column is_issued boolean not null
    generated always as (jsonb_path_exists(snapshot, '$.reports[*] ? (@.status == "issued")')) stored;
