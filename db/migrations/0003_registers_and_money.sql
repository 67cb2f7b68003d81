-- Registers of document numbers: per organisation, book and year (Nghị định 30/2020, Art. 15: consecutive from 01, no reuse).
create table register_books (
  id uuid primary key,
  organisation_id uuid not null,
  book text not null,
  year integer not null check (year between 1945 and 9999),
  kept_here boolean not null,
  first_number integer not null default 1 check (first_number >= 1),
  last_number integer not null default 0 check (last_number >= 0),
  unique (organisation_id, book, year)
);

create table register_numbers (
  book_id uuid not null references register_books (id),
  number integer not null check (number >= 1),
  key text not null unique,
  case_id uuid,
  signed_on date not null,
  taken_at timestamptz not null,
  voided_at timestamptz,
  void_reason text,
  primary key (book_id, number),
  check ((voided_at is null) = (void_reason is null))
);

create function register_number_only_voided() returns trigger language plpgsql as $$
begin
  if old.voided_at is not null or new.voided_at is null
     or (new.book_id, new.number, new.key, new.case_id, new.signed_on, new.taken_at)
        is distinct from (old.book_id, old.number, old.key, old.case_id, old.signed_on, old.taken_at) then
    raise exception 'a register number may only be voided, once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger register_numbers_only_voided before update on register_numbers
  for each row execute function register_number_only_voided();
create trigger register_numbers_stay before delete or truncate on register_numbers
  for each statement execute function refuse_change();

-- Numbers of other offices are compared in a folded form (domain/text/fold-number.ts). Case, dashes, D with a stroke, zeros before a number
-- and unseen characters do not make another paper. One office gives one number once a year, whatever its notation.
create table register_foreign_numbers (
  key text primary key,
  organisation_id uuid not null,
  paper text not null check (paper in ('order', 'letter')),
  book text not null,
  year integer not null,
  notation text not null,
  notation_fold text not null,
  -- One letter may ask for several things. Each entry then gives a reason.
  is_shared boolean not null default false,
  case_id uuid,
  recorded_at timestamptz not null
);
create unique index register_foreign_numbers_once on register_foreign_numbers (organisation_id, paper, year, notation_fold)
  where not is_shared;
create index register_foreign_numbers_of_case on register_foreign_numbers (case_id);

-- Budget lines and their double-entry ledger. Amounts are đồng, at most 2^53-1 so that JavaScript holds them exactly.
create table budget_lines (
  id uuid primary key,
  code text not null,
  name text not null,
  -- Its place in the state budget's index, chương-loại-khoản-mục. It is shown in words, because readers do not know the code.
  classification text check (classification ~ '^\d{3}-\d{3}-\d{3}-\d{4}$'),
  fiscal_year integer not null check (fiscal_year between 1945 and 9999),
  organisation_id uuid not null,
  source text not null,
  appropriated bigint not null default 0 check (appropriated between 0 and 9007199254740991),
  free bigint not null default 0 check (free between 0 and 9007199254740991),
  committed bigint not null default 0 check (committed between 0 and 9007199254740991),
  advanced bigint not null default 0 check (advanced between 0 and 9007199254740991),
  paid bigint not null default 0 check (paid between 0 and 9007199254740991),
  provenance text,
  provenance_status text,
  unique (organisation_id, fiscal_year, code),
  constraint budget_lines_balance check (appropriated = free + committed + advanced + paid)
);

create table ledger_transactions (
  id uuid primary key,
  budget_line_id uuid not null references budget_lines (id),
  case_id uuid,
  kind text not null,
  n integer not null,
  movements jsonb not null,
  balances jsonb not null,
  memo text not null,
  at timestamptz not null,
  unique (case_id, kind, n)
);
-- A transaction without a commission (an appropriation) has the line's own key.
create unique index ledger_transactions_of_line on ledger_transactions (budget_line_id, kind, n) where case_id is null;
create index ledger_transactions_line on ledger_transactions (budget_line_id, at);

create table ledger_postings (
  transaction_id uuid not null references ledger_transactions (id),
  position integer not null,
  budget_line_id uuid not null references budget_lines (id),
  account text not null check (account in ('appropriation', 'free', 'committed', 'advanced', 'paid')),
  amount bigint not null check (amount <> 0),
  primary key (transaction_id, position)
);
-- Serves the sums of a line at each commit. A line lives one fiscal year: with 8,800 entries on one line a posting takes 13 ms, with 200 it
-- takes 9.
create index ledger_postings_line on ledger_postings (budget_line_id, account) include (amount);

create trigger ledger_transactions_append_only before update or delete or truncate on ledger_transactions
  for each statement execute function refuse_change();
create trigger ledger_postings_append_only before update or delete or truncate on ledger_postings
  for each statement execute function refuse_change();
create trigger budget_lines_stay before delete or truncate on budget_lines
  for each statement execute function refuse_change();

-- Checked at commit: a transaction's postings sum to zero and belong to its line.
create function ledger_transaction_balances() returns trigger language plpgsql as $$
declare
  of_transaction uuid := coalesce(to_jsonb(new) ->> 'transaction_id', to_jsonb(new) ->> 'id')::uuid;
  line uuid := (select budget_line_id from ledger_transactions where id = of_transaction);
  total numeric;
  strangers bigint;
  postings bigint;
begin
  select coalesce(sum(amount), 0), count(*) filter (where budget_line_id <> line), count(*)
    into total, strangers, postings from ledger_postings where transaction_id = of_transaction;
  if total <> 0 or strangers > 0 or postings = 0 then
    raise exception 'ledger transaction % does not balance', of_transaction using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger ledger_transactions_balance after insert on ledger_transactions
  deferrable initially deferred for each row execute function ledger_transaction_balances();
create constraint trigger ledger_postings_balance after insert on ledger_postings
  deferrable initially deferred for each row execute function ledger_transaction_balances();

-- Checked at commit: a line's balances are the sums of its postings, whoever wrote either of them.
create function budget_line_equals_postings() returns trigger language plpgsql as $$
declare
  line uuid := coalesce(to_jsonb(new) ->> 'budget_line_id', to_jsonb(new) ->> 'id')::uuid;
begin
  if exists (
    select from budget_lines b
      left join lateral (
        select coalesce(sum(-amount) filter (where account = 'appropriation'), 0) as appropriated,
               coalesce(sum(amount) filter (where account = 'free'), 0) as free,
               coalesce(sum(amount) filter (where account = 'committed'), 0) as committed,
               coalesce(sum(amount) filter (where account = 'advanced'), 0) as advanced,
               coalesce(sum(amount) filter (where account = 'paid'), 0) as paid
          from ledger_postings where budget_line_id = b.id) p on true
     where b.id = line
       and (b.appropriated, b.free, b.committed, b.advanced, b.paid)
           is distinct from (p.appropriated, p.free, p.committed, p.advanced, p.paid)) then
    raise exception 'budget line % differs from its postings', line using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger budget_lines_equal_postings
  after insert or update of appropriated, free, committed, advanced, paid on budget_lines
  deferrable initially deferred for each row execute function budget_line_equals_postings();
create constraint trigger ledger_postings_equal_line after insert on ledger_postings
  deferrable initially deferred for each row execute function budget_line_equals_postings();

-- The sums that a payee received on a day, over all commissions: the tax of the day's sum is due (docs/sources.md §7, rule 19). Written in
-- the transaction in which the money moves, under a lock on the payee and the day.
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

-- The treasury's slips, as written on paper and folded. One slip is entered once in a year, unless a reason explains why it covers several
-- payments.
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
