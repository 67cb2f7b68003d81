-- What was found when the invariants were checked: every night by itself (workflows/nightly-verification.ts), or by an operator
-- (npm run verify). A result is evidence: nobody changes it afterwards. One row a day of about 3 kB; ids and codes, no personal data.
-- Least privilege, as in 0001: revoke update on verifications from phanbien_app;

create table verifications (
  id uuid primary key,
  source text not null check (source in ('nightly', 'operator')),
  started_at timestamptz not null,
  ended_at timestamptz not null,
  outcome text not null check (outcome in ('holds', 'fails', 'incomplete')),
  failed_checks integer not null check (failed_checks >= 0),
  -- As domain/verification.ts has it: CheckResult[].
  checks jsonb not null check (jsonb_typeof(checks) = 'array'),
  -- PublishedHead; null when no line was published.
  head jsonb,
  check (ended_at >= started_at),
  check ((outcome = 'fails') = (failed_checks > 0))
);
create index verifications_newest on verifications (ended_at desc, id desc);
create index verifications_last_success on verifications (source, ended_at desc) where outcome = 'holds';

create trigger verifications_append_only before update or delete or truncate on verifications
  for each statement execute function refuse_change();
