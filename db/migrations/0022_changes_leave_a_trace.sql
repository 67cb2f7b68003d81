-- What the roles of API and worker may do to a row beyond what a grant of columns can say. The owner is not bound: it could switch the
-- guards off anyway, and what it changes by hand is found by verification.

create function is_owner_of(of regclass) returns boolean language sql stable as
  $$ select pg_has_role(current_user, relowner, 'USAGE') from pg_class where oid = of $$;

-- Each row of a master table that is written has a fact of the same transaction that names it.
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
  -- Their later changes are those of the ledger, of numbers, and of facts that name a paper.
  foreach name in array array['budget_lines', 'register_books', 'documents'] loop
    execute format('create constraint trigger %1$s_journalled after insert on %1$I
      deferrable initially deferred for each row execute function row_is_journalled(''id'')', name);
  end loop;
end $$;

-- A head moves only onto a fact that is there.
create function head_is_a_fact() returns trigger language plpgsql as $$
begin
  if not exists (
    select from journal_facts
     where (stream_kind, stream_id, revision) = (new.kind, new.id, new.revision) and hash = new.head_hash) then
    raise exception 'the head of %/% is no fact', new.kind, new.id using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
create constraint trigger journal_streams_on_facts after update on journal_streams
  deferrable initially deferred for each row execute function head_is_a_fact();

-- A paper comes into one file once and stays there under its kind. Its bytes are those it was recorded with.
create function document_only_filed() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - array['case_id', 'kind'] <> to_jsonb(old) - array['case_id', 'kind']
     or (old.case_id is not null and new.case_id is distinct from old.case_id)
     or (old.kind is not null and new.kind is distinct from old.kind) then
    raise exception 'a document may only be put into a file, once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger documents_only_filed before update on documents for each row execute function document_only_filed();
create trigger documents_stay before truncate on documents for each statement execute function refuse_change();

-- A session is renewed while it lasts, and never beyond a day from its beginning: the API ends it earlier.
create function session_only_renewed() returns trigger language plpgsql as $$
begin
  if (new.token_hash, new.person_id, new.created_at) is distinct from (old.token_hash, old.person_id, old.created_at) then
    raise exception 'a session may only be renewed' using errcode = 'restrict_violation';
  end if;
  new.expires_at := least(new.expires_at, old.created_at + interval '24 hours');
  return new;
end $$;
create trigger sessions_only_renewed before update on sessions for each row execute function session_only_renewed();

-- How experts are paid, for the accountants' route only: no role of a process reads these columns from the table. Each reading is
-- put on record in the same transaction, whoever asks.
create function read_payee(expert uuid, reader uuid, read_at timestamptz)
  returns table (person_id uuid, tax_code text, bank_account text, bank_name text) language sql security definer
  set search_path = pg_catalog, public as $$
  insert into reads_log (person, case_id, what, at)
    select reader, null, 'payee/' || e.person_id, read_at from experts e where e.person_id = expert;
  select e.person_id, e.tax_code, e.bank_account, e.bank_name from experts e where e.person_id = expert;
$$;
revoke execute on function read_payee(uuid, uuid, timestamptz) from public;
