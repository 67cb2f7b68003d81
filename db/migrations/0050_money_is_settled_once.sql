-- What a payee received on a day, over all commissions: the tax of the day's sum is due (docs/sources.md §7, rule 19). Written in the
-- transaction in which the money moves, under a lock on the payee and the day.
create table payee_payments (
  case_id uuid not null,
  payment integer not null check (payment >= 1),
  person_id uuid not null,
  paid_on date not null,
  gross_vnd bigint not null check (gross_vnd between 0 and 9007199254740991),
  withheld_vnd bigint not null check (withheld_vnd between 0 and gross_vnd),
  recorded_at timestamptz not null,
  primary key (case_id, payment, person_id)
);
create index payee_payments_day on payee_payments (person_id, paid_on);
create trigger payee_payments_append_only before update or delete or truncate on payee_payments
  for each statement execute function refuse_change();

-- The treasury's slips, as they stand on paper and folded: one slip is entered once in a year, unless a reason says why it covers several.
create table treasury_references (
  key text primary key check (key <> ''),
  case_id uuid not null,
  reference text not null check (reference <> ''),
  reference_fold text not null,
  paid_on date not null,
  is_shared boolean not null,
  recorded_at timestamptz not null
);
create index treasury_references_fold on treasury_references (reference_fold);
create trigger treasury_references_append_only before update or delete or truncate on treasury_references
  for each statement execute function refuse_change();

-- What an expert has put on file about their tax: the year a signed commitment holds for, and the wish to be withheld from below the threshold.
alter table experts
  add column tax_commitment_year integer check (tax_commitment_year between 2000 and 9999),
  add column wants_withholding boolean not null default false;
