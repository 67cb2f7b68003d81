-- Two more terms of a withholding rule. `payroll_from_months`: a payee with a labour contract of at least so many months is taxed with the
-- salary. `exemptions`: the grounds on which an amount is no taxable income, each with its source. Null in rules that have none.
alter table withholding_rules
  add column payroll_from_months integer check (payroll_from_months > 0),
  add column exemptions jsonb;
