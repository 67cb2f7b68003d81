-- Whoever changes a row says which version of it they saw. A version is the microsecond of the writing, and always later than the one
-- before: so versions of two tables are never taken for each other, and a restored database goes on counting without a sequence.

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
                              'rule_sets', 'proposal_types', 'saved_views'] loop
    execute format('alter table %I add column row_version bigint not null
      default (extract(epoch from clock_timestamp()) * 1000000)::bigint check (row_version between 1 and 9007199254740991)', name);
    execute format('create trigger %1$s_versioned before update on %1$I for each row execute function later_row_version()', name);
  end loop;
end $$;

-- What changed since a version is read from the facts of the row.
create index journal_facts_of_row on journal_facts (stream_id, (fact ->> 'row')) where stream_kind = 'masterData';

create or replace view held_roles as
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
