-- A published calendar stays as it was published. Its days were guarded already.
create trigger calendar_versions_append_only before update or delete or truncate on calendar_versions
  for each statement execute function refuse_change();

-- A calendar that comes in has a fact of the same transaction that publishes it.
create function calendar_is_journalled() returns trigger language plpgsql as $$
begin
  if is_owner_of(tg_relid) then
    return null;
  end if;
  if not exists (
    select from journal_facts
     where stream_kind = 'masterData' and stream_id = 'calendar_versions' and kind = 'published'
       and (fact ->> 'version')::int = new.version and xmin = pg_current_xact_id()::xid) then
    raise exception 'a calendar without a fact in its journal is refused' using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;
create constraint trigger calendar_versions_journalled after insert on calendar_versions
  deferrable initially deferred for each row execute function calendar_is_journalled();
