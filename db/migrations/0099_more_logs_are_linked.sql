-- Logs whose tables other files create: each of their rows is a link too (0008). This file stays the last.
create trigger access_log_linked after insert on access_log for each row execute function link_log_row('id');
create trigger given_up_effects_linked after insert on given_up_effects for each row execute function link_log_row('key');
create trigger payee_payments_linked after insert on payee_payments
  for each row execute function link_log_row('case_id', 'payment', 'person_id');
create trigger treasury_references_linked after insert on treasury_references for each row execute function link_log_row('key');
