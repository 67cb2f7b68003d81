-- Tables outside the journal can be compared with it: master data with the fold of its stream, logs with a chain of their own.

-- The columns of a table that the journal and the verifying role see only as digests. db/master-data/tables.ts has the same list.
create function personal_columns(of text) returns text[] language sql immutable as $$
  select case of
    when 'people' then array['full_name', 'email', 'phone', 'position']
    when 'accounts' then array['username', 'password_hash']
    when 'experts' then array['degree', 'affiliation_text', 'tax_code', 'bank_account', 'bank_name', 'tax_commitment_year', 'wants_withholding']
    when 'documents' then array['name']
    else array[]::text[] end
$$;

-- The rows of a table with a journal, without salts and with digests for personal columns. The verifying role therefore needs no right to
-- read bank accounts. The digest is that of db/texts/store-texts.ts for a plain value.
create function rows_to_verify(of text) returns setof jsonb language plpgsql stable security definer
  set search_path = pg_catalog, public set timezone = 'UTC' as $$
declare
  digests text := (
    select string_agg(format(
      $f$ || jsonb_build_object(%1$L, 'sha256:' || encode(sha256(t.salt || convert_to(normalize(to_jsonb(t.%1$I)::text, NFC), 'UTF8')), 'hex'))$f$,
      c), '') from unnest(public.personal_columns(of)) as c);
begin
  if of not in ('organisations', 'people', 'capabilities', 'accounts', 'experts', 'spending_norms', 'withholding_rules', 'rule_sets',
                'proposal_types', 'documents', 'budget_lines', 'register_books', 'calendar_versions', 'calendar_days',
                'proposed_changes', 'password_resets') then
    raise exception 'the rows of % are not compared with the journal', of using errcode = 'invalid_parameter_value';
  end if;
  return query execute format($f$select to_jsonb(t) - 'salt' %s from public.%I t$f$, coalesce(digests, ''), of);
end $$;
revoke execute on function rows_to_verify(text) from public;

-- Each row written to a log adds a link to the log's chain, under the lock of the chain's end. A row that is changed, removed or inserted
-- by hand no longer fits its link. The chain's end is journalled before each publication of a head (db/journal/seal-logs.ts).
create table log_chains (
  log text primary key,
  links bigint not null,
  hash bytea not null check (length(hash) = 32)
);
create table log_links (
  log text not null references log_chains (log),
  n bigint not null check (n >= 1),
  key text not null,
  hash bytea not null check (length(hash) = 32),
  primary key (log, n)
);
create unique index log_links_key on log_links (log, key);
create trigger log_links_append_only before update or delete or truncate on log_links
  for each statement execute function refuse_change();

-- sha256(hash before ‖ the row). Nulls are left out, so that adding a column later changes no link.
create function log_link_hash(before bytea, log_row jsonb) returns bytea language sql immutable as
  $$ select sha256(before || convert_to(jsonb_strip_nulls(log_row)::text, 'UTF8')) $$;

create function link_log_row() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public set timezone = 'UTC' as $$
begin
  perform add_log_link(tg_table_name, to_jsonb(new), tg_argv);
  return null;
end $$;

create function add_log_link(of text, written jsonb, keys text[]) returns void language plpgsql as $$
declare
  link record;
begin
  loop
    update log_chains set links = links + 1, hash = log_link_hash(hash, written) where log = of returning links, hash into link;
    exit when found;
    insert into log_chains values (of, 0, decode(repeat('00', 32), 'hex')) on conflict do nothing;
  end loop;
  insert into log_links
    select of, link.links, string_agg(written ->> k, '/' order by place), link.hash from unnest(keys) with ordinality as a(k, place);
end $$;
revoke execute on function add_log_link(text, jsonb, text[]) from public;

create trigger reads_log_linked after insert on reads_log for each row execute function link_log_row('id');
create trigger interventions_linked after insert on interventions for each row execute function link_log_row('id');
create trigger verifications_linked after insert on verifications for each row execute function link_log_row('id');
create trigger draft_hand_overs_linked after insert on draft_hand_overs for each row execute function link_log_row('draft_id', 'version');

-- The faults of a log, at most a thousand. The first row of the answer has the number of rows checked.
create function log_faults(of text) returns table (n bigint, key text, what text) language plpgsql stable security definer
  set search_path = pg_catalog, public set timezone = 'UTC' as $$
declare
  key_of text := (
    select string_agg(format('t.%I::text', k), $j$ || '/' || $j$ order by ord)
      from pg_trigger g, unnest(string_to_array(encode(g.tgargs, 'escape'), '\000')) with ordinality as a(k, ord)
     where g.tgname = of || '_linked' and g.tgrelid = format('public.%I', of)::regclass and a.k <> '');
begin
  return query execute format($f$
    with links as (
      select l.n, l.key, l.hash, lag(l.hash, 1, decode(repeat('00', 32), 'hex')) over w as before, lag(l.n, 1, 0::bigint) over w as n_before
        from log_links l where l.log = %1$L window w as (order by l.n)),
    log_rows as (select %2$s as key, to_jsonb(t) as written from %3$I t)
    select l.n, coalesce(l.key, r.key),
           case when l.key is null then 'is in no chain' when r.key is null then 'is missing'
                when l.n <> l.n_before + 1 then 'follows a link that is missing' else 'is not what was written' end
      from links l full join log_rows r on r.key = l.key
     where l.key is null or r.key is null or l.n <> l.n_before + 1 or l.hash <> log_link_hash(l.before, r.written)
    union all
    select e.n, null, 'ends elsewhere than its chain says'
      from (select l.n, l.hash from links l order by l.n desc limit 1) e full join (select * from log_chains c where c.log = %1$L) c on true
     where (c.links, c.hash) is distinct from (e.n, e.hash)
    limit 1000$f$, of, key_of, of);
end $$;
revoke execute on function log_faults(text) from public;
