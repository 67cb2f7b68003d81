-- Private texts of a case that no fact names, because their act never came on record. Each was stored before its act was sent, so a process
-- killed in between leaves it behind.

-- Finds those stored before an instant, in one pass over all facts. A big province has millions of texts, and a night is long enough.
create function loose_texts(stored_before timestamptz) returns table (id uuid, case_id uuid) language sql stable as $$
  with named as materialized (
    select distinct said #>> '{}' as id
      from journal_facts f, jsonb_path_query(f.fact, '$.**.text ? (@.type() == "string")') as said)
  select t.id, t.case_id from private_texts t
   where t.case_id is not null and t.erased_at is null and t.created_at < stored_before
     and not exists (select from named n where n.id = t.id::text)
$$;

-- The texts that were erased, and when.
create table erased_loose_texts (
  text_id uuid primary key references private_texts (id),
  case_id uuid not null,
  erased_at timestamptz not null
);
create trigger erased_loose_texts_append_only before update or delete or truncate on erased_loose_texts
  for each statement execute function refuse_change();
create trigger erased_loose_texts_linked after insert on erased_loose_texts for each row execute function link_log_row('text_id');

-- Erases them and records it. It runs with the owner's rights: its caller can erase no text that a fact names, and none of the last day.
create function erase_loose_texts(stored_before timestamptz, at timestamptz) returns bigint language sql security definer
  set search_path = pg_catalog, public as $$
  with erased as (
    update private_texts t set body = null, salt = null, erased_at = at
      from loose_texts(least(stored_before, now() - interval '1 day')) l where t.id = l.id
    returning t.id, t.case_id),
  said as (
    insert into erased_loose_texts select id, case_id, at from erased returning 1)
  select count(*) from said
$$;
revoke execute on function erase_loose_texts(timestamptz, timestamptz) from public;
