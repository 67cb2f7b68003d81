-- Results of checking the invariants, and what operators do.

-- Results of checking the invariants, by the nightly run (workflows/nightly-verification.ts) or by an operator (npm run verify). A result
-- is evidence, so nobody changes it afterwards. One row a day has about 3 kB: ids and codes, no personal data.

create table verifications (
  id uuid primary key,
  source text not null check (source in ('nightly', 'operator')),
  started_at timestamptz not null,
  ended_at timestamptz not null,
  outcome text not null check (outcome in ('holds', 'fails', 'incomplete')),
  failed_checks integer not null check (failed_checks >= 0),
  -- CheckResult[] of domain/verification.ts.
  checks jsonb not null check (jsonb_typeof(checks) = 'array'),
  -- PublishedHead. Null when no line was published.
  head jsonb,
  check (ended_at >= started_at),
  check ((outcome = 'fails') = (failed_checks > 0))
);
create index verifications_newest on verifications (ended_at desc, id desc);
create index verifications_last_success on verifications (source, ended_at desc) where outcome = 'holds';

create trigger verifications_append_only before update or delete or truncate on verifications
  for each statement execute function refuse_change();

-- What operators did to cases that did not move: who, when, to which case, what and why. Nobody can remove an entry.

create table interventions (
  id uuid primary key,
  -- Not a foreign key, as a case can be stuck before its beginning is on record.
  case_id uuid not null,
  person uuid not null,
  at timestamptz not null,
  -- What kept the case from moving, by the names of api/operations/causes.ts.
  causes text[] not null check (cardinality(causes) >= 1),
  action text not null check (action in ('retryActivities', 'recreateWorkflow', 'giveUpEffect')),
  reason text not null check (length(reason) >= 10)
);
create index interventions_at on interventions (at, id);
create index interventions_case on interventions (case_id, at);
create trigger interventions_append_only before update or delete or truncate on interventions
  for each statement execute function refuse_change();

-- Effects that an operator gave up. Any further attempt to carry one out finds its key here and does nothing.

create table given_up_effects (
  -- `caseId/kind/n`, the key of the effect.
  key text primary key check (key <> ''),
  at timestamptz not null
);
create trigger given_up_effects_append_only before update or delete or truncate on given_up_effects
  for each statement execute function refuse_change();
