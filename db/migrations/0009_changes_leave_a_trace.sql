-- Limits what the roles of API and worker may do to a row, beyond what a grant of columns can express. The owner is exempt, as it could
-- disable the triggers anyway. Verification finds what the owner changes by hand.

-- Each written row of a master table has a fact of the same transaction that names it.
create function row_is_journalled() returns trigger language plpgsql as $$
declare
  key text := to_jsonb(new) ->> tg_argv[0];
begin
  if is_owner_of(tg_relid) then
    return null;
  end if;
  if not exists (
    select from journal_facts
     where stream_kind = 'masterData' and stream_id = tg_table_name and fact ->> 'row' = key
       and xmin = pg_current_xact_id()::xid) then
    raise exception 'a change of % without a fact in its journal is refused', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;

create constraint trigger accounts_journalled after insert or update on accounts
  deferrable initially deferred for each row execute function row_is_journalled('person_id');
create constraint trigger experts_journalled after insert or update on experts
  deferrable initially deferred for each row execute function row_is_journalled('person_id');
do $$
declare
  name text;
begin
  foreach name in array array['organisations', 'people', 'capabilities', 'spending_norms', 'withholding_rules', 'rule_sets', 'proposal_types'] loop
    execute format('create constraint trigger %1$s_journalled after insert or update on %1$I
      deferrable initially deferred for each row execute function row_is_journalled(''id'')', name);
  end loop;
  -- Later changes to these tables come from the ledger and from taking numbers.
  foreach name in array array['budget_lines', 'register_books'] loop
    execute format('create constraint trigger %1$s_journalled after insert on %1$I
      deferrable initially deferred for each row execute function row_is_journalled(''id'')', name);
  end loop;
end $$;

create constraint trigger documents_journalled after insert or update on documents
  deferrable initially deferred for each row execute function row_is_journalled('id');

-- Each new calendar has a fact of the same transaction that publishes it.
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

-- How experts are paid, for the accountants' route only: no process role reads these columns from the table. Each reading is recorded in
-- the same transaction, whoever the reader is.
create function read_payee(expert uuid, reader uuid, read_at timestamptz)
  returns table (person_id uuid, tax_code text, bank_account text, bank_name text) language sql security definer
  set search_path = pg_catalog, public as $$
  insert into reads_log (person, case_id, what, at)
    select reader, null, 'payee/' || e.person_id, read_at from experts e where e.person_id = expert;
  select e.person_id, e.tax_code, e.bank_account, e.bank_name from experts e where e.person_id = expert;
$$;
revoke execute on function read_payee(uuid, uuid, timestamptz) from public;
