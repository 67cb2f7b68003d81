-- Effects that an operator gave up: whatever still tries to carry one out finds its key here and does nothing.
-- An operator may also free a commission from an effect that cannot succeed.

create table given_up_effects (
  -- `commissionId/kind/n`, the key the effect would have been carried out under.
  key text primary key check (key <> ''),
  at timestamptz not null
);
create trigger given_up_effects_append_only before update or delete or truncate on given_up_effects
  for each statement execute function refuse_change();

alter table interventions drop constraint interventions_action_check;
alter table interventions add constraint interventions_action_check
  check (action in ('retryActivities', 'recreateWorkflow', 'giveUpEffect'));
