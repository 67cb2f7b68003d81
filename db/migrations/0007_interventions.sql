-- What operators did to commissions that did not move: who, when, to which, what and why. Nobody can take it back.
-- Least privilege, as in 0001: revoke update on interventions from phanbien_app;

create table interventions (
  id uuid primary key,
  -- Not a reference: a birth that cannot be put on record is stuck too.
  case_id uuid not null,
  person uuid not null,
  at timestamptz not null,
  -- What the commission was stuck on, as api/operations/causes.ts names it.
  causes text[] not null check (cardinality(causes) >= 1),
  action text not null check (action in ('retryActivities', 'recreateWorkflow')),
  reason text not null check (length(reason) >= 10)
);
create index interventions_at on interventions (at, id);
create index interventions_case on interventions (case_id, at);
create trigger interventions_append_only before update or delete or truncate on interventions
  for each statement execute function refuse_change();
