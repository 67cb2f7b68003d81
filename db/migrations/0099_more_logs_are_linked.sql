-- Logs that came with later migrations than the chains: each row of theirs is a link too (0021).
do $$
begin
  set local timezone = 'UTC';
  perform add_log_link('access_log', to_jsonb(t), array['id']) from (select * from access_log order by id) as t;
  perform add_log_link('given_up_effects', to_jsonb(t), array['key']) from (select * from given_up_effects order by at, key) as t;
  perform add_log_link('payee_payments', to_jsonb(t), array['case_id', 'payment', 'person_id'])
    from (select * from payee_payments order by recorded_at, case_id, payment, person_id) as t;
  perform add_log_link('treasury_references', to_jsonb(t), array['key']) from (select * from treasury_references order by recorded_at, key) as t;
end $$;
create trigger access_log_linked after insert on access_log for each row execute function link_log_row('id');
create trigger given_up_effects_linked after insert on given_up_effects for each row execute function link_log_row('key');
create trigger payee_payments_linked after insert on payee_payments
  for each row execute function link_log_row('case_id', 'payment', 'person_id');
create trigger treasury_references_linked after insert on treasury_references for each row execute function link_log_row('key');

-- What an expert wants with their tax is theirs too.
create or replace function personal_columns(of text) returns text[] language sql immutable as $$
  select case of
    when 'people' then array['full_name', 'email', 'phone', 'position']
    when 'accounts' then array['username', 'password_hash']
    when 'experts' then array['degree', 'affiliation_text', 'tax_code', 'bank_account', 'bank_name', 'tax_commitment_year', 'wants_withholding']
    when 'documents' then array['name']
    else array[]::text[] end
$$;
